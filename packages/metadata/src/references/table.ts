import type { Expectation } from './expectations.ts'

/** What a reference names. */
export type ReferenceKind =
  | 'app'
  | 'object'
  | 'object_of_app'
  | 'field'
  | 'path'
  | 'sort'
  | 'rollup'
  | 'expression'
  | 'measures'
  | 'template'
  | 'field_keys'
  | 'node_keys'
  | 'node'
  | 'branch'
  | 'option'
  | 'column'
  | NamedKind

/** Kinds that are named by lists of the app. */
export type NamedKind =
  | 'choice_list'
  | 'role'
  | 'view'
  | 'form'
  | 'flow'
  | 'rule'
  | 'report'
  | 'dashboard'
  | 'calendar'
  | 'message'
  | 'connection'

/** In which object the fields of a reference are looked for. */
export type ScopeName = 'own' | 'target' | 'lines' | 'node' | 'dashboard'

/** What the app has to be allowed with the object of another one. */
export type SharedAction = 'see' | 'create' | 'change' | 'delete' | 'extend'

/** A spot where a node names others. */
export interface ReferenceRow {
  /** Property, with `.` into values and `*` for each entry. */
  readonly at: string
  readonly to: ReferenceKind
  readonly in: ScopeName
  readonly expects?: Expectation
  readonly action?: SharedAction
  /** Names that may also mean something else: followed by renames, never an issue. */
  readonly soft?: boolean
}

type Extra = Partial<Omit<ReferenceRow, 'at' | 'to'>>

const row = (to: ReferenceKind, at: string, extra: Extra = {}): ReferenceRow => ({ at, to, in: 'own', ...extra })
const rows = (to: ReferenceKind, ats: string, extra: Extra = {}): readonly ReferenceRow[] =>
  ats.split(' ').map(at => row(to, at, extra))
const object = row('object', 'object', { action: 'see' })
const target = { in: 'target' } as const
const node = { in: 'node' } as const
const dates = { expects: 'date' } as const
const numbers = { expects: 'number' } as const

/**
 * Where references live, by kind of node, or by kind and variant. The only such list: used-by, rename and the checks all read it.
 */
