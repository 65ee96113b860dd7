import { type FieldModel, fieldType, labelOf, type Model, text } from '@tessera/metadata'
import type { Translate } from '@tessera/react'
import type { Language } from '@tessera/schemas'

type Words = Translate<'upTo' | 'several' | 'optionCount' | 'sharedCount' | 'lifecycle'>

const detail = (field: FieldModel, model: Model, language: Language, t: Words): string | undefined => {
  const { definition } = field
  const targets = (field.target ?? []).map(name => {
    const object = model.object(name)
    return object === undefined ? name : labelOf(object, language)
  })
  switch (definition.type) {
    case 'text':
    case 'long_text':
      return definition.maxLength === undefined ? undefined : t('upTo', { count: definition.maxLength })
    case 'choice':
    case 'choices': {
      const count = field.options?.length ?? 0
      return typeof definition.choices === 'string' ? t('sharedCount', { count }) : t('optionCount', { count })
    }
    case 'phone':
    case 'email':
    case 'url':
      return definition.multiple === true ? t('several') : undefined
    case 'auto_number':
      return definition.pattern
    case 'currency':
      return definition.currency
    case 'formula': {
      const result = fieldType('formula').settings.find(setting => setting.property === 'returns')
      return text(result?.options?.find(option => option.value === definition.returns)?.label, language)
    }
    case 'rollup': {
      const how = fieldType('rollup').settings.find(setting => setting.property === 'aggregate')
      const aggregate = text(how?.options?.find(option => option.value === definition.aggregate)?.label, language)
      const of = [targets[0], definition.field].filter(Boolean).join('.')
      return language === 'zh-CN' ? `${of} ${aggregate}` : `${aggregate.toLowerCase()} of ${of}`
    }
    case 'lookup':
    case 'lookups':
    case 'lines':
      return `→ ${targets.join(', ')}`
    default:
      return undefined
  }
}

/** `Text · up to 120`, `Link → Customer`: the type of a field with what matters most about it. */
export const typeSummary = (field: FieldModel, model: Model, language: Language, t: Words, steps?: number): string => {
  const name = text(fieldType(field.type).label, language)
  if (steps !== undefined) return `${name} · ${t('lifecycle', { count: steps })}`
  const more = detail(field, model, language, t)
  if (more === undefined || more === '') return name
  return more.startsWith('→') ? `${name} ${more}` : `${name} · ${more}`
}
