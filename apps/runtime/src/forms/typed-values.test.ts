import { changeForm, compileForm, openForm } from '@tessera/form-engine'
import { buildModel } from '@tessera/metadata'
import type { AppDefinition, FormDefinition } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { reopenForm, typedValues } from './typed-values.ts'

const app: AppDefinition = {
  name: 'sales',
  formatVersion: 1,
  objects: [
    {
      name: 'lead',
      fields: [
        { name: 'company', type: 'text' },
        { name: 'budget', type: 'number', default: 5 },
        { name: 'note', type: 'text' },
      ],
    },
  ],
}
const form = (fields: readonly string[]): FormDefinition => ({
  id: 'frm_x',
  name: 'entry',
  object: 'lead',
  items: fields.map(field => ({ id: `itm_${field}`, type: 'field', field })),
})
const model = buildModel(app)
const input = { now: '2027-01-15T09:30:00.000Z' }

test('what was typed is typed again into the form of a new release, the rest begins anew', () => {
  const before = compileForm(model, form(['company', 'budget']))
  const typed = typedValues(before, changeForm(before, openForm(before, input), 'company', 'Falkenrath'))
  expect(typed).toEqual({ company: 'Falkenrath' })
  const after = compileForm(model, form(['budget', 'company', 'note']))
  expect(reopenForm(after, input, typed).values).toMatchObject({ company: 'Falkenrath', budget: 5 })
})

test('a field that is no longer on the form is left out without harm', () => {
  const plan = compileForm(model, form(['budget']))
  expect(typedValues(plan, reopenForm(plan, input, { company: 'Falkenrath' }))).toEqual({})
})
