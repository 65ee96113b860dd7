import type { Department, Json } from '@tessera/schemas'
import { TreeSelect } from 'antd'
import { type ReactNode, useState } from 'react'
import { useDepartments } from '../data/use-people.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { controlProps } from './control-props.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { Nothing } from './nothing.tsx'
import { objectOf } from './object-of.ts'

interface Branch {
  readonly value: string
  readonly title: string
  readonly children: Branch[]
}

/** Departments as a tree; one whose parent is not there stands at the top. */
export const departmentTree = (all: readonly Department[]): readonly Branch[] => {
  const ids = new Set(all.map(one => one.id))
  const below = (parent: string | null): Branch[] =>
    all
      .filter(one => (one.parent !== null && ids.has(one.parent) ? one.parent : null) === parent)
      .map(one => ({ value: one.id, title: one.name, children: below(one.id) }))
  return below(null)
}

const linkOf = (value: Json): { readonly [key: string]: Json } => objectOf(typeof value === 'string' ? { id: value } : value)
const nameOf = (link: { readonly [key: string]: Json }): string => String(link['title'] ?? link['name'] ?? link['id'] ?? '')

function DepartmentEditor(props: FieldEditorProps): ReactNode {
  const { value, onChange, look = 'form', autoFocus = false, required = false } = props
  const t = useTexts(fieldTexts)
  const [open, setOpen] = useState(look === 'cell' && autoFocus)
  const found = useDepartments(open)
  const all = found.data ?? []
  const now = linkOf(value)
  const id = typeof now['id'] === 'string' ? now['id'] : undefined
  const known = all.some(one => one.id === id)
  return (
    <TreeSelect<string>
      {...controlProps(props)}
      className="tes-select"
      treeData={known || id === undefined ? [...departmentTree(all)] : [{ value: id, title: nameOf(now), children: [] }, ...departmentTree(all)]}
      {...(id === undefined ? {} : { value: id })}
      open={open}
      onOpenChange={setOpen}
      allowClear={!required}
      treeDefaultExpandAll
      placeholder={props.placeholder ?? t('pickDepartment')}
      showSearch={{ treeNodeFilterProp: 'title' }}
      popupMatchSelectWidth={look === 'form' ? true : 240}
      notFoundContent={<span className="tes-field-quiet">{t(found.isError ? 'couldNotLoad' : 'nothingFound')}</span>}
      onChange={picked => {
        const one = all.find(department => department.id === picked)
        onChange(one === undefined ? null : { id: one.id, title: one.name })
      }}
    />
  )
}

function DepartmentValue({ value }: FieldValueProps): ReactNode {
  const name = nameOf(linkOf(value))
  return name === '' ? <Nothing /> : <span className="tes-ellipsis">{name}</span>
}

export const departmentWidget: FieldWidget = { Editor: DepartmentEditor, Value: DepartmentValue, width: 130, inline: true }
