import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.ts'
import { type Mode, neutrals } from './neutrals.ts'
import { accents, type Hue, hues, ink, type Shade, shades } from './shades.ts'

const modes: Mode[] = ['light', 'dark']

test('contrast is 21 for black on white and 1 for a colour on itself', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
  expect(contrast('#2C45C9', '#2C45C9')).toBe(1)
})

describe.each(modes)('%s', mode => {
  const n = neutrals[mode]

  test.each(['t1', 't2', 't3'] as const)('%s reads on every surface', text => {
    for (const ground of ['chrome', 'tile', 'sunken', 'hover', 'fill'] as const)
      expect(contrast(n[text], n[ground]), ground).toBeGreaterThanOrEqual(4.5)
  })

  test('a placeholder reads on a tile', () => {
    expect(contrast(n.t4, n.tile)).toBeGreaterThanOrEqual(4.5)
  })

  test('every shade reads on a tile and on its own ground', () => {
    for (const [name, [base, , , ground]] of Object.entries(shades[mode])) {
      expect(contrast(base, n.tile), name).toBeGreaterThanOrEqual(4.5)
      expect(contrast(base, ground), `${name} on its 50`).toBeGreaterThanOrEqual(4.5)
    }
    for (const [name, [base, ground]] of Object.entries(hues[mode]))
      expect(contrast(base, ground), `${name} on its 50`).toBeGreaterThanOrEqual(4.5)
  })

  test('the letter of a person or record reads on its tile', () => {
    const grounds = [
      ...(Object.keys(shades[mode]) as Shade[]).map(name => [ink(mode, name), shades[mode][name][4]] as const),
      ...(Object.keys(hues[mode]) as Hue[]).map(name => [ink(mode, name), hues[mode][name][2]] as const),
    ]
    for (const [letter, ground] of grounds)
      expect(contrast(letter, ground), `${letter} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['designer', 'runtime'] as const)('a primary button of the %s reads', app => {
    const [base, hover, active] = shades[mode][accents[app]]
    for (const ground of [base, hover, active]) expect(contrast(n.onAccent, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('switches, boxes and focus rings stand out', () => {
    expect(contrast(n.strong, n.tile)).toBeGreaterThanOrEqual(3)
    for (const accent of Object.values(accents))
      expect(contrast(shades[mode][accent][0], n.tile)).toBeGreaterThanOrEqual(3)
  })
})
