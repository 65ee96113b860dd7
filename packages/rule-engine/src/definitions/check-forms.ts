import type { ObjectModel } from '@tessera/metadata'
import type { FormDefinition, FormItem } from '@tessera/schemas'
import { objectNamed } from './check-fields.ts'
import { type Visitor, whileSaving } from './visitor.ts'

type FieldItem = Extract<FormItem, { readonly type: 'field' }>

const checkFieldItem = (visitor: Visitor, item: FieldItem, object: ObjectModel, at: string): void => {
  const place = { object: object.qualified, contexts: whileSaving }
  const field = object.fields.get(item.field)
  visitor.value({ ...place, expression: item.default, at: `${at}/default` }, field)
  visitor.condition({ ...place, expression: item.required, at: `${at}/required` })
  visitor.condition({ ...place, expression: item.read_only, at: `${at}/read_only` })
  for (const [i, check] of (item.check ?? []).entries()) {
    visitor.condition({ ...place, expression: check.assert, at: `${at}/check/${i}/assert` })
  }
  if (item.choiceFilter === undefined || field === undefined) return
  const target = field.target?.[0]
  const option = target === undefined ? { field } : { object: target }
  const contexts = [...whileSaving, '$option', '$form'] as const
  visitor.condition({ ...place, contexts, option, expression: item.choiceFilter, at: `${at}/choiceFilter` })
}

const checkItems = (visitor: Visitor, items: readonly FormItem[], object: ObjectModel, at: string): void => {
  for (const [i, item] of items.entries()) {
    const here = `${at}/${i}`
    const place = { object: object.qualified, contexts: whileSaving }
    visitor.condition({ ...place, expression: item.visible, at: `${here}/visible` })
    switch (item.type) {
      case 'section':
        checkItems(visitor, item.items, object, `${here}/items`)
        break
      case 'columns':
        for (const [j, column] of item.columns.entries()) {
          checkItems(visitor, column.items, object, `${here}/columns/${j}/items`)
        }
        break
      case 'tabs':
      case 'steps': {
        const list = item.type
        for (const [j, tab] of (item.type === 'tabs' ? item.tabs : item.steps).entries()) {
          visitor.condition({ ...place, expression: tab.visible, at: `${here}/${list}/${j}/visible` })
          checkItems(visitor, tab.items, object, `${here}/${list}/${j}/items`)
        }
        break
      }
      case 'field':
        checkFieldItem(visitor, item, object, here)
        break
      case 'lines':
        visitor.condition({ ...place, expression: item.read_only, at: `${here}/read_only` })
        visitor.condition({ ...place, expression: item.required, at: `${here}/required` })
        break
    }
  }
}

/** Expressions of a form. */
export const checkForm = (visitor: Visitor, form: FormDefinition, at: string): void => {
  const object = objectNamed(visitor, form.object)
  if (object === undefined) return
  checkItems(visitor, form.items, object, `${at}/items`)
  for (const [i, set] of (form.set ?? []).entries()) {
    const place = { expression: set.value, at: `${at}/set/${i}/value`, object: object.qualified, contexts: whileSaving }
    visitor.value(place, object.fields.get(set.field))
  }
}
