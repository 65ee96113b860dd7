/** Names a definition may give a stage, a choice or a tag, and the CSS variable each stands for. */
const variableOf: Readonly<Record<string, string>> = {
  grey: '--t4',
  gray: '--t4',
  neutral: '--t4',
  lapis: '--lapis',
  blue: '--c1',
  verdigris: '--verdigris',
  green: '--verdigris',
  moss: '--moss-s',
  gold: '--gold-s',
  yellow: '--gold-s',
  cinnabar: '--cinnabar-s',
  red: '--c4',
  plum: '--plum',
  purple: '--plum',
  sky: '--c6',
  clay: '--clay',
  chart1: '--c1',
  chart2: '--c2',
  chart3: '--c3',
  chart4: '--c4',
  chart5: '--c5',
  chart6: '--c6',
  chart7: '--c7',
  chart8: '--c8',
}

/** The five sales steps of a lifecycle that names no colours. */
const fiveSteps = ['--t4', '--c6', '--c7', '--c1', '--verdigris'] as const

/**
 * A CSS colour for a name used in a definition (`'moss'`, `'chart4'`) or a hex colour.
 * An unknown name gives the neutral mark, never an unstyled one.
 */
export function markColour(name: string | undefined): string {
  if (name === undefined) return 'var(--t4)'
  if (name.startsWith('#') || name.startsWith('var(')) return name
  return `var(${variableOf[name] ?? '--t4'})`
}

/** The mark of the nth open stage of `count` when the lifecycle names no colour. */
export function stageColour(index: number, count: number): string {
  const last = fiveSteps.length - 1
  const step = count <= 1 ? last : Math.round((index / (count - 1)) * last)
  return `var(${fiveSteps[Math.min(step, last)] ?? '--t4'})`
}
