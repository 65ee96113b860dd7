import { type FormDefinition, type Issue, issue } from '@tessera/schemas'
import { itemsAround, nestingIssue } from '../edit/nesting.ts'
import type { ObjectModel } from '../model/model.ts'
import { asNode } from '../structure/node.ts'
import { visitFrom, visitNodes } from '../structure/walk.ts'
import { localLabel } from '../text/choose-text.ts'
import type { Check } from './check.ts'

const placedTwice = (form: FormDefinition, object: ObjectModel | undefined, pointer: string): readonly Issue[] => {
  const issues: Issue[] = []
  const seen = new Set<string>()
  const root = {
    node: asNode(form),
    kind: 'form' as const,
    parent: undefined,
    list: undefined,
    index: undefined,
    pointer,
  }
  visitFrom(root, ({ kind, node, pointer: at }) => {
    const { field } = node
    if (kind !== 'item' || typeof field !== 'string') return
    if (seen.has(field)) {
      const model = object?.fields.get(field)
      issues.push(issue('field_placed_twice', `${at}/field`, { name: model === undefined ? field : localLabel(model) }))
    }
    seen.add(field)
  })
  return issues
}

/** Fields that stand twice on a form, and items where they may not stand. */
export const checkForms: Check = ({ app, model }) => {
  const issues = (app.forms ?? []).flatMap((form, index) =>
    placedTwice(form, model.object(form.object), `/forms/${index}`),
  )
  visitNodes(app, place => {
    // Inner items are judged with the outermost one.
    if (place.kind !== 'item' || itemsAround(place.parent).length > 0) return
    const found = nestingIssue(place.node, [], place.pointer)
    if (found !== undefined) issues.push(found)
  })
  return issues
}
