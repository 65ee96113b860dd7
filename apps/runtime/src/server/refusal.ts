import { ApiError } from '@tessera/client'

/** The status of a refusal; 0 when no answer came at all. */
export const statusOf = (error: unknown): number => (error instanceof ApiError ? error.status : 0)

/** The stable code of a refusal; `no_connection` when no answer came at all. */
export const codeOf = (error: unknown): string => (error instanceof ApiError ? error.code : 'no_connection')
