import { type AppDefinition, type Checked, good, type Issue, issue } from '@tessera/schemas'
import { validateApp } from '@tessera/schemas/app-validators'
import { checkDefinition } from '../check/check-definition.ts'
import { normalize } from '../folder/normalize.ts'
import { asNode, isObject } from '../structure/node.ts'
import { giveIds } from './give-ids.ts'
import type { IdSource } from './id-source.ts'
import { plainJson } from './plain-json.ts'
import { shapeIssues } from './shape-issues.ts'
import { withDefaults } from './with-defaults.ts'

/** The version of the language that this code reads. */
export const formatVersion = 1

/** What reading needs besides the input. */
export interface ReadOptions {
  readonly ids: IdSource
  /** The definition as it is now: nodes without an id take theirs from what stands under the same names there. */
  readonly known?: AppDefinition
  /** The other apps of the workspace by name. */
  readonly others?: ReadonlyMap<string, AppDefinition>
}

const blocking = (issues: readonly Issue[]): boolean => issues.some(found => found.severity === 'block')

/** Reads the shape alone: plain JSON, the version, the schema. */
export const readShape = (input: unknown): Checked<AppDefinition> => {
  const plain = plainJson(input)
  if (!plain.ok) return plain
  if (isObject(plain.value)) {
    const version = plain.value['formatVersion']
    if (typeof version === 'number' && version > formatVersion) {
      return { ok: false, issues: [issue('future_format', '/formatVersion', { version, known: formatVersion })] }
    }
  }
  const issues = shapeIssues(validateApp, plain.value)
  return issues.length > 0 ? { ok: false, issues } : good(plain.value as unknown as AppDefinition)
}

/**
 * Reads a definition from anything: its shape is checked (all mistakes at once, each with a JSON pointer into the
 * input), ids and defaults are filled in, keys put in canonical order, references checked. Never throws.
 */
export const readDefinition = (input: unknown, options: ReadOptions): Checked<AppDefinition> => {
  const shape = readShape(input)
  if (!shape.ok) return shape
  const known = options.known === undefined ? undefined : asNode(options.known)
  const app = normalize(withDefaults(giveIds('app', asNode(shape.value), options.ids, known)))
  const issues = checkDefinition(app, options.others)
  return blocking(issues) ? { ok: false, issues } : good(app)
}
