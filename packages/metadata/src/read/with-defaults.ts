import type { AppDefinition } from '@tessera/schemas'
import { asApp, type DefinitionNode } from '../structure/node.ts'
import { nodeKinds } from '../structure/node-kinds.ts'

/** What an app has when it does not say otherwise. */
export const appDefaults = {
  languages: ['zh-CN', 'en'],
  timezone: 'Asia/Shanghai',
  currency: 'CNY',
} as const

/** Fills in what a definition may leave out: languages, time zone, currency, empty lists. */
export const withDefaults = (app: DefinitionNode): AppDefinition => {
  const lists = Object.fromEntries(Object.keys(nodeKinds.app.lists).map(list => [list, []]))
  return asApp({ ...lists, ...appDefaults, languages: [...appDefaults.languages], ...app })
}
