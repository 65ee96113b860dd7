import { suggestName } from '@tessera/metadata'
import type { AppDefinition, Edit, FieldDefinition, Language, ObjectDefinition } from '@tessera/schemas'
import { add, group } from '../draft/edits.ts'
import { newId } from '../draft/new-id.ts'
import { splitLanguages } from '../parts/split-languages.ts'

/** What one gesture makes: the edit, and the name of the new object. */
export interface NewObject {
  readonly edit: Edit
  readonly name: string
  readonly object: ObjectDefinition
}

/** Every role that may see some object in full is offered the new one too; others stay out until they are given it. */
const grants = (definition: AppDefinition, object: string): Edit[] =>
  (definition.roles ?? [])
    .filter(role => role.design === true)
    .map(role =>
      add(role.id ?? '', 'grants', {
        id: newId('grt'),
        object,
        see: true,
        create: true,
        change: true,
        delete: true,
        export: true,
        import: true,
      }),
    )

/**
 * A new object with a name field, its form, its place in the navigation and the grants of the roles that design, so that it works
 * as soon as it is published.
 */
export const newObjectEdit = (
  definition: AppDefinition,
  typed: string,
  language: Language,
  fields?: readonly FieldDefinition[],
): NewObject => {
  const label = splitLanguages(typed, language)
  const app = definition.id ?? ''
  const taken = (definition.objects ?? []).map(object => object.name)
  const name = suggestName(label, taken, 'object')
  const own: readonly FieldDefinition[] = fields ?? [
    { id: newId('fld'), name: 'name', type: 'text', label: { en: 'Name', 'zh-CN': '名称' }, required: true as const },
  ]
  const title = own.find(field => field.type === 'text')?.name
  const object: ObjectDefinition = {
    id: newId('obj'),
    name,
    label,
    icon: 'box',
    ...(title === undefined ? {} : { title }),
    fields: [...own],
  }
  const items = own.map(field =>
    field.type === 'lines'
      ? { id: newId('itm'), type: 'lines' as const, field: field.name }
      : { id: newId('itm'), type: 'field' as const, field: field.name },
  )
  const form = {
    id: newId('frm'),
    name: suggestName(
      { en: name },
      (definition.forms ?? []).map(one => one.name),
      'form',
    ),
    label,
    object: name,
    items: [{ id: newId('itm'), type: 'section' as const, label, columns: 2, items }],
    use: ['create', 'edit', 'view'],
  }
  const entry = { id: newId('ent'), object: name, icon: 'box' }
  const [first] = definition.navigation ?? []
  const place =
    first === undefined
      ? add(app, 'navigation', { id: newId('nav'), items: [entry] })
      : add(first.id ?? '', 'items', entry)
  const words = {
    en: `Add ${label.en ?? label['zh-CN'] ?? name}`,
    'zh-CN': `新增 ${label['zh-CN'] ?? label.en ?? name}`,
  }
  const edits: Edit[] = [add(app, 'objects', object), add(app, 'forms', form), place, ...grants(definition, name)]
  return { edit: group(words, edits), name, object }
}
