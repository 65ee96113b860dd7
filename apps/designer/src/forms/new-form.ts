import { suggestName } from '@tessera/metadata'
import type { AppDefinition, Edit, Language, ObjectDefinition } from '@tessera/schemas'
import { add } from '../draft/edits.ts'
import { newId } from '../draft/new-id.ts'

/** A new, empty form over an object, with a free name. */
export const newFormEdit = (
  definition: AppDefinition,
  object: ObjectDefinition,
  language: Language,
): { readonly edit: Edit; readonly name: string } => {
  const name = suggestName(
    { en: `${object.name} form` },
    (definition.forms ?? []).map(form => form.name),
    'form',
  )
  const label = language === 'zh-CN' ? { 'zh-CN': '新表单' } : { en: 'New form' }
  return {
    edit: add(definition.id ?? '', 'forms', { id: newId('frm'), name, label, object: object.name, items: [] }),
    name,
  }
}