export const referenceTable: { readonly [kind: string]: readonly ReferenceRow[] } = {
  used_app: [row('app', 'app'), row('object_of_app', 'objects.*')],
  extension: [row('object', 'object', { action: 'extend' })],
  share: [row('object', 'object')],
  object: [row('field', 'title', { expects: 'title' })],
  duplicate_rule: [row('field', 'match.*.field')],
  unique_together: [row('field', 'fields.*')],
  index: [row('sort', 'fields.*')],
  lifecycle: [row('field', 'field', { expects: 'choice' })],
  step: [row('expression', 'enterWhen'), row('option', 'value'), row('option', 'next.*'), row('field', 'requires.*')],
  field: [row('expression', 'default')],
  'field:date': rows('expression', 'min max'),
  'field:datetime': rows('expression', 'min max'),
  'field:choice': [row('choice_list', 'choices')],
  'field:choices': [row('choice_list', 'choices')],
  'field:user': [row('role', 'role')],
  'field:users': [row('role', 'role')],
  'field:lookup': [
    object,
    row('object', 'object.*', { action: 'see' }),
    row('expression', 'filter', target),
    row('path', 'columns.*', target),
  ],
  'field:lookups': [object, row('expression', 'filter', target)],
  'field:lines': [object, row('field', 'via', { in: 'target', expects: 'lookup' })],
  'field:rollup': [row('rollup', 'of'), row('field', 'field', target), row('expression', 'filter', target)],
  'field:formula': [row('expression', 'expression')],
  form: [object, ...rows('field', 'set.*.field public.captures.*.field'), row('expression', 'set.*.value')],
  item: [row('expression', 'visible')],
  'item:field': [
    row('field', 'field', { expects: 'not_lines' }),
    ...rows('expression', 'default required read_only choiceFilter'),
  ],
  'item:lines': [
    row('field', 'field', { expects: 'lines' }),
    row('field', 'columns.*', { in: 'lines' }),
    ...rows('expression', 'required read_only'),
  ],
  'item:button': [row('flow', 'flow')],
  tab: [row('expression', 'visible')],
  item_check: [row('expression', 'assert')],
  view: [
    object,
    ...rows('expression', 'filter colours.*.when'),
    row('sort', 'sort.*'),
    ...rows('path', 'columns.*.field groups.*'),
  ],
  'view:kanban': [row('field', 'by', { expects: 'pick' }), row('field', 'sum', numbers)],
  'view:calendar': rows('field', 'start end', dates),
  'view:gallery': [row('field', 'image', { expects: 'image' })],
  'view:timeline': rows('field', 'start end', dates),
  rule: [object, row('expression', 'when')],
  'rule:check': [row('expression', 'assert'), row('field', 'at')],
  'rule:set': [row('field', 'field'), row('expression', 'value')],
  'rule:decision_table': [row('field', 'outputs.*', { soft: true })],
  'rule:scorecard': [row('field', 'field')],
  'rule:segment': [row('expression', 'filter'), row('field', 'field', { expects: 'tags' })],
  'rule:quality': [row('expression', 'assert'), row('field', 'at')],
  'rule:clean': [...rows('expression', 'filter set.*.value'), row('field', 'set.*.field')],
  table_input: [row('expression', 'expression')],
  decision_row: rows('expression', 'when then', { soft: true }),
  score_part: rows('expression', 'when points'),
  flow: [
    object,
    ...rows('expression', 'trigger.when trigger.filter trigger.map.*.value'),
    ...rows('field', 'trigger.fields.* trigger.map.*.field'),
    row('form', 'trigger.form'),
    row('calendar', 'trigger.calendar'),
    row('field', 'trigger.since', dates),
    row('node_keys', 'layout'),
  ],
  'flow:became': [row('field', 'trigger.field')],
  'flow:date': [row('field', 'trigger.field', dates)],
  branch: [row('expression', 'when')],
  clock: [row('expression', 'to.*'), row('message', 'message')],
  edge: [row('node', 'from'), row('node', 'to'), row('branch', 'branch')],
  'node:wait': [row('expression', 'until'), row('calendar', 'calendar')],
  'node:approve': [
    row('expression', 'to.*'),
    row('form', 'form'),
    row('field', 'due.field', dates),
    row('calendar', 'due.calendar'),
    row('field', 'lock.*'),
  ],
  'node:task': [
    row('expression', 'to.*'),
    row('form', 'form'),
    row('field', 'due.field', dates),
    row('calendar', 'due.calendar'),
  ],
  'node:notify': [row('expression', 'to.*'), row('message', 'message')],
  'node:copy_to': [row('expression', 'to.*')],
  'node:create': [
    row('object', 'object', { action: 'create' }),
    row('field', 'set.*.field', node),
    row('expression', 'set.*.value'),
  ],
  'node:update': [row('expression', 'record'), row('field', 'set.*.field', node), row('expression', 'set.*.value')],
  'node:delete': [row('expression', 'record')],
  'node:find': [object, row('expression', 'filter', node), row('sort', 'sort.*', node)],
  'node:assign': [
    row('field', 'field', { expects: 'user' }),
    row('rule', 'by.table'),
    ...rows('expression', 'by.roundRobin.* by.person'),
  ],
  'node:each': [row('expression', 'over'), row('flow', 'flow')],
  'node:call': [row('connection', 'connection'), row('expression', 'body', { soft: true })],
  'node:subflow': [row('flow', 'flow')],
  report: [
    object,
    ...rows('expression', 'filter compare.target'),
    row('column', 'sort.*'),
    row('path', 'compare.dateField', dates),
    row('field', 'funnel.field', { expects: 'choice' }),
    row('option', 'funnel.steps.*'),
  ],
  dimension: [row('path', 'field')],
  measure: [row('path', 'field'), row('expression', 'filter'), row('measures', 'expression')],
  widget: [row('report', 'report')],
  dashboard_filter: [row('path', 'field', { in: 'dashboard' }), row('expression', 'default')],
  grant: [object, ...rows('expression', 'see create change delete export'), row('field', 'fields.*.field')],
  message: [object, ...rows('template', 'subject body subject.en subject.zh-CN body.en body.zh-CN')],
  navigation_entry: [
    object,
    row('view', 'view'),
    row('dashboard', 'dashboard'),
    row('report', 'report'),
    row('role', 'roles.*'),
  ],
  test: [object, row('rule', 'rule'), ...rows('field_keys', 'given expect', { soft: true })],
}
