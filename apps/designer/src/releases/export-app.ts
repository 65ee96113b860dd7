import { toBundle } from '@tessera/metadata'
import { api } from '../app/api.ts'
import { saveFile } from '../parts/save-file.ts'

/** One JSON document, or a zipped folder with a file for each object, form… */
export type ExportShape = 'json' | 'zip'

/** `sales-v3.zip`; `sales-draft.json` while nothing is published. */
export const exportName = (app: string, release: number | null, shape: ExportShape): string =>
  `${app}-${release === null ? 'draft' : `v${release}`}.${shape}`

/** Saves a release of an app as a file, or its draft while nothing is published; the same app is the same bytes. */
export const exportApp = async (app: string, release: number | null, shape: ExportShape): Promise<string> => {
  const query = { format: shape, ...(release === null ? {} : { release }) }
  const answer: unknown = await api.exportApp({ app }, { query })
  const content =
    answer instanceof Uint8Array
      ? new Blob([new Uint8Array(answer)], { type: 'application/zip' })
      : new Blob([toBundle(answer as Parameters<typeof toBundle>[0])], { type: 'application/json' })
  const name = exportName(app, release, shape)
  saveFile(name, content)
  return name
}
