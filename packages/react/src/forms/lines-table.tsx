import { type LinesNode, type RowState, read } from '@tessera/form-engine'
import type { ReactNode } from 'react'
import { FieldValue } from '../fields/field-value.tsx'
import { widgetOf } from '../fields/field-widgets.ts'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { formTexts } from './form-texts.ts'

/** The lines of a record, to be read. */
export function LinesTable({
  node,
  rows,
}: {
  readonly node: LinesNode
  readonly rows: readonly RowState[]
}): ReactNode {
  const t = useTexts(formTexts)
  const text = useText()
  const { item, field, columns } = node
  return (
    <section className="tes-record-lines">
      <h3>{text(item.label, text(field.model.definition.label, field.name))}</h3>
      {rows.length === 0 ? (
        <p className="tes-field-quiet">{t('noLines')}</p>
      ) : (
        <div className="tes-record-scroll">
          <table>
            <thead>
              <tr>
                {columns.map(column => (
                  <th key={column.name} scope="col" data-figure={widgetOf(column.model).align === 'right' || undefined}>
                    {text(column.model.definition.label, column.name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.key}>
                  {columns.map(column => (
                    <td key={column.name} data-figure={widgetOf(column.model).align === 'right' || undefined}>
                      <FieldValue field={column.model} value={read(row.effective, column.name)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
