import type { AppDefinition, Edit, FormItem } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { checkDefinition } from '../check/check-definition.ts'
import { countedIds } from '../read/id-source.ts'
import { readDefinition } from '../read/read-definition.ts'
import { findNode } from '../structure/find-node.ts'
import { applyEdit } from './apply-edit.ts'
import { changeTypeEdit } from './change-type.ts'
import { mayPlace } from './may-place.ts'

const read = (input: object): AppDefinition => {
  const result = readDefinition(input, { ids: countedIds() })
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const app = read({
  name: 'sales',
  formatVersion: 1,
  objects: [
    {
      id: 'obj_deal',
      name: 'deal',
      fields: [
        { id: 'fld_title', name: 'title', type: 'text', maxLength: 9, default: 'x' },
        { name: 'stage', type: 'text' },
        { name: 'items', type: 'lines', object: 'item' },
      ],
    },
    {
      name: 'item',
      fields: [
        { name: 'x', type: 'text' },
        { name: 'deal', type: 'lookup', object: 'deal' },
      ],
    },
  ],
  forms: [
    {
      id: 'frm_deal',
      name: 'deal',
      object: 'deal',
      items: [
        { id: 'itm_title', type: 'field', field: 'title' },
        {
          id: 'itm_section',
          type: 'section',
          items: [{ id: 'itm_columns', type: 'columns', columns: [{ id: 'col_one1', items: [] }] }],
        },
        { id: 'itm_tabs', type: 'tabs', tabs: [{ id: 'tab_one1', label: 'One', items: [] }] },
      ],
    },
  ],
})

const asked = (item: object, id: string, list = 'items') => {
  const answer = mayPlace(app, item as FormItem, { id, list })
  return answer === true ? true : answer.code
}

test('P1 items stand in forms, sections, columns and tabs, nothing else', () => {
  for (const id of ['frm_deal', 'itm_section', 'col_one1', 'tab_one1']) expect(asked({ type: 'text' }, id)).toBe(true)
  expect(asked({ type: 'text' }, 'itm_tabs', 'tabs')).toBe('may_not_place')
  expect(asked({ type: 'text' }, 'itm_title')).toBe('may_not_place')
  expect(asked({ type: 'text' }, 'obj_deal', 'fields')).toBe('may_not_place')
  expect(asked({ type: 'text' }, 'gone')).toBe('unknown_node')
})

test('P2 a section does not stand in a section, nor columns in columns, tabs in tabs, steps in anything', () => {
  expect(asked({ type: 'section' }, 'itm_section')).toBe('may_not_place')
  expect(asked({ type: 'section' }, 'col_one1')).toBe('may_not_place')
  expect(asked({ type: 'columns' }, 'col_one1')).toBe('may_not_place')
  expect(asked({ type: 'tabs' }, 'tab_one1')).toBe('may_not_place')
  expect(asked({ type: 'tabs' }, 'col_one1')).toBe(true)
  expect(asked({ type: 'steps' }, 'frm_deal')).toBe(true)
  expect(asked({ type: 'steps' }, 'tab_one1')).toBe('may_not_place')
})

test('P2 what is inside an item counts too', () => {
  const withTabs = { type: 'section', items: [{ type: 'tabs', tabs: [{ label: 'x', items: [] }] }] }
  expect(asked(withTabs, 'frm_deal')).toBe(true)
  expect(asked(withTabs, 'tab_one1')).toBe('may_not_place')
})

test('P3 an item does not go into itself', () => {
  const section = findNode(app, 'itm_section')?.node ?? {}
  expect(asked(section, 'itm_section')).toBe('may_not_place')
  expect(asked(section, 'col_one1')).toBe('may_not_place')
})

test('P4 a field stands once on a form; moving it is no second time', () => {
  expect(asked({ type: 'field', field: 'title' }, 'itm_section')).toBe('field_placed_twice')
  expect(asked({ id: 'itm_title', type: 'field', field: 'title' }, 'itm_section')).toBe(true)
  expect(asked({ type: 'field', field: 'stage' }, 'itm_section')).toBe(true)
  expect(asked({ type: 'field', field: 'gone' }, 'itm_section')).toBe('unknown_field')
})

test('P5 lines need a lines field, and a lines field needs lines', () => {
  expect(asked({ type: 'lines', field: 'items' }, 'frm_deal')).toBe(true)
  expect(asked({ type: 'lines', field: 'stage' }, 'frm_deal')).toBe('wrong_field_type')
  expect(asked({ type: 'field', field: 'items' }, 'frm_deal')).toBe('wrong_field_type')
  expect(asked({ type: 'lines' }, 'frm_deal')).toBe(true)
})

const codes = (edit: Edit) => {
  const result = applyEdit(app, edit)
  return result.ok ? [] : result.issues.map(found => [found.code, found.at])
}

test('E8 an edit that names what is not there, or would break the shape, is refused at the spot in the edit', () => {
  const node = { id: 'fld_new1', name: 'new', type: 'text' }
  expect(codes({ edit: 'add', parent: 'gone', list: 'fields', node })).toEqual([['unknown_node', '/parent']])
  expect(codes({ edit: 'add', parent: 'obj_deal', list: 'nodes', node })).toEqual([['unknown_list', '/list']])
  expect(codes({ edit: 'add', parent: 'obj_deal', list: 'constructor', node })).toEqual([['unknown_list', '/list']])
  expect(codes({ edit: 'add', parent: 'obj_deal', list: 'fields', index: 9, node })).toEqual([
    ['out_of_range', '/index'],
  ])
  expect(codes({ edit: 'add', parent: 'obj_deal', list: 'fields', node: { name: 'new', type: 'text' } })).toEqual([
    ['missing_property', '/node'],
  ])
  expect(codes({ edit: 'add', parent: 'obj_deal', list: 'fields', node: { ...node, id: 'fld_title' } })).toEqual([
    ['duplicate_id', '/node/id'],
  ])
  expect(codes({ edit: 'add', parent: 'obj_deal', list: 'fields', node: { ...node, type: 'txt' } })).toEqual([
    ['unknown_variant', '/node/type'],
  ])
  expect(codes({ edit: 'change', id: 'fld_title', set: { maxLength: 'x' } })).toEqual([
    ['wrong_type', '/set/maxLength'],
  ])
  expect(codes({ edit: 'change', id: 'fld_title', set: { id: 'other' } })).toEqual([['id_is_fixed', '/set/id']])
  expect(codes({ edit: 'change', id: 'itm_title', set: { type: 'lines' } })).toEqual([['id_is_fixed', '/set/type']])
  expect(codes({ edit: 'move', id: 'fld_title', parent: 'frm_deal', list: 'items', index: 0 })).toEqual([
    ['may_not_place', '/parent'],
  ])
  expect(codes({ edit: 'move', id: 'itm_section', parent: 'col_one1', list: 'items', index: 0 })).toEqual([
    ['may_not_place', '/parent'],
  ])
  expect(codes({ edit: 'remove', id: app.id ?? '' })).toEqual([['may_not_place', '/id']])
  expect(
    codes({
      edit: 'group',
      edits: [
        { edit: 'remove', id: 'itm_title' },
        { edit: 'remove', id: 'itm_title' },
      ],
    }),
  ).toEqual([['unknown_node', '/edits/1/id']])
  const nested = Array.from({ length: 50 }).reduce<Edit>(inner => ({ edit: 'group', edits: [inner] }), {
    edit: 'remove',
    id: 'itm_title',
  })
  expect(codes(nested)[0]?.[0]).toBe('too_deep')
})

test('E9 removing what others name is done, and told by the check', () => {
  const result = applyEdit(app, { edit: 'remove', id: 'fld_title' })
  expect(result.ok && checkDefinition(result.value.definition).map(found => [found.code, found.at])).toEqual([
    ['unknown_field', '/forms/0/items/0/field'],
  ])
})

test('E10 changing the type of a field keeps what both types have and drops the rest', () => {
  const field = app.objects?.[0]?.fields[0]
  if (field === undefined) throw new Error('no field')
  expect(changeTypeEdit(field, 'long_text').set).toEqual({ type: 'long_text' })
  expect(changeTypeEdit(field, 'percent').set).toEqual({ type: 'percent', maxLength: null, default: null })
  const choice = applyEdit(app, changeTypeEdit(field, 'choice'))
  expect(choice.ok || choice.issues).toMatchObject([{ code: 'missing_property' }])
})
