import { type Issue, issue, type LocalText, type Validator, type ValidatorError } from '@tessera/schemas'
import { fieldType, fieldTypes, isFieldType } from '../fields/field-types.ts'
import { isObject } from '../structure/node.ts'
import { issueWithSuggestion } from '../text/suggest.ts'
import { propertyOrder } from './property-names.ts'
import { variantsAt } from './variants.ts'

const typeWords: { readonly [type: string]: LocalText } = {
  object: { en: 'an object', 'zh-CN': '对象 {}' },
  array: { en: 'a list', 'zh-CN': '列表 []' },
  string: { en: 'a text', 'zh-CN': '文字' },
  number: { en: 'a number', 'zh-CN': '数字' },
  integer: { en: 'a whole number', 'zh-CN': '整数' },
  boolean: { en: 'true or false', 'zh-CN': 'true 或 false' },
  null: { en: 'null', 'zh-CN': 'null' },
}

const words = (type: string): LocalText => typeWords[type] ?? { en: type, 'zh-CN': type }

/** The first word of a sentence. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const either = (types: readonly string[]): LocalText => ({
  en: capital(types.map(type => words(type).en).join(' or ')),
  'zh-CN': types.map(type => words(type)['zh-CN']).join('或'),
})

const typeOf = (value: unknown): string => {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/** The value at a JSON pointer of ajv’s making. */
export const valueAt = (root: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, segment) => {
      const key = segment.replaceAll('~1', '/').replaceAll('~0', '~')
      return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as { readonly [key: string]: unknown })[key]
        : undefined
    }, root)

const propertiesAt = (root: unknown, pointer: string): readonly string[] => {
  const node = valueAt(root, pointer)
  const type = isObject(node) && /\/fields\/\d+$/.test(pointer) ? String(node['type']) : ''
  return isFieldType(type)
    ? ['id', 'type', ...fieldType(type).settings.map(setting => setting.property)]
    : propertyOrder
}

const counted = new Set(['minItems', 'maxItems', 'minProperties', 'maxProperties', 'uniqueItems'])

const limitOf = (error: ValidatorError): string => {
  const limit = String(error.params['limit'] ?? '')
  if (error.keyword === 'uniqueItems') return '≠'
  return `${error.keyword.startsWith('min') ? '≥' : '≤'} ${limit}`
}

/** The patterns of the language in words. */
const knownPatterns: { readonly [pattern: string]: LocalText } = {
  '^[a-z][a-z0-9_]{0,47}$': {
    en: 'name (lower-case letters, digits and _, a letter first, at most 48)',
    'zh-CN': '名称（小写字母、数字和 _，字母开头，最多 48 个字符）',
  },
  '^[a-zA-Z0-9_-]{4,40}$': {
    en: 'id (4 to 40 letters, digits, _ and -)',
    'zh-CN': 'id（4 到 40 个字母、数字、_ 或 -）',
  },
  '^[A-Z]{3}$': { en: 'currency code such as CNY', 'zh-CN': '货币代码，例如 CNY' },
}

/** A sentence does not repeat a text of a megabyte. */
const brief = (value: string): string => (value.length > 80 ? `${value.slice(0, 80)}…` : value)

type Maker = (error: ValidatorError, root: unknown) => Issue

const comparisons: { readonly [sign: string]: string } = { '<=': '≤', '>=': '≥', '<': '<', '>': '>' }

const range: Maker = error =>
  issue('out_of_range', error.instancePath, {
    limit: `${comparisons[String(error.params['comparison'])] ?? ''} ${String(error.params['limit'])}`.trim(),
  })
const length: Maker = error => issue('out_of_range', error.instancePath, { limit: limitOf(error) })

const unknown: Maker = (error, root) => {
  const property = String(error.params['additionalProperty'] ?? error.params['unevaluatedProperty'])
  const at = `${error.instancePath}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`
  return issueWithSuggestion(
    'unknown_property',
    at,
    { property: brief(property) },
    property,
    propertiesAt(root, error.instancePath),
  )
}

