/** Where to go after signing in: only ever a place of this app, whatever stands in the address. */
export const nextPath = (asked: string | null): string =>
  asked !== null && /^\/(?![/\\])/.test(asked) && !asked.startsWith('/sign-in') ? asked : '/'
