import type { AppDefinition, Text } from '@tessera/schemas'
import type { Section } from '../shell/sections.ts'

/** Where in the designer a place of the definition is edited. */
export interface Spot {
  readonly section: Section
  /** Address below the app, with a search for the node within the screen. */
  readonly path: string
  /** What stands on the way there, outermost first. */
  readonly trail: readonly { readonly name?: string; readonly label?: Text }[]
  /** Id of the innermost node. */
  readonly id: string | undefined
}

interface Step {
  readonly id?: string
  readonly name?: string
  readonly label?: Text
  readonly field?: string
}

const isStep = (value: unknown): value is Step & Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const walk = (definition: AppDefinition, pointer: string): readonly Step[] => {
  const steps: Step[] = []
  let at: unknown = definition
  for (const raw of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null) break
    at = (at as Record<string, unknown>)[raw.replaceAll('~1', '/').replaceAll('~0', '~')]
    if (isStep(at) && typeof at.id === 'string') steps.push(at)
  }
  return steps
}

const sectionOf: Readonly<Record<string, Section>> = {
  objects: 'data',
  choices: 'data',
  extends: 'data',
  forms: 'forms',
  views: 'views',
  rules: 'rules',
  roles: 'access',
  navigation: 'navigation',
}

/** The screen and the node in it for a JSON pointer into the definition. */
export const spotOf = (definition: AppDefinition, pointer: string): Spot => {
  const list = pointer.split('/')[1] ?? ''
  const section = sectionOf[list] ?? 'data'
  const trail = walk(definition, pointer)
  const [top, second] = trail
  const inner = trail.at(-1)
  const named = (step: Step): Step =>
    step.name === undefined && step.field !== undefined ? { ...step, name: step.field } : step
  const result = { section, trail: trail.map(named), id: inner?.id }
  if (top?.name === undefined) return { ...result, path: section }
  if (list === 'choices') return { ...result, path: `data/lists/${top.name}` }
  if (list === 'objects')
    return { ...result, path: `data/${top.name}${second?.id === undefined ? '' : `?field=${second.id}`}` }
  if (list === 'forms') {
    // Columns, tabs and checks belong to the item that holds them.
    const item = trail.filter(step => step.id?.startsWith('itm')).at(-1) ?? second
    return { ...result, path: `forms/${top.name}${item?.id === undefined ? '' : `?item=${item.id}`}` }
  }
  if (list === 'roles' || list === 'navigation') return { ...result, path: section }
  return { ...result, path: `${section}/${top.name}` }
}
