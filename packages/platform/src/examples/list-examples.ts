import type { RouteTypes } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { requireAdmin } from '../core/require-admin.ts'
import { exampleNames, previewOf, readExample } from './read-example.ts'

type Answer = RouteTypes['listExamples']['response']

/** Examples that can be installed. */
export const listExamples = async (platform: Platform, caller: Caller): Promise<Answer> => {
  requireAdmin(caller)
  const { examplesDir: folder } = platform
  const examples: Answer['examples'] = []
  for (const name of folder === undefined ? [] : await exampleNames(folder)) {
    const example = folder === undefined ? undefined : await readExample(folder, name)
    const definition = example === undefined ? undefined : previewOf(example)
    if (example === undefined || definition === undefined) continue
    const { label, help, icon, objects = [] } = definition
    examples.push({
      name,
      label: label ?? name,
      ...(help === undefined ? {} : { help }),
      ...(icon === undefined ? {} : { icon }),
      objects: objects.map(object => object.label ?? object.name),
      records: [...example.records.values()].reduce((sum, records) => sum + records.length, 0),
      installed: platform.apps.get(definition.name) !== undefined,
    })
  }
  return { examples }
}
