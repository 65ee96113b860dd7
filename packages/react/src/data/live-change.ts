import type { ServerEvent } from '@tessera/client'

/** What a live event tells. */
export type LiveChange =
  | {
      readonly kind: 'record'
      readonly object: string
      readonly id: string
      readonly version: number
      readonly action: string
      readonly by: string | undefined
    }
  | { readonly kind: 'release'; readonly number: number }
  | { readonly kind: 'draft'; readonly revision: number; readonly by: string | undefined }

const text = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || !('name' in value)) return undefined
  return typeof value.name === 'string' ? value.name : undefined
}

/** Reads a live event; undefined for one that is not known here. */
export function readChange({ event, data }: ServerEvent): LiveChange | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
  const said = data as { readonly [key: string]: unknown }
  const { object, id, version, action, by, number, revision } = said
  if (event === 'record' && typeof object === 'string' && typeof id === 'string')
    return {
      kind: 'record',
      object,
      id,
      version: Number(version ?? 0),
      action: text(action) ?? 'changed',
      by: text(by),
    }
  if (event === 'release') return { kind: 'release', number: Number(number ?? 0) }
  if (event === 'draft') return { kind: 'draft', revision: Number(revision ?? 0), by: text(by) }
  return undefined
}
