import type { Json } from '@tessera/schemas'

/** What was typed into a form and not saved, by field. */
export type Draft = Readonly<Record<string, Json>>

const prefix = 'tessera.draft.'

/** What was typed before under this name in this tab. */
export const readDraft = (key: string): Draft | undefined => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null')
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Draft) : undefined
  } catch {
    return undefined
  }
}

/** Keeps what is typed until the tab is closed; a full store loses the draft, not the form. */
export const writeDraft = (key: string, draft: Draft): void => {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(draft))
  } catch {
    sessionStorage.removeItem(prefix + key)
  }
}

/** Forgets it, when it was saved or thrown away. */
export const dropDraft = (key: string): void => sessionStorage.removeItem(prefix + key)
