import type { FieldDefinition } from '@tessera/schemas'
import type { ValueType } from '../model/value-kind.ts'
import { addressType } from './address.ts'
import { autoNumberType } from './auto-number.ts'
import { booleanType } from './boolean.ts'
import { choiceType } from './choice.ts'
import { choicesType } from './choices.ts'
import { currencyType } from './currency.ts'
import { dateType } from './date.ts'
import { datetimeType } from './datetime.ts'
import { departmentType } from './department.ts'
import type { FieldType, FieldTypeDescriptor, JsonSchema, ValueContext } from './descriptor.ts'
import { durationType } from './duration.ts'
import { emailType } from './email.ts'
import { fileType } from './file.ts'
import { formulaType } from './formula.ts'
import { imageType } from './image.ts'
import { jsonType } from './json.ts'
import { linesType } from './lines.ts'
import { locationType } from './location.ts'
import { longTextType } from './long-text.ts'
import { lookupType } from './lookup.ts'
import { lookupsType } from './lookups.ts'
import { numberType } from './number.ts'
import { percentType } from './percent.ts'
import { phoneType } from './phone.ts'
import { ratingType } from './rating.ts'
import { regionType } from './region.ts'
import { richTextType } from './rich-text.ts'
import { rollupType } from './rollup.ts'
import { signatureType } from './signature.ts'
import { tagsType } from './tags.ts'
import { textType } from './text.ts'
import { timeType } from './time.ts'
import { urlType } from './url.ts'
import { userType } from './user.ts'
import { usersType } from './users.ts'

/** Every field type, in the order a palette shows them. */
export const fieldTypes: { readonly [T in FieldType]: FieldTypeDescriptor<T> } = {
  text: textType,
  long_text: longTextType,
  rich_text: richTextType,
  number: numberType,
  currency: currencyType,
  percent: percentType,
  boolean: booleanType,
  date: dateType,
  datetime: datetimeType,
  time: timeType,
  duration: durationType,
  choice: choiceType,
  choices: choicesType,
  tags: tagsType,
  email: emailType,
  phone: phoneType,
  url: urlType,
  address: addressType,
  region: regionType,
  location: locationType,
  user: userType,
  users: usersType,
  department: departmentType,
  lookup: lookupType,
  lookups: lookupsType,
  lines: linesType,
  auto_number: autoNumberType,
  formula: formulaType,
  rollup: rollupType,
  file: fileType,
  image: imageType,
  signature: signatureType,
  rating: ratingType,
  json: jsonType,
}

/** The descriptor of a type, for callers that hold any field. */
export const fieldType = (type: FieldType): FieldTypeDescriptor => fieldTypes[type] as FieldTypeDescriptor

/** What values of this field are to a rule. */
export const valueTypeOf = (field: FieldDefinition): ValueType => fieldType(field.type).valueType(field)

/** JSON Schema (2020-12) of the values this field accepts; null too unless it is required. */
export const valueSchemaOf = (field: FieldDefinition, context: ValueContext = {}): JsonSchema =>
  fieldType(field.type).valueSchema(field, context)

/** Whether a text is the name of a field type. */
export const isFieldType = (type: string): type is FieldType => Object.hasOwn(fieldTypes, type)
