import { type Checked, good } from '@tessera/schemas'
import { compileGet, type Statement } from '@tessera/sql'
import { issuesOf } from './issues-of.ts'
import type { Ask, GetOptions } from './record-store.ts'
import { compiled, inputsOf, objectOf, readerOf, type StoreContext } from './store-context.ts'

/** One record as JSON text. */
export const getRecord = async (
  context: StoreContext,
  name: string,
  id: string,
  ask: Ask,
  { fields, state = 'now', asOf, version }: GetOptions = {},
): Promise<Checked<string | null>> => {
  const { layout } = context
  const { access } = ask
  const object = objectOf(context, name)
  const key = `get ${object.object.qualified} ${access.key} ${state} ${fields === undefined ? '*' : JSON.stringify(fields)}`
  const asked = compiled<Checked<Statement>>(context, key, () =>
    compileGet({ layout, object, access, state, ...(fields === undefined ? {} : { fields }) }),
  )
  if (!asked.ok) return asked
  try {
    const [[record] = []] = await readerOf(context, ask).run(asked.value, inputsOf(context, ask, { id, asOf, version }))
    return good(record ?? null)
  } catch (error) {
    return { ok: false, issues: issuesOf(context, object, error) }
  }
}
