import { ErrorState, FieldError, IconButton, kitTexts, Panel, PanelHeading, useTexts } from '@tessera/react'
import { Button } from 'antd'
import { X } from 'lucide-react'
import { cloneElement, type FormEvent, type ReactElement, type ReactNode, useId } from 'react'
import { sentenceOf } from '../server/problem-state.tsx'
import { codeOf } from '../server/refusal.ts'

export interface SidePanelProps {
  readonly title: string
  readonly saveLabel: string
  readonly busy: boolean
  readonly refusal: unknown
  readonly onSave: () => void
  readonly onClose: () => void
  /** Stands left of the save button, as “Remove”. */
  readonly other?: ReactNode
  readonly children: ReactNode
}

/** The panel at the right in which one thing is added or changed. */
export function SidePanel(props: SidePanelProps): ReactNode {
  const { title, saveLabel, busy, refusal, onSave, onClose, other, children } = props
  const kit = useTexts(kitTexts)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSave()
  }
  return (
    <Panel
      as="aside"
      label={title}
      heading={
        <PanelHeading title={title}>
          <IconButton
            label={kit('close')}
            icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
            small
            onClick={onClose}
          />
        </PanelHeading>
      }
    >
      <form className="rt-side-form" noValidate onSubmit={submit}>
        {refusal === undefined ? null : <ErrorState title={sentenceOf(refusal)} code={codeOf(refusal)} />}
        {children}
        <div className="rt-side-actions">
          {other}
          <Button type="primary" size="large" htmlType="submit" loading={busy} style={{ marginLeft: 'auto' }}>
            {saveLabel}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

export interface SideFieldProps {
  readonly label: string
  readonly help?: string | undefined
  readonly mistake?: string | undefined
  /** One antd control; gets its id and what describes it. */
  readonly children: ReactElement<{ id?: string; status?: 'error'; 'aria-describedby'?: string }>
}

/** A labelled control with help or its mistake below. */
export function SideField({ label, help, mistake, children }: SideFieldProps): ReactNode {
  const id = useId()
  const described = mistake !== undefined || help !== undefined
  return (
    <div className="rt-dialog-field">
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, {
        id,
        ...(described ? { 'aria-describedby': `${id}-help` } : {}),
        ...(mistake === undefined ? {} : { status: 'error' as const }),
      })}
      {mistake === undefined ? (
        help === undefined ? null : (
          <div id={`${id}-help`} className="tes-state-text">
            {help}
          </div>
        )
      ) : (
        <FieldError id={`${id}-help`}>{mistake}</FieldError>
      )}
    </div>
  )
}
