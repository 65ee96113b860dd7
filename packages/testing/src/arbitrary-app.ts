import { countedIds, readDefinition } from '@tessera/metadata'
import type { AppDefinition, ObjectDefinition } from '@tessera/schemas'
import fc from 'fast-check'
import { flow, report, role, rule, view } from './arbitrary/behaviour.ts'
import { type Draw, drawing, label } from './arbitrary/draw.ts'
import { form } from './arbitrary/form.ts'
import { object, options, withPointersBack } from './arbitrary/objects.ts'

/** How much a random app holds at most. */
export interface ArbitraryAppOptions {
  readonly objects?: number
  readonly fields?: number
  readonly forms?: number
}

const objectNames = ['customer', 'contact', 'lead', 'deal', 'deal_item', 'product', 'activity', 'ticket']

const build = (
  draw: Draw,
  { objects: mostObjects = 4, fields: mostFields = 8, forms: mostForms = 3 }: ArbitraryAppOptions,
): AppDefinition => {
  const names = objectNames.slice(0, draw.int(1, Math.min(mostObjects, objectNames.length)))
  const objects = withPointersBack(
    draw,
    names.map(name => object(draw, name, names, mostFields)),
  )
  const about = (): ObjectDefinition => draw.pick(objects)
  const several = <T>(most: number, make: (index: number) => T): T[] =>
    Array.from({ length: draw.int(0, most) }, (_, index) => make(index))
  const forms = several(mostForms, index => form(draw, `form_${index}`, about(), objects))
  const views = several(3, index => view(draw, `view_${index}`, about(), objects))
  const reports = several(2, index => report(draw, `report_${index}`, about(), objects))
  return {
    name: 'sample',
    label: label(draw),
    formatVersion: 1,
    choices: [{ name: 'shared_list', label: label(draw), options: options(draw) }],
    objects,
    forms,
    views,
    rules: several(4, index => rule(draw, `rule_${index}`, about(), objects)),
    flows: several(2, index => flow(draw, `flow_${index}`, about(), objects, forms)),
    reports,
    dashboards:
      reports.length === 0
        ? []
        : [
            {
              name: 'board',
              widgets: reports.map((one, index) => ({ report: one.name, x: 0, y: index * 4, width: 12, height: 4 })),
            },
          ],
    roles: several(2, index => role(draw, `role_${index}`, objects)),
    calendars: [{ name: 'office', weekdays: [{ day: 1, hours: [{ from: '09:00', to: '18:00' }] }] }],
    messages: several(1, index => ({
      name: `message_${index}`,
      object: objects[0]?.name ?? '',
      subject: 'About {title}',
      body: { en: 'Dear {title}', 'zh-CN': '{title}：' },
    })),
    navigation: [
      {
        items: [
          ...objects.map(one => ({ object: one.name })),
          ...views.map(one => ({ object: one.object, view: one.name })),
        ],
      },
    ],
  }
}

/**
 * Random app definitions that are valid: every reference leads somewhere, every condition is well typed, every node has
 * an id, defaults are filled in and keys in canonical order.
 */
export const arbitraryApp = (options: ArbitraryAppOptions = {}): fc.Arbitrary<AppDefinition> =>
  fc.gen().map(g => {
    const read = readDefinition(build(drawing(g), options), { ids: countedIds() })
    if (!read.ok) throw new Error(`The generator made an invalid app: ${JSON.stringify(read.issues.slice(0, 3))}`)
    return read.value
  })
