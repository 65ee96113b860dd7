import { labelOf } from '@tessera/metadata'
import { FieldValue, useLanguage } from '@tessera/react'
import type { RecordData } from '@tessera/schemas'
import { type ReactNode, useMemo } from 'react'
import { useOpenObject } from '../app/open-context.ts'
import { keyFigures } from './key-figures.ts'

/** What is computed about a record, as figures in a row of tiles. */
export function FiguresStrip({ record }: { record: RecordData }): ReactNode {
  const { object, rights } = useOpenObject()
  const { language } = useLanguage()
  const fields = useMemo(
    () => keyFigures(object).filter(field => rights.fields[field.name] !== 'none'),
    [object, rights],
  )
  if (fields.length === 0) return null
  return (
    <dl className="rt-figures">
      {fields.map(field => (
        <div key={field.name}>
          <dt>{labelOf(field, language)}</dt>
          <dd>
            <FieldValue field={field} value={record[field.name] ?? null} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
