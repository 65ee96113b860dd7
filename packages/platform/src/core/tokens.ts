import { createHmac, hash, randomBytes } from 'node:crypto'

/** A secret of 256 random bits, as text for cookies and links. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: of so many random bits, one plain hash keeps the secret. */
export const hashToken = (token: string): Buffer => hash('sha256', token, 'buffer')

/** A text that only who holds the secret can make, for one purpose. */
export const sign = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`${purpose}:${text}`).digest('base64url')
