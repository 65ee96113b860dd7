import { expect, test } from 'vitest'
import { type KeyPress, matchesShortcut, readSequence, readShortcut, writeShortcut } from './shortcuts.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  metaKey: false,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

test('mod is ⌘ on Apple devices and Ctrl elsewhere', () => {
  expect(matchesShortcut(press('k', { metaKey: true }), readShortcut('mod+k'), true)).toBe(true)
  expect(matchesShortcut(press('k', { ctrlKey: true }), readShortcut('mod+k'), true)).toBe(false)
  expect(matchesShortcut(press('K', { ctrlKey: true }), readShortcut('mod+k'), false)).toBe(true)
})

test('shift tells undo from redo but does not matter for signs', () => {
  expect(matchesShortcut(press('Z', { metaKey: true, shiftKey: true }), readShortcut('mod+z'), true)).toBe(false)
  expect(matchesShortcut(press('Z', { metaKey: true, shiftKey: true }), readShortcut('shift+mod+z'), true)).toBe(true)
  expect(matchesShortcut(press('?', { shiftKey: true }), readShortcut('?'), true)).toBe(true)
})

test('a key cap reads as the device writes it', () => {
  expect(writeShortcut('mod+k', true)).toBe('⌘ K')
  expect(writeShortcut('mod+k', false)).toBe('Ctrl K')
  expect(writeShortcut('shift+mod+z', true)).toBe('⇧ ⌘ Z')
  expect(writeShortcut('shift+mod+z', false)).toBe('Ctrl Shift Z')
  expect(writeShortcut('alt+ArrowUp', false)).toBe('Alt ↑')
  expect(writeShortcut('/', false)).toBe('/')
})

test('one key after another is a sequence', () => {
  expect(readSequence('g c').map(({ key }) => key)).toEqual(['g', 'c'])
  expect(readSequence('Space').map(({ key }) => key)).toEqual([' '])
  expect(writeShortcut('g c', true)).toBe('G C')
  expect(writeShortcut('Space', true)).toBe('Space')
})
