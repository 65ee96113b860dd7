import type { LinesNode } from '@tessera/form-engine'
import { labelOf } from '@tessera/metadata'
import { FieldValue, useLanguage } from '@tessera/react'
import type { Json } from '@tessera/schemas'
import type { ReactNode } from 'react'

const isLine = (value: Json): value is { readonly [field: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lines of a record, to be read. */
export function FactLines({ node, rows }: { node: LinesNode; rows: Json }): ReactNode {
  const { language } = useLanguage()
  const lines = Array.isArray(rows) ? (rows as readonly Json[]).filter(isLine) : []
  if (lines.length === 0) return null
  return (
    <div className="rt-fact-lines">
      <table className="rt-table">
        <thead>
          <tr>
            {node.columns.map(column => (
              <th key={column.name} className={column.model.kind === 'number' ? 'rt-right' : undefined}>
                {labelOf(column.model, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={String(line['id'] ?? index)}>
              {node.columns.map(column => (
                <td key={column.name} className={column.model.kind === 'number' ? 'rt-right' : undefined}>
                  <FieldValue field={column.model} value={line[column.name] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
