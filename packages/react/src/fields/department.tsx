import type { Json } from '@tessera/schemas'
import { type ReactNode, useState } from 'react'
import { useDepartments } from '../data/use-people.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { chevron } from './chevron.tsx'
import { controlProps } from './control-props.ts'
import { departmentTree } from './department-tree.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { TreeSelect } from './lazy-controls.ts'
import { Nothing } from './nothing.tsx'
import { objectOf } from './object-of.ts'

const linkOf = (value: Json): { readonly [key: string]: Json } =>
  objectOf(typeof value === 'string' ? { id: value } : value)
const nameOf = (link: { readonly [key: string]: Json }): string =>
  String(link['title'] ?? link['name'] ?? link['id'] ?? '')

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
      suffixIcon={chevron}
      treeData={
        known || id === undefined
          ? [...departmentTree(all)]
          : [{ value: id, title: nameOf(now), children: [] }, ...departmentTree(all)]
      }
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

export const departmentWidget: FieldWidget = {
  Editor: DepartmentEditor,
  Value: DepartmentValue,
  width: 130,
  inline: true,
}
