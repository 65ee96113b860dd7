import type { FieldModel } from '@tessera/metadata'
import type { Expression } from '@tessera/schemas'
import { use } from 'react'
import { DataContext } from '../data/data-context.ts'
import { useNames } from '../data/use-people.ts'
import { useTitles } from '../data/use-titles.ts'
import { useOptionLabel } from '../fields/option-look.tsx'
import { regionLabel } from '../fields/regions.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { recordTexts } from '../records/record-texts.ts'

/** The name of `{"var": "$today"}` and its like. */
const variableOf = (value: Expression): string | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const name = (value as { readonly [key: string]: Expression })['var']
  return typeof name === 'string' ? name : undefined
}

/** Writes the values of a condition on a field. */
export function useValueText(
  field: FieldModel | undefined,
  values: readonly Expression[],
): (value: Expression) => string {
  const t = useTexts(recordTexts)
  const { language } = useLanguage()
  const formats = useFormats(use(DataContext)?.timezone)
  const option = useOptionLabel(field?.options ?? [])
  const kind = field?.kind === 'list' ? field.item : field?.kind
  const ids = values.filter((one): one is string => typeof one === 'string' && one !== '')
  const people = useNames(kind === 'user' ? ids : [])
  const titles = useTitles(kind === 'record' ? field?.target?.[0] : undefined, ids)
  return value => {
    const variable = variableOf(value)
    if (variable === '$today') return t('today')
    if (variable === '$now') return t('now')
    if (variable === '$user.id' || variable === '$user') return t('me')
    if (variable !== undefined) return variable
    if (typeof value === 'boolean') return t(value ? 'true' : 'false')
    if (typeof value === 'number')
      return field?.type === 'percent' ? formats.percent(value / 100) : formats.number(value)
    if (typeof value !== 'string') return value === null ? t('value') : JSON.stringify(value)
    if (kind === 'choice') return option(value, true)
    if (kind === 'user') return people.get(value) ?? '…'
    if (kind === 'record') return titles.get(value) ?? '…'
    if (kind === 'date') return formats.date(value)
    if (kind === 'datetime') return formats.dateTime(value)
    return field?.type === 'region' ? regionLabel(value, language) : value
  }
}
