import type { Model, ObjectModel } from '@tessera/metadata'
import { Button, Checkbox, Input, Popover } from 'antd'
import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FieldTypeIcon } from '../pieces/field-type-icon.tsx'
import { IconButton } from '../pieces/icon-button.tsx'
import { moveInList } from './move-in-list.ts'
import { recordTexts } from './record-texts.ts'
import { shownColumns, type TableColumn } from './table-column.ts'
import '../rules/rules.css'

export interface ColumnChooserProps {
  readonly model: Model
  readonly object: ObjectModel
  readonly columns: readonly TableColumn[]
  readonly onChange: (columns: readonly TableColumn[]) => void
}

/** Which fields are columns, and in which order: ticks, and Alt ↑ ↓ or the arrows to move. */
export function ColumnChooser({ model, object, columns, onChange }: ColumnChooserProps): ReactNode {
  const t = useTexts(recordTexts)
  const text = useText()
  const [typed, setTyped] = useState('')
  const shown = shownColumns(model, object, columns)
  const used = new Set(columns.map(column => column.field))
  const others = [...object.fields.values()].filter(
    field => !used.has(field.name) && field.name !== 'id' && field.type !== 'lines',
  )
  const fits = (label: string): boolean => label.toLowerCase().includes(typed.trim().toLowerCase())
  const panel = (
    <div className="tes-chooser">
      <Input
        allowClear
        value={typed}
        placeholder={t('findField')}
        aria-label={t('findField')}
        onChange={event => setTyped(event.target.value)}
      />
      <ul>
        {shown.map((column, at) => {
          const label = text(column.label, column.path)
          if (!fits(label)) return null
          const place = columns.findIndex(one => one.field === column.path)
          return (
            <li
              key={column.path}
              onKeyDown={event => {
                const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
                if (!event.altKey || by === undefined) return
                event.preventDefault()
                onChange(moveInList(columns, place, by))
              }}
            >
              <Checkbox
                checked
                disabled={columns.length === 1}
                onChange={() => onChange(columns.filter(one => one.field !== column.path))}
              >
                <span className="tes-chooser-label">
                  <FieldTypeIcon type={column.field.type} />
                  <span className="tes-ellipsis">{label}</span>
                </span>
              </Checkbox>
              <span className="tes-chooser-move">
                <IconButton
                  small
                  label={t('moveUp')}
                  disabled={at === 0}
                  icon={<ArrowUp size={14} strokeWidth={1.75} />}
                  onClick={() => onChange(moveInList(columns, place, -1))}
                />
                <IconButton
                  small
                  label={t('moveDown')}
                  disabled={at === shown.length - 1}
                  icon={<ArrowDown size={14} strokeWidth={1.75} />}
                  onClick={() => onChange(moveInList(columns, place, 1))}
                />
              </span>
            </li>
          )
        })}
        {others.map(field => {
          const label = text(field.definition.label, field.name)
          return fits(label) ? (
            <li key={field.name}>
              <Checkbox checked={false} onChange={() => onChange([...columns, { field: field.name }])}>
                <span className="tes-chooser-label">
                  <FieldTypeIcon type={field.type} />
                  <span className="tes-ellipsis">{label}</span>
                </span>
              </Checkbox>
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      styles={{ container: { padding: 4 } }}
      content={panel}
    >
      <Button
        type="text"
        icon={<Columns3 size={16} strokeWidth={1.75} aria-hidden="true" />}
        aria-label={t('columns')}
        title={t('columnsShown', { count: shown.length })}
      />
    </Popover>
  )
}
