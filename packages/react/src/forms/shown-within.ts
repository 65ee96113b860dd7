import { errorsWithin, type FormNode, type FormState } from '@tessera/form-engine'

/** How many mistakes wait in a tab or a step, once sending was tried. */
export const mistakesWithin = (state: FormState, nodes: readonly FormNode[]): number =>
  state.submitted ? errorsWithin(state, nodes).length : 0
