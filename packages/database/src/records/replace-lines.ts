import { type Issue, issue, type Json, pointer, type RecordValues } from '@tessera/schemas'
import { compileBulkBin, compileLineIds, type LinesLayout } from '@tessera/sql'
import type { Transaction } from '../connection/executor.ts'
import { insertRows, updateRows } from './bulk-records.ts'
import { issuesOf } from './issues-of.ts'
import type { Ask, BulkDone } from './record-store.ts'
import { Refused } from './refused.ts'
import { compiled, inputsOf, type StoreContext } from './store-context.ts'

interface Line {
  readonly place: number
  readonly id: string
  readonly values: RecordValues
}

const linesIn = (value: Json | undefined): readonly RecordValues[] =>
  Array.isArray(value) ? (value as readonly RecordValues[]) : []

/** Pointers of a line’s issues begin at the field of lines: `/items/2/quantity`. */
const placed = (lines: readonly Line[], field: string, { failed }: BulkDone): readonly Issue[] =>
  failed.flatMap(({ index, issues }) =>
    issues.map(found => ({ ...found, at: `${pointer(field, lines[index]?.place ?? index)}${found.at}` })),
  )

/**
 * Makes the lines of a record what was sent: those with the id of a present line are changed, the others are new, those
 * that are missing go to the bin.
 */
export const replaceLines = async (
  context: StoreContext,
  lines: LinesLayout,
  parent: string,
  value: Json | undefined,
  ask: Ask & { readonly trx: Transaction },
): Promise<void> => {
  const { layout } = context
  const { child, via } = lines
  const { trx, access } = ask
  const name = lines.field.field.name
  const read = compiled(context, `lines ${child.object.qualified} ${via}`, () => compileLineIds(lines))
  const [[present = '[]'] = []] = await trx.run(read, inputsOf(context, ask, { id: parent }))
  const there = new Set(JSON.parse(present ?? '[]') as string[])
  const fresh: Line[] = []
  const known: Line[] = []
  linesIn(value).forEach((sent, place) => {
    const { id, ...values } = sent
    if (typeof id === 'string') {
      if (!there.has(id)) throw new Refused([issue('no_such_record', pointer(name, place, 'id'), { field: name })])
      known.push({ place, id, values })
    } else fresh.push({ place, id: context.newId(), values: { ...values, [via]: parent } })
  })
  const kept = new Set(known.map(({ id }) => id))
  const gone = [...there].filter(id => !kept.has(id))
  try {
    if (gone.length > 0) {
      const bin = compiled(context, `bin many ${child.object.qualified} ${access.key}`, () =>
        compileBulkBin({ layout, object: child, access }, 'bin'),
      )
      await trx.run(bin, inputsOf(context, ask, { ids: gone }))
    }
    // A line that is sent back as it is was not changed, and needs no right to be.
    const changed = known.filter(({ values }) => Object.keys(values).length > 0)
    const done = [
      {
        lines: changed,
        result: changed.length === 0 ? undefined : await updateRows(context, child, changed, ask, trx),
      },
      { lines: fresh, result: fresh.length === 0 ? undefined : await insertRows(context, child, fresh, ask, trx) },
    ]
    const issues = done.flatMap(({ lines: sent, result }) => (result === undefined ? [] : placed(sent, name, result)))
    if (issues.length > 0) throw new Refused(issues)
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(issuesOf(context, child, error).map(found => ({ ...found, at: `${pointer(name)}${found.at}` })))
  }
}
