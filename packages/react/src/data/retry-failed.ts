import { ApiError } from '@tessera/client'

const most = 2

/** Whether to ask again: not after a refusal, which stays one. */
export function retryFailed(failures: number, error: Error): boolean {
  if (error instanceof ApiError && error.status < 500) return false
  return failures < most
}
