import {
  type Issue,
  type IssueParams,
  issue,
  type LocalText,
  pointerSegment,
  type ValidatorError,
} from '@tessera/schemas'

type Read = (params: Readonly<Record<string, unknown>>, at: string) => Issue

const typeNames: Readonly<Record<string, LocalText>> = {
  string: { en: 'a text', 'zh-CN': '文本' },
  number: { en: 'a number', 'zh-CN': '数字' },
  integer: { en: 'a whole number', 'zh-CN': '整数' },
  boolean: { en: 'true or false', 'zh-CN': 'true 或 false' },
  array: { en: 'a list', 'zh-CN': '列表' },
  object: { en: 'an object', 'zh-CN': '对象' },
  null: { en: 'null', 'zh-CN': 'null' },
}

const nameOfType = (type: unknown): LocalText => {
  const names = [type].flat().map(one => typeNames[String(one)] ?? { en: String(one), 'zh-CN': String(one) })
  return { en: names.map(name => name.en).join(' or '), 'zh-CN': names.map(name => name['zh-CN']).join('或') }
}

const foundType = (value: unknown): LocalText =>
  nameOfType(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

const listed = (values: unknown): string =>
  (Array.isArray(values) ? values : [values])
    .map(value => JSON.stringify(value))
    .join(', ')
    .slice(0, 400)

const bound: Read = (params, at) =>
  issue('out_of_range', at, { limit: `${String(params['comparison'])} ${String(params['limit'])}` })

const length =
  (sign: string): Read =>
  (params, at) => {
    const { limit } = params
    return issue('out_of_range', at, {
      limit: { en: `${sign} ${String(limit)} characters`, 'zh-CN': `${sign} ${String(limit)} 个字符` },
    })
  }

const count =
  (sign: string): Read =>
  (params, at) =>
    issue('wrong_count', at, { limit: `${sign} ${String(params['limit'])}` })

const readers: Readonly<Record<string, Read>> = {
  required: (params, at) => issue('missing_property', at, { property: String(params['missingProperty']) }),
  additionalProperties: (params, at) =>
    issue('unknown_property', `${at}/${pointerSegment(String(params['additionalProperty']))}`, {
      property: String(params['additionalProperty']),
      suggestion: '',
    }),
  enum: (params, at) => issue('not_allowed_value', at, { allowed: listed(params['allowedValues']) }),
  const: (params, at) => issue('not_allowed_value', at, { allowed: listed(params['allowedValue']) }),
  discriminator: (params, at) =>
    issue('invalid', at, {
      reason: { en: `“${String(params['tag'])}” is not known`, 'zh-CN': `“${String(params['tag'])}”不认识` },
    }),
  format: (params, at) => issue('bad_format', at, { format: String(params['format']) }),
  pattern: (params, at) => issue('bad_pattern', at, { pattern: String(params['pattern']) }),
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
  minLength: length('≥'),
  maxLength: length('≤'),
  minItems: count('≥'),
  maxItems: count('≤'),
  minProperties: count('≥'),
  maxProperties: count('≤'),
  uniqueItems: (_params, at) => issue('wrong_count', at, { limit: { en: 'each once', 'zh-CN': '不能重复' } }),
}

const valueAt = (root: unknown, at: string): unknown =>
  at
    .split('/')
    .slice(1)
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => (Object(value) as Record<string, unknown>)[key], root)

const issueOf = (error: ValidatorError, root: unknown): Issue => {
  const at = error.instancePath
  if (error.keyword === 'type') {
    const params: IssueParams = { expected: nameOfType(error.params['type']), found: foundType(valueAt(root, at)) }
    return issue('wrong_type', at, params)
  }
  const read = readers[error.keyword]
  if (read !== undefined) return read(error.params, at)
  return issue('invalid', at, { reason: error.message ?? error.keyword })
}

/** What a validator told, as issues; the first 100, the summaries of alternatives left out where a part says more. */
export const issuesOf = (errors: readonly ValidatorError[], root: unknown): Issue[] => {
  const parts = errors.filter(error => error.keyword !== 'oneOf' && error.keyword !== 'anyOf' && error.keyword !== 'if')
  return (parts.length > 0 ? parts : errors).slice(0, 100).map(error => issueOf(error, root))
}
