import { chartColours, heatColours } from './chart-colours.ts'
import { type App, type Mode, neutrals } from './neutrals.ts'
import { accents, type Hue, hues, ink, marks, type Shade, shades } from './shades.ts'

const steps = ['', '-h', '-a', '-50', '-100', '-200'] as const
const hueSteps = ['', '-50', '-100'] as const

const shadows: Record<Mode, readonly [string, string, string]> = {
  light: [
    '0 1px 2px rgb(26 27 24 / 0.05)',
    '0 4px 12px rgb(26 27 24 / 0.08), 0 1px 3px rgb(26 27 24 / 0.06)',
    '0 16px 40px rgb(26 27 24 / 0.16), 0 2px 8px rgb(26 27 24 / 0.08)',
  ],
  dark: ['0 1px 2px rgb(0 0 0 / 0.4)', '0 4px 12px rgb(0 0 0 / 0.45)', '0 16px 40px rgb(0 0 0 / 0.6)'],
}

function neutralVariables(mode: Mode): [string, string][] {
  const { t1, t2, t3, t4, inverse, onInverse, tooltip, onTooltip, onAccent, dot, segment, ...surfaces } = neutrals[mode]
  return [
    ...Object.entries(surfaces).map(([name, value]): [string, string] => [`--n-${name}`, value]),
    ...Object.entries({ t1, t2, t3, t4, inverse }).map(([name, value]): [string, string] => [`--${name}`, value]),
    ['--on-inverse', onInverse],
    ['--inverse-link', '#7FD8C8'],
    ['--tooltip', tooltip],
    ['--on-tooltip', onTooltip],
    ['--on-ac', onAccent],
    ['--dot', dot],
    ['--segment', segment],
  ]
}

function colourVariables(mode: Mode): [string, string][] {
  const shade = (name: Shade): [string, string][] => [
    ...steps.map((step, index): [string, string] => [`--${name}${step}`, shades[mode][name][index] ?? '']),
    [`--${name}-s`, marks[mode][name]],
    [`--${name}-ink`, ink(mode, name)],
  ]
  const hue = (name: Hue): [string, string][] => [
    ...hueSteps.map((step, index): [string, string] => [`--${name}${step}`, hues[mode][name][index] ?? '']),
    [`--${name}-s`, hues[mode][name][0]],
    [`--${name}-ink`, ink(mode, name)],
  ]
  return [
    ...(Object.keys(shades[mode]) as Shade[]).flatMap(shade),
    ...(Object.keys(hues[mode]) as Hue[]).flatMap(hue),
    ...chartColours[mode].map((value, index): [string, string] => [`--c${index + 1}`, value]),
    ...heatColours[mode].map((value, index): [string, string] => [`--heat-${index}`, value]),
    ...shadows[mode].map((value, index): [string, string] => [`--sh${index + 1}`, value]),
  ]
}

/** Every colour and shadow of a mode as a CSS custom property, in table order. */
export function modeVariables(mode: Mode): Record<string, string> {
  return Object.fromEntries([...neutralVariables(mode), ...colourVariables(mode)])
}

/** The `--ac…` properties of an app, which point at its shade. */
export function accentVariables(app: App): Record<string, string> {
  return Object.fromEntries([...steps, '-s', '-ink'].map(step => [`--ac${step}`, `var(--${accents[app]}${step})`]))
}

function rule(selector: string, variables: Record<string, string>): string {
  const lines = Object.entries(variables).map(([name, value]) => `  ${name}: ${value.toLowerCase()};`)
  return `${selector} {\n${lines.join('\n')}\n}\n`
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ')

/** The text of `variables.generated.css`, which is committed so that a page has its colours before any script runs. */
export function variablesStylesheet(): string {
  return [
    '/* Written from theme/variables.ts; `vitest -u` writes it again. */\n',
    rule(':root', { 'color-scheme': 'light', ...modeVariables('light') }),
    rule('[data-theme="dark"]', { 'color-scheme': 'dark', ...modeVariables('dark') }),
    `@media (prefers-color-scheme: dark) {\n${indent(rule(':root:not([data-theme])', { 'color-scheme': 'dark', ...modeVariables('dark') }))}}\n`,
    rule(':root,\n[data-app="runtime"]', accentVariables('runtime')),
    rule('[data-app="designer"]', accentVariables('designer')),
    '@media (prefers-contrast: more) {\n  :root,\n  [data-theme] {\n    --n-border: var(--n-strong);\n  }\n}\n',
  ].join('\n')
}
