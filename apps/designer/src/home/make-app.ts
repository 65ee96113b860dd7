import { suggestName } from '@tessera/metadata'
import type { FieldDefinition, Language } from '@tessera/schemas'
import { api } from '../app/api.ts'
import { newObjectEdit } from '../data/new-object.ts'
import { splitLanguages } from '../parts/split-languages.ts'

/** An app with one object of that name, its form and its place in the navigation, as a draft. Answers with both names. */
export const makeApp = async (
  typed: string,
  language: Language,
  taken: readonly string[],
  fields?: readonly FieldDefinition[],
): Promise<{ readonly app: string; readonly object: string }> => {
  const label = splitLanguages(typed, language)
  const app = suggestName(label, taken, 'app')
  const draft = await api.createApp({ body: { name: app, label } })
  const made = newObjectEdit(draft.definition, typed, language, fields)
  await api.editDraft({ app }, { body: { edits: [made.edit], revision: draft.revision } })
  return { app, object: made.name }
}
