import { applyEdit } from '@tessera/metadata'
import type { AppDefinition } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { entriesOf, stepTarget, targetAfter } from './tree.ts'

const field = (name: string) => ({ id: `fld_${name}`, name, type: 'text' as const })
const item = (name: string) => ({ id: `itm_${name}`, type: 'field' as const, field: name })

const app: AppDefinition = {
  id: 'app_test',
  name: 'test',
  formatVersion: 1,
  objects: [{ id: 'obj_a', name: 'a', fields: ['one', 'two', 'three', 'four', 'five'].map(field) }],
  forms: [
    {
      id: 'frm_a',
      name: 'a',
      object: 'a',
      items: [
        item('one'),
        { id: 'itm_section', type: 'section', items: [item('two')] },
        {
          id: 'itm_columns',
          type: 'columns',
          columns: [
            { id: 'col_left', items: [item('three')] },
            { id: 'col_right', items: [] },
          ],
        },
      ],
    },
  ],
}
const form = app.forms?.[0]
if (form === undefined) throw new Error('no form')

test('items are read parents first, columns left to right', () => {
  expect(entriesOf(form).map(entry => `${entry.id} ${entry.depth}`)).toEqual([
    'itm_one 0',
    'itm_section 0',
    'itm_two 1',
    'itm_columns 0',
    'itm_three 1',
  ])
})

test('moving down goes into a section, through it, and out again', () => {
  expect(stepTarget(app, 'itm_one', 1)).toEqual({ slot: { id: 'itm_section', list: 'items' }, index: 0 })
  expect(stepTarget(app, 'itm_two', 1)).toEqual({ slot: { id: 'frm_a', list: 'items' }, index: 2 })
  expect(stepTarget(app, 'itm_two', -1)).toEqual({ slot: { id: 'frm_a', list: 'items' }, index: 1 })
})

test('moving down in a column goes to the next column', () => {
  expect(stepTarget(app, 'itm_three', 1)).toEqual({ slot: { id: 'col_right', list: 'items' }, index: 0 })
})

test('a section does not move into a section', () => {
  const moved = applyEdit(app, {
    edit: 'add',
    parent: 'frm_a',
    list: 'items',
    index: 0,
    node: { id: 'itm_other', type: 'section', items: [] },
  })
  if (!moved.ok) throw new Error('not added')
  expect(stepTarget(moved.value.definition, 'itm_other', 1)).toEqual({ slot: { id: 'frm_a', list: 'items' }, index: 1 })
})

test('something new stands after the selected item, in a container that is empty', () => {
  const added = item('four')
  expect(targetAfter(app, form, 'itm_two', added)).toEqual({ slot: { id: 'itm_section', list: 'items' }, index: 1 })
  expect(targetAfter(app, form, 'itm_columns', added)).toEqual({ slot: { id: 'col_right', list: 'items' }, index: 0 })
  expect(targetAfter(app, form, undefined, added)).toEqual({ slot: { id: 'frm_a', list: 'items' }, index: 3 })
})

test('a field that is on the form already is refused in words', () => {
  expect(targetAfter(app, form, undefined, { ...item('two'), id: 'itm_second' })).toMatchObject({
    code: 'field_placed_twice',
  })
})
