import type {
  FlowDefinition,
  FormDefinition,
  ObjectDefinition,
  ReportDefinition,
  RoleDefinition,
  RuleDefinition,
  ViewDefinition,
} from '@tessera/schemas'
import { condition } from './condition.ts'
import { type Draw, label } from './draw.ts'
import { numeric } from './objects.ts'

/** A view of an object. */
export const view = (
  draw: Draw,
  name: string,
  one: ObjectDefinition,
  all: readonly ObjectDefinition[],
): ViewDefinition => {
  const base = {
    name,
    object: one.name,
    columns: draw.some(one.fields, 4).map(field => ({ field: field.name })),
    ...(draw.chance(50) ? { filter: condition(draw, one, all) } : {}),
    ...(draw.chance(50) ? { sort: ['-created_at', 'title'] } : {}),
  }
  const choice = one.fields.find(field => field.type === 'choice')
  const date = one.fields.find(field => field.type === 'date')
  if (choice !== undefined && draw.chance(30)) return { ...base, type: 'kanban', by: choice.name }
  if (date !== undefined && draw.chance(30)) return { ...base, type: 'calendar', start: date.name }
  return { ...base, type: 'table' }
}

/** A rule of any kind but the rarest. */
export const rule = (
  draw: Draw,
  name: string,
  one: ObjectDefinition,
  all: readonly ObjectDefinition[],
): RuleDefinition => {
  const about = { name, object: one.name, label: label(draw) }
  switch (draw.int(0, 4)) {
    case 0:
      return { ...about, kind: 'set', field: 'title', value: { var: 'title' }, when: condition(draw, one, all) }
    case 1:
      return {
        ...about,
        kind: 'decision_table',
        inputs: [{ expression: { var: 'title' } }],
        outputs: ['title'],
        hit: 'first',
        // biome-ignore lint/suspicious/noThenProperty: the language has a property of this name.
        rows: Array.from({ length: draw.int(1, 3) }, (_, index) => ({ when: [`in ${index}`], then: [`out ${index}`] })),
      }
    case 2:
      return { ...about, kind: 'segment', filter: condition(draw, one, all), dynamic: true, tag: 'vip' }
    case 3:
      return { ...about, kind: 'quality', assert: condition(draw, one, all), at: 'title' }
    default:
      return { ...about, kind: 'check', assert: condition(draw, one, all), message: label(draw), at: 'title' }
  }
}

/** A flow with a decision, a task and a change. */
export const flow = (
  draw: Draw,
  name: string,
  one: ObjectDefinition,
  all: readonly ObjectDefinition[],
  forms: readonly FormDefinition[],
): FlowDefinition => {
  const own = forms.find(candidate => candidate.object === one.name)
  return {
    name,
    object: one.name,
    trigger: draw.chance(50)
      ? { on: 'created', when: condition(draw, one, all) }
      : { on: 'changed', fields: ['title'] },
    nodes: [
      {
        name: 'choose',
        type: 'decide',
        branches: [
          { name: 'yes', when: condition(draw, one, all) },
          { name: 'no', default: true },
        ],
      },
      {
        name: 'call',
        type: 'task',
        title: label(draw),
        to: [{ var: 'owner' }],
        ...(own === undefined ? {} : { form: own.name }),
        due: { after: 'PT2H', calendar: 'office' },
      },
      { name: 'fill', type: 'update', set: [{ field: 'title', value: 'done' }] },
    ],
    edges: [
      { from: 'start', to: 'choose' },
      { from: 'choose', to: 'call', branch: 'yes' },
      { from: 'choose', to: 'fill', branch: 'no' },
      { from: 'call', to: 'end' },
      { from: 'fill', to: 'end' },
    ],
    layout: { choose: { x: draw.int(0, 500), y: 0 }, call: { x: 0, y: 100 } },
  }
}

/** A report with a measure or two. */
export const report = (
  draw: Draw,
  name: string,
  one: ObjectDefinition,
  all: readonly ObjectDefinition[],
): ReportDefinition => {
  const number = numeric(one.fields)[0]
  return {
    name,
    object: one.name,
    label: label(draw),
    dimensions: [{ field: 'created_at', granularity: 'month' }],
    measures: [
      { name: 'records', aggregate: 'count' },
      ...(number === undefined ? [] : [{ name: 'total', aggregate: 'sum' as const, field: number }]),
    ],
    sort: ['-records'],
    filter: condition(draw, one, all),
    presentation: { type: draw.pick(['table', 'bar', 'line'] as const) },
  }
}

/** A role with rights on every object. */
export const role = (draw: Draw, name: string, all: readonly ObjectDefinition[]): RoleDefinition => ({
  name,
  label: label(draw),
  grants: all.map(one => ({
    object: one.name,
    see: draw.chance(50) ? true : { '==': [{ var: 'owner' }, { var: '$user' }] },
    change: draw.chance(50),
    ...(draw.chance(30) ? { fields: [{ field: 'title', access: 'read' as const }] } : {}),
  })),
})
