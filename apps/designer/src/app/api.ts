import { ApiError, createClient } from '@tessera/client'
import { i18n } from '@tessera/react'

let csrf: string | undefined
let onSignedOut: () => void = () => {}

/** Remembers the token that every change is sent with. */
export const setCsrf = (token: string | undefined): void => {
  csrf = token
}

/** Told when the server does not know the session any more. */
export const whenSignedOut = (listener: () => void): void => {
  onSignedOut = listener
}

/** The one door to the server. */
export const api = createClient({
  baseUrl: '',
  fetch: globalThis.fetch.bind(globalThis),
  csrf: () => csrf,
  language: () => (i18n.language === 'zh-CN' ? 'zh-CN' : 'en'),
  onError: (error, route) => {
    if (error.status === 401 && route !== 'getSession' && route !== 'signIn') onSignedOut()
  },
})

/** The problem of a failed call; undefined when the server was not reached at all. */
export const problemOf = (error: unknown): ApiError | undefined => (error instanceof ApiError ? error : undefined)
