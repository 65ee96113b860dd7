import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import './field-error.css'

export interface FieldErrorProps {
  /** For the field's `aria-describedby`. */
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** What is wrong with a field, below it. */
export function FieldError({ id, children }: FieldErrorProps): ReactNode {
  return (
    <div id={id} className="tes-field-error" role="alert">
      <CircleAlert size={12} strokeWidth={2} aria-hidden="true" />
      {children}
    </div>
  )
}
