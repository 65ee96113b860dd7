import type { ChoiceOption, Json } from '@tessera/schemas'
import type { JsonSchema, ValueContext } from './descriptor.ts'

const valuesOf = (options: readonly ChoiceOption[]): readonly string[] =>
  options.filter(option => option.retired !== true).map(option => option.value)

/** Schema of one option's value: one of the offered ones where they are known. Retired ones are not accepted anew. */
export const optionSchema = (
  field: { readonly choices: string | readonly ChoiceOption[] },
  context: ValueContext,
): JsonSchema => {
  const options = context.options ?? (typeof field.choices === 'string' ? undefined : field.choices)
  const values = options === undefined ? [] : valuesOf(options)
  return values.length === 0 ? { type: 'string', minLength: 1, maxLength: 100 } : { type: 'string', enum: values }
}

/** Options that a new field starts with. */
export const newOptions = (): { readonly [property: string]: Json } => ({
  choices: [
    { value: 'one', label: { en: 'Option 1', 'zh-CN': '选项 1' } },
    { value: 'two', label: { en: 'Option 2', 'zh-CN': '选项 2' } },
  ],
})
