/** Whether a text can be an e-mail address: one @, no blanks, a domain with a dot or `localhost`. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@"<>]{1,64}@(?:[^\s@.]+(?:\.[^\s@.]+)+|localhost)$/.test(text)
