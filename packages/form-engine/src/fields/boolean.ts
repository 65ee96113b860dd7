import { type FieldRuleOf, noCheck } from './field-rule.ts'
import { expected, wrongKind } from './wrong-kind.ts'

const words: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  '1': true,
  是: true,
  有: true,
  '√': true,
  '✓': true,
  对: true,
  false: false,
  no: false,
  n: false,
  '0': false,
  否: false,
  无: false,
  '×': false,
  错: false,
}

export const boolean: FieldRuleOf<'boolean'> = ({ label }) => ({
  parse: (value, at, issues) => {
    if (value === null || value === '') return null
    return typeof value === 'boolean' ? value : wrongKind(label, expected.yesNo, at, issues)
  },
  check: noCheck,
  fromText: text => {
    const word = text.trim().toLowerCase()
    return Object.hasOwn(words, word) ? (words[word] ?? null) : word === '' ? null : text
  },
})
