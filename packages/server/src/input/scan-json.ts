/** How deep JSON may be nested: more than any definition or rule, far less than any stack. */
export const maxDepth = 100

const quote = 34
const backslash = 92
const openers = new Set([91, 123])
const closers = new Set([93, 125])

/** The deepest nesting of a JSON text, whether or not the rest of it is JSON; stops counting beyond `maxDepth`. */
export const depthOf = (text: string): number => {
  let depth = 0
  let deepest = 0
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inText) {
      if (code === backslash) at++
      else if (code === quote) inText = false
    } else if (code === quote) inText = true
    else if (openers.has(code)) {
      depth++
      if (depth > deepest) deepest = depth
      if (deepest > maxDepth) return deepest
    } else if (closers.has(code)) depth--
  }
  return deepest
}

/** Whether a JSON text may hold a value that has to be refused: a NUL, half a character, an endless number, a prototype. */
export const isSuspicious = (text: string): boolean =>
  /\\u(?:0000|[dD][89a-fA-F])|__proto__|[0-9][eE]\+?[0-9]{3}|[0-9]{300}/.test(text)
