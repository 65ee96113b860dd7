import { localLabel } from '@tessera/metadata'
import { type Issue, issue } from '@tessera/schemas'
import { compileWhy, type ObjectLayout } from '@tessera/sql'
import type { Executor } from '../connection/executor.ts'
import type { Ask } from './record-store.ts'
import { compiled, inputsOf, type StoreContext } from './store-context.ts'

const actions = {
  change: { en: 'change this record', 'zh-CN': '修改这条记录' },
  delete: { en: 'delete this record', 'zh-CN': '删除这条记录' },
} as const

/**
 * Why a write found no record to work on; undefined when there is one after all, so that something else was wrong.
 * @param inBin whether the record had to be in the bin.
 */
export const whyNot = async (
  context: StoreContext,
  object: ObjectLayout,
  { id, version }: { readonly id: string; readonly version?: number },
  action: 'change' | 'delete',
  inBin: boolean,
  ask: Ask,
  on: Executor,
): Promise<Issue | undefined> => {
  const { layout } = context
  const { access } = ask
  const statement = compiled(context, `why ${action} ${object.object.qualified} ${access.key}`, () =>
    compileWhy({ layout, object, access }, action),
  )
  const [row] = await on.run(statement, inputsOf(context, ask, { id }))
  const [found, deleted, may] = row ?? []
  if (row === undefined || (deleted === 'true') !== inBin)
    return issue('not_found', '', { what: localLabel(object.object) })
  if (may !== 'true') return issue('forbidden', '', { action: actions[action] })
  if (version !== undefined && Number(found) !== version) {
    return issue('version_conflict', '', { who: { en: 'Somebody else', 'zh-CN': '其他人' } })
  }
  return undefined
}
