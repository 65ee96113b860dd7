import type { Mode } from './neutrals.ts'

/** Series colours in order; the worst pair stays apart under the three common colour-vision deficiencies. */
export const chartColours: Record<Mode, readonly string[]> = {
  light: ['#2F3FBF', '#00786A', '#B48C1E', '#C0391A', '#5A1A6E', '#4496E0', '#DB7594', '#484845'],
  dark: ['#7B80F8', '#86E2D8', '#F0CF6E', '#EA6518', '#BA86BF', '#57C5FA', '#F49697', '#83847C'],
}

/** Waiting-time heat, from short to long; always shown with its figure. */
export const heatColours: Record<Mode, readonly string[]> = {
  light: ['#CFEBE5', '#F3DC9B', '#EFA965', '#D9583B'],
  dark: ['#1F5C52', '#8A6F1F', '#B8692B', '#E9694E'],
}
