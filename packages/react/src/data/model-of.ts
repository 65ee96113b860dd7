import { buildModel, type Model, splitQualified } from '@tessera/metadata'
import type { AppDefinition, RuntimeApp } from '@tessera/schemas'

/** The lookup structure of an app as the browser gets it: its definition and the objects of other apps that it uses. */
export function modelOf({ definition, objects }: Pick<RuntimeApp, 'definition' | 'objects'>): Model {
  const others = new Map<string, AppDefinition>()
  for (const [qualified, object] of Object.entries(objects)) {
    const [app] = splitQualified(definition.name, qualified)
    const known = others.get(app) ?? { name: app, formatVersion: 1 as const }
    others.set(app, { ...known, objects: [...(known.objects ?? []), object] })
  }
  return buildModel(definition, others)
}
