import { labelOf, type Model, type ObjectModel, shortName, text } from '@tessera/metadata'
import type { LoadedApp } from '@tessera/react'
import type { AppDefinition, AppSummary, Language, Permissions } from '@tessera/schemas'

/** A published app, made ready for its screens. */
export interface OpenApp {
  readonly name: string
  readonly release: number
  readonly definition: AppDefinition
  readonly model: Model
  readonly summary: AppSummary
  /** What the person may do with the records of an object; nothing where the server says nothing. */
  readonly rights: (object: ObjectModel) => Permissions
}

const none: Permissions = {
  see: false,
  create: false,
  change: false,
  delete: false,
  export: false,
  import: false,
  fields: {},
}

/** An app with what the person may do in it. */
export const openApp = ({ app, model }: LoadedApp, summary: AppSummary): OpenApp => ({
  name: app.name,
  release: app.release,
  definition: app.definition,
  model,
  summary,
  rights: object => app.permissions[shortName(app.name, object.qualified)] ?? app.permissions[object.qualified] ?? none,
})

/** The name of an object as addresses and the API have it: bare in its own app. */
export const objectKey = (app: Pick<OpenApp, 'name'>, object: ObjectModel): string =>
  shortName(app.name, object.qualified)

/** `Customers`: the plural where there is one. */
export const pluralOf = (object: ObjectModel, language: Language): string =>
  text(object.definition.plural, language) || labelOf(object, language)
