import type { FieldModel, FieldType } from '@tessera/metadata'
import { addressWidget } from './address.tsx'
import { autoNumberWidget } from './auto-number.tsx'
import { booleanWidget } from './boolean.tsx'
import { choiceWidget } from './choice.tsx'
import { choicesWidget } from './choices.tsx'
import { currencyWidget } from './currency.tsx'
import { dateWidget } from './date.tsx'
import { datetimeWidget } from './datetime.tsx'
import { departmentWidget } from './department.tsx'
import { durationWidget } from './duration.tsx'
import { emailWidget } from './email.tsx'
import type { FieldWidget } from './field-widget.ts'
import { fileWidget } from './file.tsx'
import { formulaWidget } from './formula.tsx'
import { imageWidget } from './image.tsx'
import { jsonWidget } from './json.tsx'
import { linesWidget } from './lines.tsx'
import { locationWidget } from './location.tsx'
import { longTextWidget } from './long-text.tsx'
import { lookupWidget } from './lookup.tsx'
import { lookupsWidget } from './lookups.tsx'
import { numberWidget } from './number.tsx'
import { percentWidget } from './percent.tsx'
import { phoneWidget } from './phone.tsx'
import { ratingWidget } from './rating.tsx'
import { regionWidget } from './region.tsx'
import { richTextWidget } from './rich-text.tsx'
import { rollupWidget } from './rollup.tsx'
import { isMeter, shownAs } from './shown-as.ts'
import { signatureWidget } from './signature.tsx'
import { tagsWidget } from './tags.tsx'
import { textWidget } from './text.tsx'
import { timeWidget } from './time.tsx'
import { urlWidget } from './url.tsx'
import { userWidget } from './user.tsx'
import { usersWidget } from './users.tsx'

const meterWidth = 132

/** One entry per field type; a type without one does not compile. */
export const fieldWidgets: { readonly [T in FieldType]: FieldWidget } = {
  text: textWidget,
  long_text: longTextWidget,
  rich_text: richTextWidget,
  number: numberWidget,
  currency: currencyWidget,
  percent: percentWidget,
  boolean: booleanWidget,
  date: dateWidget,
  datetime: datetimeWidget,
  time: timeWidget,
  duration: durationWidget,
  choice: choiceWidget,
  choices: choicesWidget,
  tags: tagsWidget,
  email: emailWidget,
  phone: phoneWidget,
  url: urlWidget,
  address: addressWidget,
  region: regionWidget,
  location: locationWidget,
  user: userWidget,
  users: usersWidget,
  department: departmentWidget,
  lookup: lookupWidget,
  lookups: lookupsWidget,
  lines: linesWidget,
  auto_number: autoNumberWidget,
  formula: formulaWidget,
  rollup: rollupWidget,
  file: fileWidget,
  image: imageWidget,
  signature: signatureWidget,
  rating: ratingWidget,
  json: jsonWidget,
}

/**
 * The widget of a field. Figures that are computed stand on the right as well, shares drawn as tiles do not; a rollup
 * is as wide as what it looks at.
 */
export function widgetOf(field: FieldModel): FieldWidget {
  const widget = fieldWidgets[field.type]
  const shown = shownAs(field)
  if (isMeter(shown)) return { ...widget, width: meterWidth, align: undefined }
  const figure = widget.align === undefined && field.kind === 'number' && field.type !== 'rating'
  const width = shown === field ? widget.width : fieldWidgets[shown.type].width
  return figure ? { ...widget, width, align: 'right' } : { ...widget, width }
}
