import type { ContractApp } from '@tessera/platform'
import type { Json } from '@tessera/schemas'
import { documentOf, openApiDocument, type Part } from './document.ts'

type Operations = Readonly<Record<string, Part>>

const titleOf = (name: string): string =>
  name.replace(/(?:^|[._])([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase())

const ref = (name: string): Part => ({ $ref: `#/components/schemas/${name}` })

/** Routes whose path holds an object; their bodies and answers become those of the object. */
const bodies: Readonly<Record<string, 'Input' | 'Change'>> = { createRecord: 'Input', changeRecord: 'Change' }
const records = new Set(['createRecord', 'changeRecord', 'getRecord', 'restoreRecord'])
const lists = new Set(['listRecords', 'queryRecords'])

const withSchema = (part: Json | undefined, schema: Part): Part => ({
  ...(part as Part),
  content: { 'application/json': { schema } },
})

const listOf = (title: string): Part => ({
  type: 'object',
  properties: {
    records: { type: 'array', items: ref(title) },
    next: { type: ['string', 'null'] },
    count: { type: 'integer' },
  },
  required: ['records', 'next'],
})

const operationFor = (operation: Part, title: string, object: string): Part => {
  const name = String(operation['operationId'])
  const [[status, answer] = ['200', {}], ...rest] = Object.entries(operation['responses'] as Part)
  const kind = bodies[name]
  const schema = records.has(name) ? ref(title) : lists.has(name) ? listOf(title) : undefined
  return {
    ...operation,
    operationId: `${name}_${object.replace('.', '_')}`,
    tags: [title],
    parameters: ((operation['parameters'] ?? []) as Part[]).filter(
      given => given['in'] !== 'path' || given['name'] === 'id',
    ),
    ...(kind === undefined ? {} : { requestBody: withSchema(operation['requestBody'], ref(`${title}${kind}`)) }),
    responses: {
      [status]: schema === undefined ? answer : withSchema(answer, schema),
      ...Object.fromEntries(rest),
    },
  }
}

const filled = (path: string, app: string, object: string): string =>
  path.replace('{app}', app).replace('{object}', object)

/** The contract of one app: every object with paths and schemas of its own, and the other routes of the app. */
export const appDocument = (app: ContractApp): Part => {
  const whole = openApiDocument()
  const paths: Record<string, Json> = {}
  const schemas: Record<string, Json> = { ...(whole['components'] as { schemas: Part }).schemas }
  for (const { name, schema, input, change } of app.objects) {
    const title = titleOf(name)
    Object.assign(schemas, { [title]: schema, [`${title}Input`]: input, [`${title}Change`]: change })
  }
  for (const [path, operations] of Object.entries(whole['paths'] as Readonly<Record<string, Operations>>)) {
    if (!path.startsWith('/api/apps/{app}')) continue
    if (!path.includes('{object}')) {
      paths[path.replace('{app}', app.name)] = Object.fromEntries(
        Object.entries(operations).map(([method, operation]) => [
          method,
          {
            ...operation,
            parameters: ((operation['parameters'] ?? []) as Part[]).filter(given => given['name'] !== 'app'),
          },
        ]),
      )
      continue
    }
    for (const { name } of app.objects) {
      paths[filled(path, app.name, name)] = Object.fromEntries(
        Object.entries(operations).map(([method, operation]) => [method, operationFor(operation, titleOf(name), name)]),
      )
    }
  }
  return documentOf(app.label, String(app.release), paths, schemas)
}
