import type { ObjectModel } from '@tessera/metadata'
import type { Json } from '@tessera/schemas'
import { Select } from 'antd'
import { type ReactNode, use, useState } from 'react'
import { DataContext } from '../data/data-context.ts'
import { useLookupOptions } from '../data/use-lookup-options.ts'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { RecordTile } from '../pieces/record-tile.tsx'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps } from './field-widget.ts'
import { useModel } from './model-context.ts'
import { Nothing } from './nothing.tsx'
import { objectsOf } from './object-of.ts'
import { type Found, notLooking, type Pickable, RemoteSelect } from './remote-select.tsx'
import { shortText } from './short-text.ts'

const titleOf = (link: { readonly [key: string]: Json }, unnamed: string): string =>
  typeof link['title'] === 'string' && link['title'] !== '' ? link['title'] : unnamed

/** Links of a value with their titles. */
const linksOf = (value: Json, unnamed: string): readonly Pickable[] =>
  objectsOf(typeof value === 'string' ? { id: value } : value).map(link => ({
    id: String(link['id'] ?? ''),
    title: titleOf(link, unnamed),
    value: link,
  }))

const mark = (one: Pickable, size: number): ReactNode => <RecordTile title={one.title} id={one.id} size={size} />

const useColumns = (target: ObjectModel | undefined, wanted: readonly string[] | undefined): readonly string[] => {
  if (wanted !== undefined) return wanted
  const own = target === undefined ? [] : [...target.fields.values()]
  return own
    .filter(
      field =>
        !field.system &&
        field.name !== target?.title &&
        ['text', 'phone', 'email', 'choice', 'auto_number'].includes(field.type),
    )
    .map(field => field.name)
    .slice(0, 2)
}

/** One record, or several, found by their names. Where it may be of several objects, the object is picked first. */
export function LookupEditor(props: FieldEditorProps & { readonly multiple?: boolean }): ReactNode {
  const { field, value, offered, multiple = false } = props
  const t = useTexts(fieldTexts)
  const text = useText()
  const model = useModel()
  const targets = field.target ?? []
  const picked = linksOf(value, t('unnamed'))
  const kept = picked[0]?.value['object']
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const object = chosen ?? (typeof kept === 'string' ? kept : targets[0]) ?? ''
  const target = model?.object(object)
  const { definition } = field
  const columns = useColumns(target, definition.type === 'lookup' ? definition.columns : undefined)
  const title = target?.title
  const [look, setLook] = useState(notLooking)
  const answer = useLookupOptions(
    { object, search: look.search, title, columns, filter: offered?.filter },
    look.open && object !== '',
  )
  const list = (answer.data ?? []).map((record): Pickable => {
    const name = shortText(record[title ?? 'title'] ?? record['title'] ?? null) || t('unnamed')
    const more = columns
      .map(column => shortText(record[column] ?? null, target?.fields.get(column), text))
      .filter(Boolean)
      .join(' · ')
    return {
      id: record.id,
      title: name,
      more,
      value: { ...(targets.length > 1 ? { object } : {}), ...record, title: name },
    }
  })
  const found: Found = { list, loading: answer.isFetching, failed: answer.isError }
  const select = (
    <RemoteSelect
      {...props}
      multiple={multiple}
      picked={chosen !== undefined && chosen !== kept ? [] : picked}
      found={found}
      onLook={setLook}
      mark={mark}
      emptyText={t('pickRecord')}
    />
  )
  if (targets.length <= 1) return select
  return (
    <span className="tes-poly">
      <Select
        size={props.look === 'form' || props.look === undefined ? 'large' : 'middle'}
        variant={props.look === 'cell' ? 'borderless' : 'outlined'}
        disabled={props.disabled ?? false}
        aria-label={t('object')}
        value={object}
        popupMatchSelectWidth={false}
        options={targets.map(name => ({ value: name, label: text(model?.object(name)?.label, name) }))}
        onChange={setChosen}
      />
      {select}
    </span>
  )
}

/** Records one can go to. */
export function LookupValue({ field, value, look = 'cell' }: FieldValueProps): ReactNode {
  const t = useTexts(fieldTexts)
  const source = use(DataContext)
  const links = linksOf(value, t('unnamed'))
  if (links.length === 0) return <Nothing />
  return (
    <span className={look === 'cell' ? 'tes-ellipsis' : 'tes-field-words'}>
      {links.map((link, index) => {
        const object = typeof link.value['object'] === 'string' ? link.value['object'] : field.target?.[0]
        const href = object === undefined ? undefined : source?.recordHref?.(object, link.id)
        return (
          <span key={link.id}>
            {index > 0 ? ', ' : ''}
            {href === undefined ? (
              link.title
            ) : (
              <a
                className="tes-field-link"
                href={href}
                onClick={event => {
                  event.stopPropagation()
                  if (source?.navigate === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  source.navigate(href)
                }}
              >
                {link.title}
              </a>
            )}
          </span>
        )
      })}
    </span>
  )
}
