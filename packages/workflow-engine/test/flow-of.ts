import { buildModel } from '@tessera/metadata'
import type { AppDefinition, FlowDefinition, FlowEdge, FlowNode, Issue } from '@tessera/schemas'
import { checkFlows } from '../src/index.ts'

/** A step of a kind, as small as the schema allows. */
export const step = (name: string, type: FlowNode['type'], more: object = {}): FlowNode => {
  const least: { readonly [type: string]: object } = {
    decide: {
      branches: [
        { name: 'yes', when: true },
        { name: 'no', default: true },
      ],
    },
    wait: { for: 'PT1H' },
    approve: { to: [{ var: 'owner' }] },
    task: { title: name, to: [{ var: 'owner' }] },
    notify: { to: [{ var: 'owner' }] },
    update: { set: [] },
    call: { method: 'GET' },
    each: { over: [] },
    subflow: { flow: 'other' },
  }
  return { name, type, ...least[type], ...more } as FlowNode
}

/** `a.yes > b` is an edge of a branch, `a!rejected > b` one of an outcome; ways may be longer than two. */
export const edgesOf = (ways: string): FlowEdge[] =>
  ways
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .flatMap(line => {
      const stops = line.split('>').map(stop => stop.trim())
      return stops.slice(1).map((to, i) => {
        const [, from = '', branch, on] = /^(\w+)(?:\.(\w+))?(?:!(\w+))?$/.exec(stops[i] ?? '') ?? []
        return {
          from,
          to: to.replace(/[.!].*$/, ''),
          ...(branch === undefined ? {} : { branch }),
          ...(on === undefined ? {} : { on }),
        }
      })
    })

/** A flow on leads; the type of a step is the letters its name begins with, unless it is given. */
export const flowOf = (ways: string, steps: readonly FlowNode[] = []): FlowDefinition => {
  const edges = edgesOf(ways)
  const given = new Map(steps.map(one => [one.name, one]))
  const names = new Set(edges.flatMap(edge => [edge.from, edge.to]).filter(name => name !== 'start' && name !== 'end'))
  for (const name of given.keys()) names.add(name)
  const nodes = [...names].map(name => given.get(name) ?? step(name, name.replace(/\d+$/, '') as FlowNode['type']))
  return { name: 'follow_up', object: 'lead', trigger: { on: 'created' }, nodes, edges }
}

/** An app that holds these flows. */
export const appOf = (...flows: readonly FlowDefinition[]): AppDefinition => ({
  name: 'sales',
  formatVersion: 1,
  objects: [
    {
      name: 'lead',
      fields: [
        { name: 'title', type: 'text' },
        { name: 'helper', type: 'user', label: { en: 'Helper', 'zh-CN': '协助人' } },
        { name: 'seller', type: 'user', required: true },
      ],
    },
  ],
  flows: [...flows],
})

/** What is wrong with one flow. */
export const issuesOf = (flow: FlowDefinition): readonly Issue[] => {
  const app = appOf(flow)
  return checkFlows(app, buildModel(app))
}

/** The same as `code pointer`, warnings with a `~`, pointers from the flow on. */
export const told = (ways: string, steps: readonly FlowNode[] = []): readonly string[] =>
  issuesOf(flowOf(ways, steps)).map(
    ({ code, at, severity }) => `${severity === 'warn' ? '~' : ''}${code} ${at.replace('/flows/0', '')}`,
  )
