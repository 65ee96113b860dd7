import { type MappingAlgorithm, theme } from 'antd'
import type { App, Mode } from './neutrals.ts'
import { accents, type ShadeSteps, shades } from './shades.ts'

function family(name: string, [base, hover, active, ground, hundred, twoHundred]: ShadeSteps): Record<string, string> {
  return {
    [`color${name}`]: base,
    [`color${name}Hover`]: hover,
    [`color${name}Active`]: active,
    [`color${name}Text`]: base,
    [`color${name}TextHover`]: hover,
    [`color${name}TextActive`]: active,
    [`color${name}Bg`]: ground,
    [`color${name}BgHover`]: hundred,
    [`color${name}Border`]: twoHundred,
    [`color${name}BorderHover`]: twoHundred,
  }
}

/** Replaces the tints antd derives from a seed colour, muddy for verdigris and dim in dark, by the shades of the table. */
export function exact(app: App, mode: Mode): MappingAlgorithm {
  const { lapis, moss, gold, cinnabar } = shades[mode]
  const accent = shades[mode][accents[app]]
  return (seed, map) => ({
    ...(map ?? theme.defaultAlgorithm(seed)),
    ...family('Primary', accent),
    ...family('Link', accent),
    ...family('Info', lapis),
    ...family('Success', moss),
    ...family('Warning', gold),
    ...family('Error', cinnabar),
  })
}
