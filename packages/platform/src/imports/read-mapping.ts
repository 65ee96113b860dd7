import { type ImportMapping, type Issue, issue, type Json } from '@tessera/schemas'
import { refusal } from '../core/problem.ts'

type Fields = { readonly [name: string]: Json }

const name = /^[a-z][a-z0-9_]{0,47}$/
const qualifiedName = /^[a-z][a-z0-9_]{0,47}(\.[a-z][a-z0-9_]{0,47})?$/
const encodings = ['utf-8', 'gb18030', 'utf-16le']
const text = { en: 'a text', 'zh-CN': '文本' }
const object = { en: 'an object', 'zh-CN': '对象' }

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a JSON value by rules that each add what is wrong. */
class Reading {
  readonly issues: Issue[] = []

  unknown(fields: Fields, known: readonly string[], at: string): void {
    for (const property of Object.keys(fields)) {
      if (known.includes(property)) continue
      this.issues.push(issue('unknown_property', `${at}/${property}`, { property, suggestion: '' }))
    }
  }

  text(fields: Fields, property: string, at: string, needed: boolean, form?: RegExp): void {
    const value = fields[property]
    if (value === undefined) {
      if (needed) this.issues.push(issue('missing_property', at, { property }))
    } else if (typeof value !== 'string') {
      this.issues.push(issue('wrong_type', `${at}/${property}`, { expected: text, found: typeof value }))
    } else if (form !== undefined && !form.test(value)) {
      this.issues.push(issue('bad_pattern', `${at}/${property}`, { pattern: form.source }))
    }
  }

  column(value: Json, at: string): void {
    if (!isFields(value)) {
      this.issues.push(issue('wrong_type', at, { expected: object, found: typeof value }))
      return
    }
    this.unknown(value, ['column', 'field', 'match'], at)
    this.text(value, 'column', at, true)
    this.text(value, 'field', at, true, name)
    this.text(value, 'match', at, false, name)
  }
}

/** Reads how a file becomes records; it comes as a part of a form, where no schema has looked at it. */
export const readMapping = (value: unknown): ImportMapping => {
  const given = value as Json
  if (!isFields(given)) throw refusal([issue('wrong_type', '', { expected: object, found: typeof value })])
  const reading = new Reading()
  reading.unknown(given, ['object', 'key', 'columns', 'dryRun', 'delimiter', 'encoding'], '')
  reading.text(given, 'object', '', true, qualifiedName)
  reading.text(given, 'key', '', false, name)
  reading.text(given, 'delimiter', '', false, /^[^"\r\n]$/)
  const { columns, dryRun, encoding } = given
  if (!Array.isArray(columns) || columns.length === 0 || columns.length > 500) {
    reading.issues.push(issue('wrong_count', '/columns', { limit: '1–500' }))
  } else for (const [index, column] of columns.entries()) reading.column(column, `/columns/${index}`)
  if (dryRun !== undefined && typeof dryRun !== 'boolean') {
    reading.issues.push(issue('wrong_type', '/dryRun', { expected: 'true / false', found: typeof dryRun }))
  }
  if (encoding !== undefined && !encodings.includes(String(encoding))) {
    reading.issues.push(issue('not_allowed_value', '/encoding', { allowed: encodings.join(', ') }))
  }
  if (reading.issues.length > 0) throw refusal(reading.issues)
  return given as unknown as ImportMapping
}
