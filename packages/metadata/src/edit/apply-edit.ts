import { type AppDefinition, type Checked, type Edit, good, type Issue, issue, type Json } from '@tessera/schemas'
import { validateApp } from '@tessera/schemas/app-validators'
import { shapeIssues } from '../read/shape-issues.ts'
import { placesOf } from '../structure/find-node.ts'
import { asNode } from '../structure/node.ts'
import { nodeKinds } from '../structure/node-kinds.ts'
import { topOf } from '../structure/place-label.ts'
import { applyAdd } from './add.ts'
import { applyChange } from './change.ts'
import { type EditResult, refuse, type Step } from './edit-result.ts'
import { applyMove } from './move.ts'
import { applyRemove } from './remove.ts'
import { applyRename } from './rename.ts'

/** Groups within groups end here: an edit comes from outside and could be nested without end. */
const deepest = 16

type Others = ReadonlyMap<string, AppDefinition> | undefined

const under = (issues: readonly Issue[], prefix: string): readonly Issue[] =>
  issues.map(found => ({ ...found, at: prefix + found.at }))

const applyGroup = (app: AppDefinition, edits: readonly Edit[], others: Others, depth: number): Step => {
  if (depth > deepest) return refuse(issue('too_deep', '', { max: deepest }))
  let definition = app
  const back: Edit[] = []
  const touched: string[] = []
  for (const [index, edit] of edits.entries()) {
    // A rename reads the whole definition; what earlier edits of the group left behind must have its shape by then.
    const readsAll = edit.edit === 'rename' || edit.edit === 'group'
    const issues = readsAll ? touchedIssues(definition, touched.splice(0)) : []
    if (issues.length > 0) return refuse(...issues)
    const step = applyStep(definition, edit, others, depth)
    if (!step.ok) return refuse(...under(step.issues, `/edits/${index}`))
    definition = step.value.definition
    back.push(step.value.inverse)
    touched.push(...step.value.touched)
  }
  return good({ definition, inverse: { edit: 'group', edits: back.toReversed() }, touched })
}

const applyStep = (app: AppDefinition, edit: Edit, others: Others, depth: number): Step => {
  switch (edit.edit) {
    case 'add':
      return applyAdd(app, edit)
    case 'remove':
      return applyRemove(app, edit)
    case 'change':
      return applyChange(app, edit)
    case 'move':
      return applyMove(app, edit)
    case 'rename':
      return applyRename(app, edit, others)
    case 'group':
      return applyGroup(app, edit.edits, others, depth + 1)
  }
}

/** The app without its nodes: what it says of itself. */
const shell = (app: AppDefinition): Json =>
  Object.fromEntries(
    Object.entries(asNode(app)).filter(([property]) => !Object.hasOwn(nodeKinds.app.lists, property)),
  ) as Json

/** Mistakes of shape in what stands around a node. Only that part of the app is checked, which keeps an edit quick. */
const shapeAround = (app: AppDefinition, id: string): readonly Issue[] => {
  const place = placesOf(app).get(id)
  if (place === undefined) return []
  const top = topOf(place)
  if (top.list === undefined) return shapeIssues(validateApp, shell(app))
  const part = { name: app.name, formatVersion: 1, [top.list]: [top.node as Json] }
  const prefix = `/${top.list}/0`
  return shapeIssues(validateApp, part).map(found => ({ ...found, at: top.pointer + found.at.slice(prefix.length) }))
}

/** A mistake inside what was sent is told there; one beside it, at its place in the definition. */
const relativeTo = (edit: Edit, app: AppDefinition, found: Issue): Issue => {
  const id = edit.edit === 'add' ? edit.node['id'] : edit.edit === 'change' ? edit.id : undefined
  const pointer = typeof id === 'string' ? placesOf(app).get(id)?.pointer : undefined
  if (pointer === undefined || !(found.at === pointer || found.at.startsWith(`${pointer}/`))) return found
  return { ...found, at: (edit.edit === 'add' ? '/node' : '/set') + found.at.slice(pointer.length) }
}

/** Several nodes of one form or object are checked together. */
const tops = (app: AppDefinition, touched: readonly string[]): readonly string[] => {
  const byTop = new Map<string, string>()
  for (const id of touched) {
    const place = placesOf(app).get(id)
    if (place !== undefined) byTop.set(topOf(place).pointer, id)
  }
  return [...byTop.values()]
}

/** Mistakes of shape in everything that was touched. */
const touchedIssues = (app: AppDefinition, touched: readonly string[]): readonly Issue[] =>
  tops(app, touched).flatMap(id => shapeAround(app, id))

/**
 * Applies an edit: a new definition that shares what did not change with the old one, and the edit that takes it back
 * exactly. Refused when it names what is not there, when an item may not stand where it is put, or when the result
 * would not have the shape of a definition; references that it breaks are told by `checkDefinition`.
 * Issues point into the edit, or into the definition where the mistake lies beside the edit.
 * @param others the other apps, so that a rename follows paths through their objects.
 */
export const applyEdit = (
  app: AppDefinition,
  edit: Edit,
  others?: ReadonlyMap<string, AppDefinition>,
): Checked<EditResult> => {
  const step = applyStep(app, edit, others, 0)
  if (!step.ok) return step
  const { definition, inverse, touched } = step.value
  const issues = touchedIssues(definition, touched)
  return issues.length > 0
    ? refuse(...issues.map(found => relativeTo(edit, definition, found)))
    : good({ definition, inverse })
}
