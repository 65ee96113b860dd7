// biome-ignore-all lint/a11y/useSemanticElements: a grid of controls that becomes cards where it is narrow
// biome-ignore-all lint/a11y/useFocusableInteractive: the controls in the cells take the focus
import { addLine, type FormState, type LinesNode, read, removeLine, shownErrors } from '@tessera/form-engine'
import type { Json } from '@tessera/schemas'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { widgetOf } from '../fields/field-widgets.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FieldError } from '../pieces/field-error.tsx'
import { LinkButton } from '../pieces/link-button.tsx'
import { useReveal } from './field-view.tsx'
import { controlId, useFormParts } from './form-context.ts'
import { formTexts } from './form-texts.ts'
import { LineRow } from './line-row.tsx'

const isRow = (value: Json): value is { readonly [column: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lines in a small table, typed in place; one below the other as cards where the form is narrow. */
export function LinesView({ node, state }: { readonly node: LinesNode; readonly state: FormState }): ReactNode {
  const { id: form, plan, put, change, touch, disabled } = useFormParts()
  const t = useTexts(formTexts)
  const text = useText()
  const { language } = useLanguage()
  const { key, item, field, columns } = node
  const id = controlId(form, key)
  useReveal(key, id)
  const value = read(state.values, field.name)
  const rows = Array.isArray(value) ? (value as readonly Json[]).filter(isRow) : []
  const readOnly = state.readOnly[key] === true || disabled
  const label = text(item.label, text(field.model.definition.label, field.name))
  const widths = columns.map(
    column => `minmax(${widgetOf(column.model).width * 0.6}px, ${widgetOf(column.model).width}fr)`,
  )
  const grid = `28px ${widths.join(' ')}${readOnly ? '' : ' 28px'}`
  return (
    <div className="tes-field tes-lines-field" data-field={field.name}>
      <div className="tes-lines-head">
        <span id={`${id}-label`}>
          {label}
          {state.required[key] === true ? (
            <span className="tes-field-star" aria-hidden="true">
              *
            </span>
          ) : null}
        </span>
        <span className="tes-field-quiet tes-12">{t('lineCount', { count: rows.length })}</span>
      </div>
      <div
        id={id}
        className="tes-lines"
        role="table"
        aria-labelledby={`${id}-label`}
        style={{ '--tes-line': grid } as Record<string, string>}
      >
        <div className="tes-line tes-line-head" role="row">
          <span role="columnheader" className="tes-line-number">
            <span className="tes-unseen">#</span>
          </span>
          {columns.map(column => (
            <span
              key={column.name}
              role="columnheader"
              className={widgetOf(column.model).align === 'right' ? 'tes-line-figure tes-ellipsis' : 'tes-ellipsis'}
            >
              {text(column.model.definition.label, column.name)}
              {column.model.required ? (
                <span className="tes-field-star" aria-hidden="true">
                  *
                </span>
              ) : null}
            </span>
          ))}
        </div>
        {rows.map((row, at) => {
          const worked = state.rows[key]?.[at]
          return (
            <LineRow
              key={worked?.key ?? at}
              id={`${id}-${worked?.key ?? at}`}
              at={at}
              field={field.name}
              columns={columns}
              row={row}
              worked={worked}
              touched={
                state.submitted
                  ? 'all'
                  : Object.keys(state.touched)
                      .filter(path => path.startsWith(`${field.name}/${at}/`))
                      .join(' ')
              }
              readOnly={readOnly}
              change={change}
              touch={touch}
              onRemove={() => put(before => removeLine(plan, before, field.name, at))}
            />
          )
        })}
        {rows.length === 0 ? (
          <div className="tes-lines-none" role="row">
            <span role="cell">{t('noLines')}</span>
          </div>
        ) : null}
      </div>
      {readOnly ? null : (
        <LinkButton onClick={() => put(before => addLine(plan, before, field.name))}>
          <Plus size={14} strokeWidth={2} aria-hidden="true" /> {t('addLine')}
        </LinkButton>
      )}
      {shownErrors(plan, state, key).map(one => (
        <FieldError key={one.code + one.at}>{one.message[language]}</FieldError>
      ))}
    </div>
  )
}
