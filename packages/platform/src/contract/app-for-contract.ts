import { type JsonSchema, labelOf, type ObjectModel, valueSchemaOf } from '@tessera/metadata'
import type { Json } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import { notHere } from '../core/not-here.ts'
import type { Platform } from '../core/platform.ts'

/** An object of an app in the words of JSON Schema. */
export interface ContractObject {
  readonly name: string
  /** A record as it is answered. */
  readonly schema: JsonSchema
  /** Values of a new record. */
  readonly input: JsonSchema
  /** Values of a change. */
  readonly change: JsonSchema
}

/** An app in the words of JSON Schema. */
export interface ContractApp {
  readonly name: string
  readonly label: string
  readonly release: number
  readonly objects: readonly ContractObject[]
}

const computed = new Set(['formula', 'rollup', 'auto_number'])

const instant: JsonSchema = { type: 'string', format: 'date-time' }
const person: JsonSchema = {
  type: ['object', 'null'],
  properties: { id: { type: 'string' }, title: { type: 'string' } },
}

const system: Readonly<Record<string, JsonSchema>> = {
  id: { type: 'string', format: 'uuid' },
  version: { type: 'integer', minimum: 1 },
  created_at: instant,
  created_by: person,
  updated_at: instant,
  updated_by: person,
  owner: person,
}

const describeObject = (object: ObjectModel): ContractObject => {
  const values: Record<string, Json> = {}
  const answers: Record<string, Json> = { ...system }
  const required: string[] = []
  for (const field of object.fields.values()) {
    if (field.system) continue
    const schema = { title: labelOf(field, 'en'), ...valueSchemaOf(field.definition, { options: field.options ?? [] }) }
    answers[field.name] = schema
    if (computed.has(field.type)) continue
    values[field.name] = schema
    if (field.required) required.push(field.name)
  }
  const whole = { type: 'object', properties: values, additionalProperties: false } as const
  return {
    name: object.name,
    schema: { type: 'object', properties: answers, required: ['id', 'version', 'created_at', 'updated_at'] },
    input: { ...whole, required },
    change: whole,
  }
}

/** The objects of an app as JSON Schemas, for who may open the app. */
export const appForContract = async (
  platform: Platform,
  caller: Caller,
  { app: name }: { readonly app: string },
): Promise<ContractApp> => {
  const app = platform.apps.get(name)
  if (app === undefined || !(caller.admin || caller.roles.has(name))) throw notHere('app')
  return {
    name,
    label: labelOf(app.definition, 'en'),
    release: app.release,
    objects: app.model.objects.filter(object => object.app === name).map(describeObject),
  }
}
