import type { Issue } from '@tessera/schemas'
import { createContext, use } from 'react'
import type { Spot } from './spot.ts'

/** A mistake in the draft and where it is mended. */
export interface SpottedProblem extends Issue {
  readonly spot: Spot
}

/** Filled by `ProblemsProvider`. */
export const ProblemsContext = createContext<readonly SpottedProblem[]>([])

/** All mistakes in the draft, a moment after the last edit. */
export const useProblems = (): readonly SpottedProblem[] => use(ProblemsContext)

/** The mistakes of a node and of what is in it. */
export const useProblemsOf = (id: string | undefined): readonly SpottedProblem[] =>
  use(ProblemsContext).filter(problem => problem.spot.trail.some(step => 'id' in step && step.id === id))