/** One maker for each keyword that the schemas use. */
const makers: { readonly [keyword: string]: Maker } = {
  type: (error, root) => {
    const expected = error.params['type']
    const types = Array.isArray(expected) ? expected.map(String) : String(expected).split(',')
    return issue('wrong_type', error.instancePath, {
      expected: either(types),
      found: words(typeOf(valueAt(root, error.instancePath))),
    })
  },
  required: error =>
    issue('missing_property', error.instancePath, { property: String(error.params['missingProperty']) }),
  additionalProperties: unknown,
  unevaluatedProperties: unknown,
  enum: error =>
    issue('not_allowed_value', error.instancePath, {
      allowed: [error.params['allowedValues']].flat().map(String).join(', '),
    }),
  const: error => issue('not_allowed_value', error.instancePath, { allowed: String(error.params['allowedValue']) }),
  pattern: error => {
    const pattern = String(error.params['pattern'])
    const format = knownPatterns[pattern]
    return format === undefined
      ? issue('bad_pattern', error.instancePath, { pattern })
      : issue('bad_format', error.instancePath, { format })
  },
  format: error => issue('bad_format', error.instancePath, { format: String(error.params['format']) }),
  minimum: range,
  maximum: range,
  exclusiveMinimum: range,
  exclusiveMaximum: range,
  minLength: length,
  maxLength: length,
  discriminator: (error, root) => {
    const tag = String(error.params['tag'])
    const value = error.params['tagValue']
    const variants = variantsAt(error.instancePath, Object.keys(fieldTypes))
    if (value === undefined) return issue('missing_property', error.instancePath, { property: tag })
    const at = `${error.instancePath}/${tag}`
    if (typeof value !== 'string')
      return issue('wrong_type', at, { expected: either(['string']), found: words(typeOf(valueAt(root, at))) })
    return issueWithSuggestion(
      'unknown_variant',
      at,
      { value: brief(value), allowed: variants.join(', ') },
      value,
      variants,
    )
  },
}

const make: Maker = (error, root) => {
  // Only an expression has at most one property.
  if (error.keyword === 'maxProperties' && error.params['limit'] === 1)
    return issue('not_one_operator', error.instancePath)
  if (counted.has(error.keyword)) return issue('wrong_count', error.instancePath, { limit: limitOf(error) })
  return makers[error.keyword]?.(error, root) ?? issue('invalid', error.instancePath, { reason: error.keyword })
}

/** A property that the schema knows counts as unknown for ajv when another part of the node is wrong; that is noise. */
const isNoise = (error: ValidatorError, root: unknown): boolean =>
  error.keyword === 'unevaluatedProperties' &&
  propertiesAt(root, error.instancePath).includes(String(error.params['unevaluatedProperty']))

const isChoice = (error: ValidatorError): boolean => error.keyword === 'oneOf' || error.keyword === 'anyOf'

/** ajv’s list can be as long as the input; what is not looked at would not be read either. */
const mostErrors = 20_000

/**
 * Where a value may have one of several shapes, ajv reports every shape. Said once: that no shape has this type, or,
 * when one has, only what is wrong inside it.
 */
class Choices {
  readonly #choices = new Set<string>()
  readonly #types = new Map<string, string[]>()
  /** Pointers at or below which something else than the type is wrong. */
  readonly #deeper = new Set<string>()

  constructor(errors: readonly ValidatorError[]) {
    for (const error of errors) if (isChoice(error)) this.#choices.add(error.instancePath)
    for (const error of errors) this.#note(error)
  }

  #note(error: ValidatorError): void {
    const { instancePath } = error
    if (isChoice(error)) return
    if (error.keyword === 'type' && this.#choices.has(instancePath)) {
      const expected = [error.params['type'] as string | readonly string[]].flat()
      this.#types.set(instancePath, [...(this.#types.get(instancePath) ?? []), ...expected])
      this.#mark(parentOf(instancePath))
    } else this.#mark(instancePath)
  }

  #mark(pointer: string): void {
    for (let at = pointer; !this.#deeper.has(at); at = parentOf(at)) {
      this.#deeper.add(at)
      if (at === '') return
    }
  }

  /** Whether this one is only a part of the report on a choice. */
  isPart(error: ValidatorError): boolean {
    return error.keyword === 'type' && this.#choices.has(error.instancePath)
  }

  issue(error: ValidatorError, root: unknown): Issue | undefined {
    const at = error.instancePath
    if (this.#deeper.has(at)) return undefined
    const types = [...new Set(this.#types.get(at) ?? [])]
    if (types.length === 0) return issue('invalid', at, { reason: error.keyword })
    return issue('wrong_type', at, { expected: either(types), found: words(typeOf(valueAt(root, at))) })
  }
}

const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))

/** All that is wrong with the shape of a value, as issues of ours. */
export const shapeIssues = (validate: Validator, root: unknown, limit = 500): readonly Issue[] => {
  if (validate(root)) return []
  const errors = (validate.errors ?? []).slice(0, mostErrors)
  const choices = new Choices(errors)
  const issues = new Map<string, Issue>()
  for (const error of errors) {
    if (issues.size >= limit) break
    if (choices.isPart(error) || isNoise(error, root)) continue
    const found = isChoice(error) ? choices.issue(error, root) : make(error, root)
    if (found !== undefined) issues.set(`${found.code} ${found.at} ${found.message.en}`, found)
  }
  return [...issues.values()]
}
