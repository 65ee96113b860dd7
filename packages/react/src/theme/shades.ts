import type { App, Mode } from './neutrals.ts'

/** A hue that carries a status or an accent. */
export type Shade = 'lapis' | 'verdigris' | 'moss' | 'gold' | 'cinnabar'

/** A hue used for tags and field families only. */
export type Hue = 'plum' | 'sky' | 'clay'

/** Base, hover, active, 50 (ground of a tag or a selection), 100, 200. */
export type ShadeSteps = readonly [string, string, string, string, string, string]

/** The accent of each app. */
export const accents = { designer: 'lapis', runtime: 'verdigris' } as const satisfies Record<App, Shade>

export const shades: Record<Mode, Record<Shade, ShadeSteps>> = {
  light: {
    lapis: ['#2C45C9', '#3F57D6', '#2236A3', '#EEF1FD', '#DDE3FB', '#BEC8F6'],
    verdigris: ['#0B7A6B', '#0A6F61', '#086256', '#E8F5F2', '#CFEBE5', '#A3D9CE'],
    moss: ['#3D6B17', '#4B7A1C', '#2F5410', '#EEF5E6', '#DCEBCB', '#BFD8A4'],
    gold: ['#8A5A00', '#9C6A0A', '#6E4700', '#FBF3DF', '#F6E5BA', '#E8CF8E'],
    cinnabar: ['#B8321B', '#D2492F', '#942613', '#FCEDE9', '#F8D8D0', '#EEB5A8'],
  },
  dark: {
    lapis: ['#97A6FA', '#AEBAFB', '#7C8DF0', '#1C2140', '#262E5C', '#36417F'],
    verdigris: ['#4CC4B1', '#6AD3C2', '#36A896', '#11302B', '#17423B', '#1F5C52'],
    moss: ['#A5CF77', '#B8DB90', '#8ABB58', '#1F2C14', '#2C411B', '#415F28'],
    gold: ['#E8B84A', '#F0C96E', '#D09E2C', '#30270F', '#443713', '#63501B'],
    cinnabar: ['#F2917C', '#F6A896', '#E47661', '#391B14', '#55271C', '#7A3828'],
  },
}

/** The colour of a mark (dot, bar) of a shade; text uses the base. */
export const marks: Record<Mode, Record<Shade, string>> = {
  light: { lapis: '#2C45C9', verdigris: '#0B7A6B', moss: '#5B9127', gold: '#C98A0C', cinnabar: '#D2492F' },
  dark: { lapis: '#97A6FA', verdigris: '#4CC4B1', moss: '#84B551', gold: '#D9A22E', cinnabar: '#E9694E' },
}

/** Base, 50 and 100 of the further hues. */
export const hues: Record<Mode, Record<Hue, readonly [string, string, string]>> = {
  light: {
    plum: ['#6B2A80', '#F6EDF9', '#EBD9F1'],
    sky: ['#1B6AA8', '#E8F3FB', '#CFE5F6'],
    clay: ['#8F4A2B', '#F9EFE9', '#F0DCCF'],
  },
  dark: {
    plum: ['#CFA0E0', '#2C1B33', '#40264A'],
    sky: ['#7CC4F2', '#132838', '#1A3A53'],
    clay: ['#E0A184', '#33211A', '#4A2F24'],
  },
}

const skyInk = '#17609A'

/** Text on the 100 of a shade or hue (a letter on its tile, a step that is done); in light a step darker where needed. */
export function ink(mode: Mode, name: Shade | Hue): string {
  if (name === 'sky' && mode === 'light') return skyInk
  if (name === 'plum' || name === 'sky' || name === 'clay') return hues[mode][name][0]
  return shades[mode][name][mode === 'light' ? 2 : 0]
}
