import type { AppDefinition, Json } from '@tessera/schemas'
import { asNode } from '../structure/node.ts'
import { canonical } from './normalize.ts'

/** JSON text in canonical form: keys in order, two spaces, a line break at the end. */
export const jsonText = (value: Json): string => `${JSON.stringify(canonical(value), null, 2)}\n`

/** The whole definition as one JSON text; the same definition always gives the same bytes. */
export const toBundle = (app: AppDefinition): string => jsonText(asNode(app) as Json)
