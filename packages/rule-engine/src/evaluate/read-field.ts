import type { ContextNode, FieldNode, Root } from '../tree/tree.ts'
import { readerOf } from '../values/read-value.ts'
import { dateAt } from '../values/time-zone.ts'
import type { RuleContext } from '../values/value.ts'
import type { Closure } from './closure.ts'

type Fields = { readonly [field: string]: unknown }

const asFields = (raw: unknown): Fields | undefined =>
  typeof raw === 'object' && raw !== null ? (raw as Fields) : undefined

const roots: Record<Root, (context: RuleContext) => Fields | undefined> = {
  record: context => context.record,
  $old: context => context.old,
  $form: context => context.form,
  $option: context => asFields(context.option),
}

const behindLookups = (holder: Fields | undefined, names: readonly string[]): unknown => {
  let fields = holder
  for (let i = 0; i < names.length - 1; i++) fields = asFields(fields?.[names[i] ?? ''])
  return fields?.[names.at(-1) ?? '']
}

/** Reads a field, by its kind only: what the record’s prototype has is of no kind and so is empty. */
export const compileField = (node: FieldNode): Closure => {
  const read = readerOf(node.kind, node.item)
  const names = node.path.map(field => field.name)
  const [name = ''] = names
  const root = roots[node.root]
  if (names.length > 1) return context => read(behindLookups(root(context), names))
  if (node.root === 'record') return context => read(context.record[name])
  return context => read(root(context)?.[name])
}

const listOf = readerOf('list', 'text')
const referenceOf = readerOf('record')
const instantOf = readerOf('datetime')

const own = (fields: Fields | undefined, name: string): unknown =>
  fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined

const fixed: { readonly [name: string]: Closure } = {
  $now: context => instantOf(context.now),
  $today: context => dateAt(context.now, context.timezone),
  $user: context => referenceOf(context.user),
  '$user.id': context => referenceOf(context.user),
  '$user.manager': context => referenceOf(context.user?.manager),
  '$user.departments': context => listOf(context.user?.departments),
  '$user.departments_below': context => listOf(context.user?.departments_below),
  '$user.roles': context => listOf(context.user?.roles),
  $old: context => referenceOf(context.old),
  $form: context => referenceOf(context.form),
}

/** Reads what is handed in. */
export const compileContext = (node: ContextNode): Closure => {
  const known = Object.hasOwn(fixed, node.name) ? fixed[node.name] : undefined
  if (known !== undefined) return known
  const read = readerOf(node.kind, node.item)
  const [root, name = 'value'] = node.name.split('.')
  if (root === '$params') return context => read(own(context.params, name))
  if (node.kind === 'record') return context => read(context.option)
  return context =>
    typeof context.option === 'string'
      ? read(name === 'value' ? context.option : null)
      : read(own(context.option, name))
}
