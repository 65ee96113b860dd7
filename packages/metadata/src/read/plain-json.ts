import { type Checked, good, type Issue, issue, type Json, pointerSegment } from '@tessera/schemas'

/** What is taken at most; far above what a real definition needs, far below what would stall a server. */
export const limits = {
  depth: 100,
  /** Values of any kind in the whole document. */
  values: 400_000,
  /** Entries of one list: the longest that the language knows. */
  entries: 5000,
  bytes: 64 * 1024 * 1024,
} as const

const loneSurrogate = /\p{Surrogate}/u
/** Most keys need no escaping in a pointer. */
const simpleKey = /^\w+$/

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

const typeName = (value: unknown): string => {
  if (value === null) return 'null'
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

class Copier {
  readonly issues: Issue[] = []
  #values = 0
  #bytes = 0
  #stopped = false

  #stop(found: Issue): null {
    // The limits protect what comes after; there is no use in more of the same.
    if (!this.#stopped) this.issues.push(found)
    this.#stopped = true
    return null
  }

  #note(found: Issue): null {
    if (this.issues.length < 100) this.issues.push(found)
    return null
  }

  #text(value: string, at: string): string {
    this.#bytes += value.length
    if (this.#bytes > limits.bytes) this.#stop(issue('too_large', '', { max: limits.bytes }))
    if (value.includes('\0')) this.#note(issue('nul_character', at))
    else if (loneSurrogate.test(value)) this.#note(issue('bad_format', at, { format: 'Unicode' }))
    return value
  }

  copy(value: unknown, at: string, depth: number): Json {
    if (this.#stopped) return null
    if (++this.#values > limits.values) return this.#stop(issue('wrong_count', '', { limit: `≤ ${limits.values}` }))
    if (depth > limits.depth) return this.#stop(issue('too_deep', at, { max: limits.depth }))
    if (value === null || typeof value === 'boolean') return value
    if (typeof value === 'string') return this.#text(value, at)
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (Array.isArray(value)) return this.#list(value, at, depth)
    if (typeof value === 'object' && isPlain(value)) return this.#object(value, at, depth)
    return this.#note(issue('wrong_type', at, { expected: 'JSON', found: typeName(value) }))
  }

  #list(value: readonly unknown[], at: string, depth: number): Json {
    if (value.length > limits.entries) return this.#note(issue('wrong_count', at, { limit: `≤ ${limits.entries}` }))
    return Array.from(value, (entry, index) => this.copy(entry, `${at}/${index}`, depth + 1))
  }

  #object(value: object, at: string, depth: number): Json {
    const copy: { [key: string]: Json } = {}
    for (const key of Object.keys(value)) {
      const inner: unknown = (value as { readonly [key: string]: unknown })[key]
      if (inner === undefined) continue
      const below = `${at}/${simpleKey.test(key) ? key : pointerSegment(key)}`
      if (forbiddenKeys.has(key)) {
        const { hint: _, ...found } = issue('unknown_property', below, { property: key })
        this.#note(found)
        continue
      }
      this.#text(key, below)
      copy[key] = this.copy(inner, below, depth + 1)
    }
    return copy
  }
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * A copy of an input as plain JSON, or why it cannot be one: too deep, too large, a key such as `__proto__`, a
 * character that no database takes. Everything after this may trust its shape and walk it without fear.
 */
export const plainJson = (input: unknown): Checked<Json> => {
  const copier = new Copier()
  const value = copier.copy(input, '', 0)
  return copier.issues.length === 0 ? good(value) : { ok: false, issues: copier.issues }
}
