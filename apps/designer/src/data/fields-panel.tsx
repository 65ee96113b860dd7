import { type FieldModel, fieldTypes, labelOf, type ObjectModel, text } from '@tessera/metadata'
import { Empty, Panel, PanelHeading, SearchBox, useLanguage, useTexts } from '@tessera/react'
import { Dropdown } from 'antd'
import { ListFilter } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useDraft } from '../draft/draft-context.ts'
import { move } from '../draft/edits.ts'
import { AddFieldLine } from './add-field-line.tsx'
import { FieldRow } from './field-row.tsx'
import { RetireDialog } from './retire-dialog.tsx'
import { dataTexts } from './texts.ts'
import { useStats } from './use-stats.ts'

export interface FieldsPanelProps {
  readonly object: ObjectModel
  readonly selected: string | undefined
  readonly onSelect: (id: string | null) => void
  readonly toggle?: ReactNode
}

const matches = (field: FieldModel, query: string, type: string | undefined): boolean => {
  if (type !== undefined && field.type !== type) return false
  return `${field.name} ${JSON.stringify(field.label ?? '')}`.toLowerCase().includes(query.trim().toLowerCase())
}

/** The fields of an object as rows: dragged or moved with Alt and arrows, added in one line at the end. */
export function FieldsPanel({ object, selected, onSelect, toggle }: FieldsPanelProps): ReactNode {
  const t = useTexts(dataTexts)
  const { language } = useLanguage()
  const { edit } = useDraft()
  const stats = useStats().get(object.name)
  const [query, setQuery] = useState('')
  const [type, setType] = useState<string>()
  const [retiring, setRetiring] = useState<FieldModel>()
  const rows = useRef<HTMLDivElement>(null)
  const own = [...object.fields.values()].filter(field => object.definition.fields.some(one => one.id === field.id))
  const system = [...object.fields.values()].filter(field => !own.includes(field))
  const shown = own.filter(field => matches(field, query, type))
  const shownSystem = system.filter(field => matches(field, query, type))
  const types = [...new Set(own.map(field => field.type))]
  const moveTo = (field: FieldModel, index: number): void => {
    if (index >= 0 && index < own.length) edit(move(field.id, object.id, 'fields', index))
  }
  const focusRow = (step: number): void => {
    const all = [...(rows.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLElement)
    const next = all[at + step]
    next?.focus()
    const id = next?.dataset['field']
    if (id !== undefined) onSelect(id)
  }
  const press = (event: KeyboardEvent): void => {
    const id = (event.target as HTMLElement).dataset['field']
    const field = own.find(one => one.id === id)
    if (id === undefined || !['ArrowUp', 'ArrowDown', 'Delete', 'Backspace', 'Enter'].includes(event.key)) return
    event.preventDefault()
    const step = event.key === 'ArrowUp' ? -1 : 1
    if (event.key === 'Enter') onSelect(id)
    else if (event.key === 'Delete' || event.key === 'Backspace') setRetiring(field)
    else if (!event.altKey) focusRow(step)
    else if (field !== undefined) moveTo(field, own.indexOf(field) + step)
  }
  const row = (field: FieldModel, index: number | undefined): ReactNode => (
    <FieldRow
      key={field.id}
      field={field}
      object={object}
      index={index}
      stats={stats}
      selected={field.id === selected}
      onSelect={() => onSelect(field.id)}
      onMove={moveTo}
    />
  )
  return (
    <Panel
      as="main"
      className="ds-fields"
      label={t('fieldsOf', { object: labelOf(object, language) })}
      heading={
        <PanelHeading title={t('fieldsOf', { object: labelOf(object, language) })} count={own.length}>
          {toggle}
          <SearchBox small shortcut="/" placeholder={t('findField')} value={query} onChange={setQuery} />
          <Dropdown
            trigger={['click']}
            menu={{
              selectedKeys: [type ?? ''],
              items: [
                { key: '', label: t('allTypes') },
                ...types.map(key => ({ key, label: text(fieldTypes[key].label, language) })),
              ],
              onClick: ({ key }) => setType(key === '' ? undefined : key),
            }}
          >
            <button type="button" className="ds-quiet">
              <ListFilter size={14} strokeWidth={1.75} aria-hidden="true" />
              {type === undefined ? t('allTypes') : text(fieldTypes[type as FieldModel['type']].label, language)}
            </button>
          </Dropdown>
        </PanelHeading>
      }
      footer={<AddFieldLine key={object.id} object={object} onAdded={onSelect} />}
    >
      <div className="ds-field-row ds-field-head" aria-hidden="true">
        <span />
        <span />
        <span>{t('columnLabel')}</span>
        <span>{t('columnName')}</span>
        <span>{t('columnType')}</span>
        <span>{t('columnFlags')}</span>
        <span>{t('columnFilled')}</span>
        <span className="ds-right">{t('columnUsed')}</span>
      </div>
      {own.length === 0 ? <Empty title={t('noFields')} text={t('noFieldsText')} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows inside take the focus */}
      <div ref={rows} onKeyDown={press}>
        {shown.map(field => row(field, query === '' && type === undefined ? own.indexOf(field) : undefined))}
        {own.length > 0 && shown.length === 0 ? <div className="ds-none">{t('noField')}</div> : null}
        {shownSystem.map(field => row(field, undefined))}
      </div>
      {retiring === undefined ? null : (
        <RetireDialog
          kind="field"
          node={retiring.definition}
          filled={stats === undefined ? undefined : { count: stats.fields[retiring.name] ?? 0, total: stats.rows }}
          onClose={done => {
            setRetiring(undefined)
            if (done) onSelect(null)
          }}
        />
      )}
    </Panel>
  )
}
