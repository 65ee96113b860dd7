import type { AppDefinition, Json } from '@tessera/schemas'
import { asNode, isObject } from '../structure/node.ts'
import { fileLists, fileNames, ownFileLists } from './layout.ts'
import { jsonText } from './to-bundle.ts'

/**
 * The definition as files, path → text: `app.json`, `objects/<name>.json`, `forms/<name>.json`, … `navigation.json`.
 * `app.json` lists the files of each kind in their order. `fromFolder` gives the same definition back.
 */
export const toFolder = (app: AppDefinition): Map<string, string> => {
  const files = new Map<string, string>()
  const head: { [property: string]: Json | undefined } = { ...asNode(app) }
  for (const list of ownFileLists) {
    const entries = head[list]
    if (entries === undefined) continue
    files.set(`${list}.json`, jsonText(entries))
    delete head[list]
  }
  for (const list of fileLists) {
    const entries = head[list]
    if (!Array.isArray(entries)) continue
    const names = fileNames(entries.map((entry: Json) => (isObject(entry) ? String(entry['name']) : '')))
    entries.forEach((entry: Json, index) => {
      files.set(`${list}/${names[index]}.json`, jsonText(entry))
    })
    head[list] = names
  }
  return new Map([['app.json', jsonText(head as Json)], ...files])
}
