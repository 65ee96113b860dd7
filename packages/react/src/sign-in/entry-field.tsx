import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { FieldError } from '../pieces/field-error.tsx'
import './sign-in.css'

export interface EntryFieldProps {
  readonly label: string
  readonly icon?: ReactNode
  /** A control at the end, such as the eye of a password. */
  readonly end?: ReactNode
  readonly error?: string | undefined
  readonly input: InputHTMLAttributes<HTMLInputElement>
}

/** A labelled input of 44 px with its error below. */
export function EntryField({ label, icon, end, error, input }: EntryFieldProps): ReactNode {
  const id = useId()
  const errorId = `${id}-error`
  return (
    <div className="tes-entry-field">
      <label htmlFor={id}>{label}</label>
      <div className="tes-entry-input">
        {icon}
        <input
          placeholder=" "
          {...input}
          id={id}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : errorId}
        />
        {end}
      </div>
      {error === undefined ? null : <FieldError id={errorId}>{error}</FieldError>}
    </div>
  )
}
