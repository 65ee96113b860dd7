import { liveApps } from '@tessera/database'
import type { AppDefinition } from '@tessera/schemas'
import type { PlatformDatabase, Sql, Workspace } from '../core/sql.ts'
import { type CompiledApp, compileApps, type Published } from './compiled-app.ts'

/** What is published in a workspace, the oldest app first. */
export const readPublished = async (sql: Sql, workspace: number): Promise<Published[]> =>
  (await liveApps(sql, workspace)).flatMap(({ app, release, definition }) =>
    release === null || definition === null ? [] : [{ name: app, release, definition }],
  )

/**
 * The published apps. All are compiled together, since apps look into each other; a publish on any server swaps them at
 * once, and requests that run meanwhile finish with what they began with.
 */
export class Apps {
  #compiled: ReadonlyMap<string, CompiledApp> = new Map()
  #loading: Promise<void> = Promise.resolve()

  /** A published app; undefined when there is none of that name. */
  get(name: string): CompiledApp | undefined {
    return this.#compiled.get(name)
  }

  /** All published apps, the oldest first. */
  all(): readonly CompiledApp[] {
    return [...this.#compiled.values()]
  }

  /** Definitions of all published apps by name. */
  definitions(): ReadonlyMap<string, AppDefinition> {
    return new Map([...this.#compiled].map(([name, app]) => [name, app.definition]))
  }

  /** Reads what is published and compiles it, one reading after the other so that the last word wins. */
  load(database: PlatformDatabase, workspace: Workspace, newId: () => string): Promise<void> {
    const next = this.#loading
      .catch(() => undefined)
      .then(async () => {
        this.#compiled = compileApps(await readPublished(database, workspace.id), { database, workspace, newId })
      })
    this.#loading = next
    return next
  }
}
