// biome-ignore-all lint/a11y/useSemanticElements: a grid of controls that becomes cards where it is narrow
// biome-ignore-all lint/a11y/useFocusableInteractive: the controls in the cells take the focus
import { type FieldPath, type FieldPlan, type RowState, read, type Values } from '@tessera/form-engine'
import type { Json } from '@tessera/schemas'
import { X } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { FieldEditor } from '../fields/field-editor.tsx'
import { FieldValue } from '../fields/field-value.tsx'
import { widgetOf } from '../fields/field-widgets.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { classNames } from '../pieces/class-names.ts'
import { FieldError } from '../pieces/field-error.tsx'
import { IconButton } from '../pieces/icon-button.tsx'
import { formTexts } from './form-texts.ts'

export interface LineRowProps {
  readonly id: string
  readonly at: number
  readonly field: string
  readonly columns: readonly FieldPlan[]
  readonly row: Values
  readonly worked: RowState | undefined
  /** Paths of cells that were changed, or `all`. */
  readonly touched: string
  readonly readOnly: boolean
  readonly change: (path: FieldPath, value: Json) => void
  readonly touch: (path: FieldPath) => void
  readonly onRemove: () => void
}

const unchanged = (one: LineRowProps, other: LineRowProps): boolean =>
  one.at === other.at &&
  one.row === other.row &&
  one.worked === other.worked &&
  one.touched === other.touched &&
  one.readOnly === other.readOnly &&
  one.columns === other.columns &&
  one.id === other.id

/** One line: a cell for each column, then what is wrong with it. */
export const LineRow = memo(function LineRow(props: LineRowProps): ReactNode {
  const { id, at, field, columns, row, worked, touched, readOnly, change, touch, onRemove } = props
  const t = useTexts(formTexts)
  const text = useText()
  const { language } = useLanguage()
  const shows = (column: string): boolean =>
    touched === 'all' || touched.split(' ').includes(`${field}/${at}/${column}`)
  const wrongOf = (column: string) => (shows(column) ? (worked?.errors[column] ?? []) : [])
  const wrong = [...columns.map(column => column.name), ''].flatMap(wrongOf)
  return (
    <div role="rowgroup" className="tes-line-group">
      <div className="tes-line" role="row">
        <span role="cell" className="tes-line-number tes-num">
          {at + 1}
        </span>
        {columns.map(column => {
          const { name, model, computed } = column
          const figure = widgetOf(model).align === 'right'
          const label = text(model.definition.label, name)
          const locked = readOnly || computed || model.definition.readOnly === true
          return (
            <span
              key={name}
              role="cell"
              data-label={label}
              className={classNames(
                'tes-line-cell',
                figure && 'tes-line-figure',
                locked && 'tes-line-locked',
                wrongOf(name).length > 0 && 'tes-line-wrong',
              )}
            >
              {locked ? (
                <FieldValue field={model} value={read(computed ? (worked?.effective ?? row) : row, name)} />
              ) : (
                <FieldEditor
                  id={`${id}-${name}`}
                  field={model}
                  value={read(row, name)}
                  label={`${t('lineAt', { at: at + 1 })} ${label}`}
                  look="cell"
                  required={model.required}
                  invalid={wrongOf(name).length > 0}
                  onChange={value => change([field, at, name], value)}
                  onBlur={() => touch([field, at, name])}
                />
              )}
            </span>
          )
        })}
        {readOnly ? null : (
          <span role="cell" className="tes-line-remove">
            <IconButton
              small
              label={t('removeLine', { at: at + 1 })}
              icon={<X size={14} strokeWidth={1.75} aria-hidden="true" />}
              onClick={onRemove}
            />
          </span>
        )}
      </div>
      {wrong.map(one => (
        <FieldError key={one.code + one.at}>{one.message[language]}</FieldError>
      ))}
    </div>
  )
}, unchanged)
