import type { Json } from '@tessera/schemas'
import { Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useLatest } from '../forms/use-latest.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { chevron } from './chevron.tsx'
import { controlProps } from './control-props.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps } from './field-widget.ts'
import { useDelayedValue } from './use-delayed-value.ts'

/** Something that may be picked: what is kept, and how it is shown. */
export interface Pickable {
  readonly id: string
  readonly title: string
  /** A second line, or words behind it. */
  readonly more?: string | undefined
  /** What is put into the record. */
  readonly value: { readonly [key: string]: Json }
}

/** What the search has found so far. */
export interface Found {
  readonly list: readonly Pickable[]
  readonly loading: boolean
  readonly failed: boolean
}

/** What a picker looks for. */
export interface Look {
  readonly search: string
  readonly open: boolean
}

/** Nothing is looked for while the list is closed. */
export const notLooking: Look = { search: '', open: false }

export interface RemoteSelectProps extends FieldEditorProps {
  readonly multiple?: boolean | undefined
  /** Picked already, with titles. */
  readonly picked: readonly Pickable[]
  readonly found: Found
  /** What is typed, and whether the list is open: what the search has to be about. */
  readonly onLook: (look: Look) => void
  readonly mark: (one: Pickable, size: number) => ReactNode
  readonly emptyText: string
}

const delay = 200

/** A picker whose list comes from the server while one types. */
export function RemoteSelect(props: RemoteSelectProps): ReactNode {
  const {
    onChange,
    multiple = false,
    picked,
    found,
    onLook,
    mark,
    emptyText,
    look = 'form',
    autoFocus = false,
    required = false,
  } = props
  const t = useTexts(fieldTexts)
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState(look === 'cell' && autoFocus)
  const tell = useLatest(onLook)
  const wanted = useDelayedValue(search.trim(), delay)
  useEffect(() => tell.current({ search: wanted, open }), [wanted, open, tell])
  const known = new Map([...picked, ...found.list].map(one => [one.id, one]))
  const offered = search === '' ? [...known.values()] : found.list
  const options = offered.map(one => ({ value: one.id, label: one.title, one }))
  const look1 = (one: Pickable | undefined, id: string): ReactNode => (
    <span className="tes-pick">
      {one === undefined ? null : mark(one, 18)}
      <span className="tes-ellipsis">{one?.title ?? id}</span>
    </span>
  )
  const say = found.failed ? t('couldNotLoad') : found.loading ? t('typeToFind') : t('nothingFound')
  return (
    <Select<string | string[] | null, { value: string; label: string; one: Pickable }>
      {...controlProps(props)}
      className="tes-select"
      suffixIcon={chevron}
      {...(multiple ? { mode: 'multiple' as const, maxTagCount: 'responsive' as const } : {})}
      open={open}
      onOpenChange={next => {
        setOpen(next)
        if (!next) setSearch('')
      }}
      value={multiple ? picked.map(one => one.id) : (picked[0]?.id ?? null)}
      options={options}
      placeholder={props.placeholder ?? emptyText}
      allowClear={!required || multiple}
      showSearch={{ filterOption: false, onSearch: setSearch, searchValue: search }}
      loading={open && found.loading}
      popupMatchSelectWidth={look === 'form' ? true : 260}
      notFoundContent={<span className="tes-field-quiet">{say}</span>}
      labelRender={({ value }) => look1(known.get(String(value)), String(value))}
      optionRender={({ data }) => (
        <span className="tes-pick">
          {mark(data.one, 20)}
          <span className="tes-ellipsis">{data.one.title}</span>
          {data.one.more === undefined || data.one.more === '' ? null : (
            <span className="tes-pick-more tes-ellipsis">{data.one.more}</span>
          )}
        </span>
      )}
      onChange={next => {
        const ids = Array.isArray(next) ? next : next === null || next === undefined ? [] : [next]
        const values = ids.map(id => known.get(id)?.value ?? { id })
        onChange(multiple ? (values.length === 0 ? null : values) : (values[0] ?? null))
      }}
    />
  )
}
