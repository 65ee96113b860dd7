/** Writes TypeScript types for our subset of JSON Schema: every titled schema becomes a type of that name. */
import { type Documents, resolveRef, type Schema } from './documents.ts'

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))
const doc = (text: string | undefined, indent: string): string =>
  text ? `${indent}/** ${text.replaceAll('*/', '* /')} */\n` : ''

export class TypeWriter {
  readonly declared = new Map<string, string>()
  readonly #documents: Documents

  constructor(documents: Documents) {
    this.#documents = documents
  }

  /** The type of a schema as source text; titled schemas are declared on the way and named. */
  type(schema: Schema, file: string, indent = ''): string {
    if (schema.$ref !== undefined) {
      const target = resolveRef(this.#documents, schema.$ref, file)
      return this.type(target.schema, target.file, indent)
    }
    if (schema.title === undefined) return this.#body(schema, file, indent)
    if (schema.title === 'Expression' || schema.title === 'Json') return schema.title
    if (!this.declared.has(schema.title)) {
      this.declared.set(schema.title, '')
      const body = this.#body(schema, file, '')
      const plain = body.startsWith('{') && (schema.allOf ?? schema.oneOf ?? schema.tsType) === undefined
      this.declared.set(
        schema.title,
        `${doc(schema.description, '')}export ${plain ? `interface ${schema.title} ${body}` : `type ${schema.title} = ${body}`}\n`,
      )
    }
    return schema.title
  }

  #body(schema: Schema, file: string, indent: string): string {
    if (schema.tsType !== undefined) return schema.tsType
    if (schema.const !== undefined) return JSON.stringify(schema.const)
    if (schema.enum !== undefined) return schema.enum.map(v => JSON.stringify(v)).join(' | ')
    const union = schema.oneOf ?? schema.anyOf
    if (union !== undefined) return [...new Set(union.map(s => this.type(s, file, indent)))].join(' | ')
    const own = this.#own(schema, file, indent)
    if (schema.allOf === undefined) return own
    return [...schema.allOf.map(s => this.type(s, file, indent)), own].join(' & ')
  }

  #own(schema: Schema, file: string, indent: string): string {
    const types = Array.isArray(schema.type) ? schema.type : [schema.type]
    return types.map(type => this.#one(type, schema, file, indent)).join(' | ')
  }

  #one(type: string | undefined, schema: Schema, file: string, indent: string): string {
    if (type === 'string' || type === 'boolean' || type === 'null') return type
    if (type === 'integer' || type === 'number') return 'number'
    if (type === 'array') {
      const item = this.type(schema.items ?? {}, file, indent)
      return /[|&]/.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
    }
    if (type === 'object') return this.#object(schema, file, indent)
    return 'Json'
  }

  #object(schema: Schema, file: string, indent: string): string {
    const required = new Set(schema.required ?? [])
    const inner = `${indent}  `
    const lines = Object.entries(schema.properties ?? {}).map(([name, property]) => {
      const text = property.description ?? ''
      return `${doc(text, inner)}${inner}${key(name)}${required.has(name) ? '' : '?'}: ${this.type(property, file, inner)}\n`
    })
    if (typeof schema.additionalProperties === 'object')
      lines.push(`${inner}[key: string]: ${this.type(schema.additionalProperties, file, inner)}\n`)
    return lines.length === 0 ? 'Record<string, never>' : `{\n${lines.join('')}${indent}}`
  }
}
