import { ConditionEditor, ConditionText } from '@tessera/react'
import { type Scope, toCondition } from '@tessera/rule-engine'
import type { Expression } from '@tessera/schemas'
import type { ReactNode } from 'react'
import { useDraft } from '../draft/draft-context.ts'
import { FormulaInput } from './formula-input.tsx'

export interface ConditionBoxProps {
  readonly label: string
  /** Name of the object whose record it looks at. */
  readonly object: string
  readonly contexts?: Scope['contexts'] | undefined
  /** Words in front of the sentence; “When” where absent. */
  readonly lead?: ReactNode
  readonly value: Expression | undefined
  /** Told `undefined` when no condition is left. */
  readonly onChange: (value: Expression | undefined) => void
}

/** A condition as a sentence that is built from tokens; what the builder cannot show is read as one and typed as a formula. */
export function ConditionBox({ label, object, contexts, lead, value, onChange }: ConditionBoxProps): ReactNode {
  const { model } = useDraft()
  const known = model.object(object)
  if (known === undefined) return null
  const scope = contexts === undefined ? {} : { contexts }
  if (value !== undefined && toCondition(value) === undefined)
    return (
      <div>
        <ConditionText model={model} object={known} value={value} {...scope} />
        <div style={{ marginTop: 4 }}>
          <FormulaInput
            label={label}
            object={object}
            contexts={contexts}
            expected="boolean"
            value={value}
            onChange={onChange}
          />
        </div>
      </div>
    )
  return (
    <ConditionEditor
      model={model}
      object={known}
      label={label}
      value={value}
      onChange={onChange}
      {...scope}
      {...(lead === undefined ? {} : { lead })}
    />
  )
}
