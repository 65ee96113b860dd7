import type { FieldModel, FieldType } from '@tessera/metadata'
import { addressSql } from './address.ts'
import { autoNumberSql } from './auto-number.ts'
import { booleanSql } from './boolean.ts'
import { choiceSql } from './choice.ts'
import { choicesSql } from './choices.ts'
import { currencySql } from './currency.ts'
import { dateSql } from './date.ts'
import { datetimeSql } from './datetime.ts'
import { departmentSql } from './department.ts'
import { durationSql } from './duration.ts'
import { emailSql } from './email.ts'
import type { FieldSql } from './field-sql.ts'
import { fileSql } from './file.ts'
import { formulaSql } from './formula.ts'
import { imageSql } from './image.ts'
import { jsonSql } from './json.ts'
import { linesSql } from './lines.ts'
import { locationSql } from './location.ts'
import { longTextSql } from './long-text.ts'
import { lookupSql } from './lookup.ts'
import { lookupsSql } from './lookups.ts'
import { numberSql } from './number.ts'
import { percentSql } from './percent.ts'
import { phoneSql } from './phone.ts'
import { ratingSql } from './rating.ts'
import { regionSql } from './region.ts'
import { richTextSql } from './rich-text.ts'
import { rollupSql } from './rollup.ts'
import { signatureSql } from './signature.ts'
import { tagsSql } from './tags.ts'
import { textSql } from './text.ts'
import { timeSql } from './time.ts'
import { urlSql } from './url.ts'
import { userSql } from './user.ts'
import { usersSql } from './users.ts'

/** How each field type is kept in Postgres. */
export const fieldSql = {
  text: textSql,
  long_text: longTextSql,
  rich_text: richTextSql,
  number: numberSql,
  currency: currencySql,
  percent: percentSql,
  boolean: booleanSql,
  date: dateSql,
  datetime: datetimeSql,
  time: timeSql,
  duration: durationSql,
  choice: choiceSql,
  choices: choicesSql,
  tags: tagsSql,
  email: emailSql,
  phone: phoneSql,
  url: urlSql,
  address: addressSql,
  region: regionSql,
  location: locationSql,
  user: userSql,
  users: usersSql,
  department: departmentSql,
  lookup: lookupSql,
  lookups: lookupsSql,
  lines: linesSql,
  auto_number: autoNumberSql,
  formula: formulaSql,
  rollup: rollupSql,
  file: fileSql,
  image: imageSql,
  signature: signatureSql,
  rating: ratingSql,
  json: jsonSql,
} satisfies Record<FieldType, FieldSql>

/** How a field is kept in Postgres. */
export const sqlOf = (field: FieldModel): FieldSql => fieldSql[field.type]
