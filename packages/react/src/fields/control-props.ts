import type { FieldEditorProps } from './field-widget.ts'

/** What antd’s controls are told alike. */
export interface ControlProps {
  readonly id?: string
  readonly disabled: boolean
  readonly size: 'middle' | 'large'
  readonly variant: 'outlined' | 'borderless'
  readonly status: '' | 'error'
  readonly autoFocus: boolean
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  readonly 'aria-required'?: true
  readonly onBlur?: () => void
}

/** Props for an antd control: height, frame, state and names for screen readers. */
export function controlProps(props: FieldEditorProps): ControlProps {
  const {
    id,
    label,
    describedBy,
    disabled = false,
    invalid = false,
    required = false,
    look = 'form',
    autoFocus = false,
    onBlur,
  } = props
  return {
    disabled,
    size: look === 'form' ? 'large' : 'middle',
    variant: look === 'form' ? 'outlined' : 'borderless',
    status: invalid ? 'error' : '',
    autoFocus,
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(invalid ? { 'aria-invalid': true } : {}),
    ...(required ? { 'aria-required': true } : {}),
    ...(onBlur === undefined ? {} : { onBlur }),
  }
}
