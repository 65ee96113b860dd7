import { addApp, readDraft, saveDraft } from '@tessera/database'
import { fromFolder, readDefinition } from '@tessera/metadata'
import { type AppDefinition, type Checked, type Consent, good, type Json, type RouteTypes } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import { apiIssues } from '../core/local-text.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import { requireAdmin } from '../core/require-admin.ts'
import type { SqlTransaction } from '../core/sql.ts'
import { otherApps } from '../drafts/other-apps.ts'
import { applyPublication } from '../publishing/apply-publication.ts'
import { inPublication } from '../publishing/in-publication.ts'
import { type Publication, planPublication, stepsOf } from '../publishing/plan-publication.ts'

/** What is imported, and how. */
export interface ImportInput {
  /** A bundle, or a folder as `{files: {path: text}}`. */
  readonly source: Json
  readonly dryRun: boolean
  readonly consent: readonly Consent[]
}

type Answer = RouteTypes['importApp']['response']

const isFolder = (source: Json): source is { files: { [path: string]: Json } } =>
  typeof source === 'object' &&
  source !== null &&
  'files' in source &&
  Object.keys(source).length === 1 &&
  typeof source.files === 'object' &&
  source.files !== null &&
  !Array.isArray(source.files)

const bundleOf = (source: Json): Checked<unknown> => {
  if (!isFolder(source)) return good(source)
  return fromFolder(new Map(Object.entries(source.files).map(([path, text]) => [path, String(text)])))
}

const nameOf = (bundle: unknown): string | undefined => {
  const name = (bundle as { name?: unknown } | null)?.name
  return typeof name === 'string' && /^[a-z][a-z0-9_]{0,47}$/.test(name) ? name : undefined
}

/** Reads a definition; nodes without an id take those of the app that is there. */
const readSource = async (
  platform: Platform,
  source: Json,
): Promise<{ name: string | undefined; read: Checked<AppDefinition> }> => {
  const bundle = bundleOf(source)
  if (!bundle.ok) return { name: undefined, read: bundle }
  const name = nameOf(bundle.value)
  const known =
    name === undefined
      ? undefined
      : (platform.apps.get(name)?.definition ??
        (await readDraft(platform.database, platform.workspace.id, name))?.definition)
  const options = { ids: platform.definitionIds, others: otherApps(platform, name ?? '') }
  return { name, read: readDefinition(bundle.value, known === undefined ? options : { ...options, known }) }
}

const answerOf = (publication: Publication, release: number | null, caller: Caller): Answer => ({
  app: publication.definition.name,
  release,
  issues: apiIssues([...publication.issues, ...publication.blocked], caller.language),
  changes: [...publication.changes],
  plan: stepsOf(publication.plan),
  impact: [...publication.impact],
})

const write = async (
  platform: Platform,
  caller: Caller,
  sql: SqlTransaction,
  definition: AppDefinition,
  consent: readonly Consent[],
): Promise<{ app: string; release: number | null; publication: Publication }> => {
  const app = definition.name
  const { id } = platform.workspace
  const at = platform.clock().toISOString()
  await addApp(sql, id, app, caller.userId)
  const publication = await planPublication(platform, sql, definition)
  const unchanged = publication.current !== null && publication.changes.length === 0
  const release = unchanged ? null : await applyPublication(platform, caller, sql, publication, { notes: '', consent })
  const base = release ?? publication.current
  // Where nothing changes, the draft stays: it may hold somebody's edits beyond the release.
  if (!unchanged || (await readDraft(sql, id, app)) === undefined)
    await saveDraft(sql, id, app, { definition, base, by: caller.userId, at })
  return { app, release, publication }
}

/**
 * Imports a bundle or a folder as an app and publishes it; an app that is there already becomes what the bundle says.
 * The same bundle twice publishes once and leaves the draft alone. A dry run says what would change, mistakes included.
 */
export const importApp = async (platform: Platform, caller: Caller, input: ImportInput): Promise<Answer> => {
  requireAdmin(caller)
  const { name, read } = await readSource(platform, input.source)
  if (!read.ok) {
    if (!input.dryRun || name === undefined) throw refusal(read.issues)
    return {
      app: name,
      release: null,
      issues: apiIssues(read.issues, caller.language),
      changes: [],
      plan: [],
      impact: [],
    }
  }
  if (input.dryRun) return answerOf(await planPublication(platform, platform.database, read.value), null, caller)
  const done = await inPublication(platform, sql => write(platform, caller, sql, read.value, input.consent))
  return answerOf(done.publication, done.release ?? done.publication.current, caller)
}
