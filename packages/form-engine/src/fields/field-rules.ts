import type { FieldType } from '@tessera/metadata'
import { address } from './address.ts'
import { autoNumber } from './auto-number.ts'
import { boolean } from './boolean.ts'
import { choice } from './choice.ts'
import { choices } from './choices.ts'
import { currency } from './currency.ts'
import { date } from './date.ts'
import { datetime } from './datetime.ts'
import { department } from './department.ts'
import { duration } from './duration.ts'
import { email } from './email.ts'
import type { FieldRule, FieldRuleOf, FieldSetup } from './field-rule.ts'
import { file } from './file.ts'
import { formula } from './formula.ts'
import { image } from './image.ts'
import { json } from './json.ts'
import { lines } from './lines.ts'
import { location } from './location.ts'
import { longText } from './long-text.ts'
import { lookup } from './lookup.ts'
import { lookups } from './lookups.ts'
import { number } from './number.ts'
import { percent } from './percent.ts'
import { phone } from './phone.ts'
import { rating } from './rating.ts'
import { region } from './region.ts'
import { richText } from './rich-text.ts'
import { rollup } from './rollup.ts'
import { signature } from './signature.ts'
import { tags } from './tags.ts'
import { text } from './text.ts'
import { time } from './time.ts'
import { url } from './url.ts'
import { user } from './user.ts'
import { users } from './users.ts'

/** One entry per field type; a type without one does not compile. */
export const fieldRules: { readonly [T in FieldType]: FieldRuleOf<T> } = {
  text,
  long_text: longText,
  rich_text: richText,
  number,
  currency,
  percent,
  boolean,
  date,
  datetime,
  time,
  duration,
  choice,
  choices,
  tags,
  email,
  phone,
  url,
  address,
  region,
  location,
  user,
  users,
  department,
  lookup,
  lookups,
  lines,
  auto_number: autoNumber,
  formula,
  rollup,
  file,
  image,
  signature,
  rating,
  json,
}

/** The rule of a field. An empty text and an empty list are empty for every type but `json` (F1). */
export const makeFieldRule = (setup: FieldSetup): FieldRule => {
  const make = fieldRules[setup.definition.type] as FieldRuleOf<FieldType>
  const rule = make(setup)
  if (setup.definition.type === 'json') return rule
  return {
    ...rule,
    parse: (value, at, issues) =>
      value === '' || (Array.isArray(value) && value.length === 0) ? null : rule.parse(value, at, issues),
  }
}
