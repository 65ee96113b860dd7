import type { AppDefinition, Json, Language, LocalText, Text } from '@tessera/schemas'
import { fieldType, isFieldType } from '../fields/field-types.ts'
import { modelOf } from '../references/references.ts'
import { ownObject } from '../references/scopes.ts'
import { isObject } from '../structure/node.ts'
import { kindLabel } from '../structure/node-kinds.ts'
import { placeLabel, topOf } from '../structure/place-label.ts'
import type { Place } from '../structure/walk.ts'
import { localLabel, text } from '../text/choose-text.ts'
import { propertyWord } from './property-words.ts'

const both = (make: (language: Language) => string): LocalText => ({ en: make('en'), 'zh-CN': make('zh-CN') })

/** What people call a node within its app: an item that shows a field is called like the field. */
export const nodeLabel = (app: AppDefinition, place: Place): LocalText => {
  const { field, label } = place.node
  if (label !== undefined || typeof field !== 'string') return placeLabel(place)
  const found = ownObject(modelOf(app), place)?.fields.get(field)
  return found === undefined ? placeLabel(place) : localLabel(found)
}

const kindWord = (place: Place, language: Language): string => kindLabel(place.kind)[language]

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The holder, where it is neither the app nor the object, form… that the change is listed under. */
const innerHolder = (app: AppDefinition, place: Place): LocalText | undefined => {
  const { parent } = place
  if (parent === undefined || parent.kind === 'app' || parent === topOf(place)) return undefined
  return nodeLabel(app, parent)
}

const named = (app: AppDefinition, place: Place, language: Language): string => {
  const label = nodeLabel(app, place)[language]
  const word = kindWord(place, language)
  return label === kindLabel(place.kind)[language] ? word : `${word} ${label}`
}

/** “Added field Risk level”, “Added option Won to Stage”. */
export const addedSentence = (app: AppDefinition, place: Place): LocalText => {
  const holder = innerHolder(app, place)
  return both(language =>
    language === 'en'
      ? `Added ${named(app, place, language)}${holder === undefined ? '' : ` to ${holder.en}`}`
      : `${holder === undefined ? '' : `${holder['zh-CN']}：`}加了${named(app, place, language)}`,
  )
}

/** “Removed field Risk level”. */
export const removedSentence = (app: AppDefinition, place: Place): LocalText => {
  const holder = innerHolder(app, place)
  return both(language =>
    language === 'en'
      ? `Removed ${named(app, place, language)}${holder === undefined ? '' : ` from ${holder.en}`}`
      : `${holder === undefined ? '' : `${holder['zh-CN']}：`}删了${named(app, place, language)}`,
  )
}

/** “Moved field Risk level after Industry”, “… into Contact details”. */
export const movedSentence = (
  app: AppDefinition,
  place: Place,
  after: Place | undefined,
  holder: Place | undefined,
): LocalText =>
  both(language => {
    const what = named(app, place, language)
    if (holder !== undefined) {
      const into = nodeLabel(app, holder)[language]
      return language === 'en' ? `Moved ${what} into ${into}` : `${what} 移进 ${into}`
    }
    if (after === undefined) return language === 'en' ? `Moved ${what} to the beginning` : `${what} 移到最前`
    const before = nodeLabel(app, after)[language]
    return language === 'en' ? `Moved ${what} after ${before}` : `${what} 移到 ${before} 之后`
  })

const labelIn = (value: Json | undefined, language: Language): string =>
  typeof value === 'string' || isObject(value) ? text(value as Text, language) : ''

/** “Renamed field Phone to Mobile”. */
export const relabelledSentence = (app: AppDefinition, before: Place, after: Place): LocalText =>
  both(language => {
    const [old, now] = [nodeLabel(app, before)[language], nodeLabel(app, after)[language]]
    const word = kindWord(after, language)
    if (old === now) {
      // The label changed in the other language only.
      const other = language === 'en' ? 'zh-CN' : 'en'
      const said = labelIn(after.node['label'], other)
      return language === 'en' ? `${capital(word)} ${now}: label in Chinese ${said}` : `${word} ${now}：英文名 ${said}`
    }
    return language === 'en' ? `Renamed ${word} ${old} to ${now}` : `${word} ${old} 改名为 ${now}`
  })

const longest = 60

const scalar = (value: Json | undefined, language: Language): string | undefined => {
  if (value === undefined || value === null) return language === 'en' ? 'none' : '无'
  if (typeof value === 'string') return value.length > longest ? undefined : value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return language === 'en' ? (value ? 'yes' : 'no') : value ? '是' : '否'
  if (Array.isArray(value)) {
    const parts =
      value.length > 0 && value.length <= 6 && value.every(part => typeof part === 'string')
        ? value.join(', ')
        : undefined
    return parts !== undefined && parts.length <= longest ? parts : undefined
  }
  const words = 'en' in value || 'zh-CN' in value ? labelIn(value, language) : undefined
  return words !== undefined && words.length <= longest ? words : undefined
}

const typeWord = (value: Json | undefined, language: Language): string | undefined =>
  typeof value === 'string' && isFieldType(value) ? fieldType(value).label[language] : undefined

/** “Field Win rate: Text → Percent”, “Field Budget: needed no → yes”, “Rule Budget needed: condition changed”. */
export const changedSentence = (
  app: AppDefinition,
  place: Place,
  property: string,
  before: Json | undefined,
  after: Json | undefined,
): LocalText =>
  both(language => {
    const colon = language === 'en' ? ': ' : '：'
    const head = capital(named(app, place, language)) + colon
    if (place.kind === 'field' && property === 'type')
      return `${head}${typeWord(before, language)} → ${typeWord(after, language)}`
    const word = propertyWord(place, property)[language].toLowerCase()
    const [old, now] = [scalar(before, language), scalar(after, language)]
    const isSwitch = typeof before === 'boolean' || typeof after === 'boolean'
    if (isSwitch && (before === undefined || after === undefined)) {
      const [off, on] = language === 'en' ? ['no', 'yes'] : ['否', '是']
      return `${head}${word} ${old === now ? old : `${before === true ? on : off} → ${after === true ? on : off}`}`
    }
    if (old !== undefined && now !== undefined && old !== now) return `${head}${word} ${old} → ${now}`
    return `${head}${word}${language === 'en' ? ' changed' : '有改动'}`
  })

/** “Retired option Paper of Source”, “… is offered again”. */
export const retiredSentence = (app: AppDefinition, place: Place, retired: boolean): LocalText => {
  const holder = place.parent === undefined ? undefined : nodeLabel(app, place.parent)
  return both(language => {
    const what = named(app, place, language)
    const of = holder === undefined ? '' : language === 'en' ? ` of ${holder.en}` : `${holder['zh-CN']}：`
    if (language === 'en') return retired ? `Retired ${what}${of}` : `Offers ${what}${of} again`
    return `${of}${retired ? '停用了' : '重新启用了'}${what}`
  })
}
