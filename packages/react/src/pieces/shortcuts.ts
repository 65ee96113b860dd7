/** A key with what must be held: `mod` is ⌘ on Apple devices and Ctrl elsewhere. */
export interface Shortcut {
  readonly key: string
  readonly mod?: boolean | undefined
  readonly shift?: boolean | undefined
  readonly alt?: boolean | undefined
}

/** The part of a keyboard event a shortcut looks at. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>

/** `mod+k`, `shift+mod+z`, `alt+ArrowUp`, `?` as a value. */
export function readShortcut(text: string): Shortcut {
  const parts = text === '+' ? ['+'] : text.split('+')
  const key = parts.at(-1) ?? ''
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    mod: parts.slice(0, -1).includes('mod'),
    shift: parts.slice(0, -1).includes('shift'),
    alt: parts.slice(0, -1).includes('alt'),
  }
}

/** Whether this browser runs on an Apple device. */
export function isApple(platform: string = globalThis.navigator?.platform ?? ''): boolean {
  return /mac|iphone|ipad/i.test(platform)
}

/** Whether a key press is the shortcut. Shift counts only for letters and named keys: `?` needs it on some layouts. */
export function matchesShortcut(press: KeyPress, shortcut: Shortcut, apple: boolean): boolean {
  const mod = apple ? press.metaKey : press.ctrlKey
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  const sign = key.length === 1 && !/\p{L}/u.test(key)
  return (
    key === shortcut.key &&
    mod === (shortcut.mod ?? false) &&
    press.altKey === (shortcut.alt ?? false) &&
    (sign || press.shiftKey === (shortcut.shift ?? false))
  )
}

/** The presses of a shortcut in order: one, or several as in `g c`. Space is written `Space`. */
export function readSequence(text: string): readonly Shortcut[] {
  return text.split(' ').map(part => readShortcut(part === 'Space' ? ' ' : part))
}

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
  Escape: 'Esc',
  ' ': 'Space',
}

function writePress({ key, mod, shift, alt }: Shortcut, apple: boolean): string {
  const held = apple ? [shift && '⇧', alt && '⌥', mod && '⌘'] : [mod && 'Ctrl', alt && 'Alt', shift && 'Shift']
  const cap = signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return [...held.filter(part => part !== false && part !== undefined), cap].join(' ')
}

/** How a key cap shows it: `⌘ K` on Apple devices, `Ctrl K` elsewhere, `G C` for one key after another. */
export function writeShortcut(text: string, apple: boolean): string {
  return readSequence(text)
    .map(press => writePress(press, apple))
    .join(' ')
}
