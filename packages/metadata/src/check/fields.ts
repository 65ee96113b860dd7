import { type FieldDefinition, type Issue, issue, type LocalText } from '@tessera/schemas'
import { fieldType } from '../fields/field-types.ts'
import { lookupsTo } from '../model/find-via.ts'
import type { FieldModel, Model, ObjectModel } from '../model/model.ts'
import { asNode } from '../structure/node.ts'
import type { Check } from './check.ts'
import { regexProblem } from './regex.ts'

type FieldCheck = (field: FieldModel, at: string, object: ObjectModel, model: Model) => Issue | undefined

const bounds =
  (low: string, high: string): FieldCheck =>
  (field, at) => {
    const { [low]: min, [high]: max } = asNode(field.definition)
    if (min === undefined || max === undefined) return undefined
    const crossed = typeof min === 'number' && typeof max === 'number' && min > max
    const backwards = typeof min === 'string' && typeof max === 'string' && min > max
    return crossed || backwards ? issue('out_of_range', `${at}/${high}`, { limit: `≥ ${min}` }) : undefined
  }

const regex: FieldCheck = ({ definition }, at) => {
  if (definition.type !== 'text' || definition.pattern === undefined) return undefined
  const reason = regexProblem(definition.pattern)
  return reason === undefined ? undefined : issue('bad_regex', `${at}/pattern`, { reason })
}

const numberFormat: LocalText = {
  en: 'number pattern: text with {yyyy}, {yy}, {mm}, {dd} and one counter such as {0000}',
  'zh-CN': '编号格式：文字中可含 {yyyy}、{yy}、{mm}、{dd}，并有一个计数器如 {0000}',
}

const numberPattern: FieldCheck = ({ definition }, at) => {
  if (definition.type !== 'auto_number') return undefined
  const { pattern } = definition
  const tokens = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(found => found[1] ?? '')
  const counters = tokens.filter(token => /^0{1,12}$/.test(token))
  const known = tokens.every(token => /^(yyyy|yy|mm|dd|0{1,12})$/.test(token))
  const rest = pattern.replaceAll(/\{[^{}]*\}/g, '')
  const isGood = counters.length === 1 && known && !/[{}]/.test(rest)
  return isGood ? undefined : issue('bad_format', `${at}/pattern`, { format: numberFormat })
}

const pointsBack: LocalText = { en: 'a link to this object', 'zh-CN': '指向本对象的关联字段' }

/** Lines need exactly one lookup by which they belong to their record. */
const lines: FieldCheck = (field, at, object, model) => {
  const { definition } = field
  if (definition.type !== 'lines') return undefined
  const other = model.object(field.target?.[0] ?? '')
  if (other === undefined) return undefined
  if (definition.via === undefined) {
    return field.via === undefined ? issue('missing_property', at, { property: 'via' }) : undefined
  }
  const via = other.fields.get(definition.via)
  if (via === undefined || lookupsTo(other, object.qualified).includes(via)) return undefined
  if (via.type !== 'lookup') return undefined
  return issue('wrong_field_type', `${at}/via`, {
    name: via.name,
    type: fieldType(via.type).label,
    expected: pointsBack,
  })
}

const summable: LocalText = { en: 'a number', 'zh-CN': '数字字段' }
const ordered: LocalText = { en: 'a number or a date', 'zh-CN': '数字或日期字段' }

const rollup: FieldCheck = (field, at, _object, model) => {
  const { definition } = field
  if (definition.type !== 'rollup' || definition.aggregate === 'count') return undefined
  if (definition.field === undefined) return issue('missing_property', at, { property: 'field' })
  const source = model.object(field.target?.[0] ?? '')?.fields.get(definition.field)
  if (source === undefined || source.type === 'rollup') return undefined
  const isNumber = ['number', 'duration'].includes(source.kind)
  const isOrdered = isNumber || ['date', 'datetime', 'time'].includes(source.kind)
  const adds = definition.aggregate === 'sum' || definition.aggregate === 'average'
  if (adds ? isNumber : isOrdered) return undefined
  return issue('wrong_field_type', `${at}/field`, {
    name: source.name,
    type: fieldType(source.type).label,
    expected: adds ? summable : ordered,
  })
}

/** Options above one another must not go in a circle, and must be there. */
const optionTree: FieldCheck = ({ definition }, at) => {
  if ((definition.type !== 'choice' && definition.type !== 'choices') || typeof definition.choices === 'string')
    return undefined
  return optionTreeIssue(definition.choices, `${at}/choices`)
}

/** What is wrong with `parent` in a list of options. */
export const optionTreeIssue = (
  options: readonly { readonly value: string; readonly parent?: string }[],
  at: string,
): Issue | undefined => {
  const parents = new Map(options.map(option => [option.value, option.parent]))
  const settled = new Set<string>()
  for (const [index, option] of options.entries()) {
    const way = new Set<string>()
    for (
      let value: string | undefined = option.value;
      value !== undefined && !settled.has(value);
      value = parents.get(value)
    ) {
      if (way.has(value))
        return issue('cycle', `${at}/${index}/parent`, { name: option.value, path: [...way].join(' → ') })
      if (!parents.has(value))
        return issue('unknown_option', `${at}/${index}/parent`, {
          value,
          field: { en: 'this list', 'zh-CN': '这个列表' },
        })
      way.add(value)
    }
    for (const value of way) settled.add(value)
  }
  return undefined
}

const checks: readonly FieldCheck[] = [
  bounds('min', 'max'),
  bounds('minLength', 'maxLength'),
  bounds('minItems', 'maxItems'),
  regex,
  numberPattern,
  lines,
  rollup,
  optionTree,
]

const ofFields = (
  fields: readonly FieldDefinition[],
  object: ObjectModel,
  at: string,
  model: Model,
): readonly Issue[] =>
  fields.flatMap((definition, index) => {
    const field = object.fields.get(definition.name)
    if (field?.definition !== definition) return []
    const pointer = `${at}/fields/${index}`
    const issues: Issue[] = []
    for (const check of checks) {
      const found = check(field, pointer, object, model)
      if (found !== undefined) issues.push(found)
    }
    return issues
  })

/** Settings of fields that contradict each other or cannot work. */
export const checkFields: Check = ({ app, model }) => [
  ...(app.objects ?? []).flatMap((definition, index) => {
    const object = model.object(definition.name)
    return object === undefined ? [] : ofFields(definition.fields, object, `/objects/${index}`, model)
  }),
  ...(app.extends ?? []).flatMap((extension, index) => {
    const object = model.object(extension.object)
    return object === undefined ? [] : ofFields(extension.fields, object, `/extends/${index}`, model)
  }),
  ...(app.choices ?? [])
    .map((list, index) => optionTreeIssue(list.options, `/choices/${index}/options`))
    .filter(found => found !== undefined),
]
