import { changeForm, type FieldPath, type FormPlan, type FormState, touchForm } from '@tessera/form-engine'
import type { ButtonItem, Json } from '@tessera/schemas'
import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react'
import { ModelContext } from '../fields/model-context.ts'
import { classNames } from '../pieces/class-names.ts'
import { isApple, matchesShortcut } from '../pieces/shortcuts.ts'
import { ErrorSummary } from './error-summary.tsx'
import { type FormParts, FormPartsContext, RevealContext, type Revealed } from './form-context.ts'
import type { FrameItem, FrameList } from './form-frame.ts'
import { FormItems } from './form-items.tsx'
import { useLatest } from './use-latest.ts'
import './form.css'
import './form-lines.css'
import './form-narrow.css'

export interface FormViewProps {
  readonly plan: FormPlan
  readonly state: FormState
  readonly onChange: (state: FormState) => void
  /** Wraps each item: the seam of the designer. */
  readonly frame?: FrameItem | undefined
  /** Wraps the items of each list: where the designer draws its drop line. */
  readonly frameList?: FrameList | undefined
  /** Draws hidden items too, pale. */
  readonly showHidden?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** ⌘S. */
  readonly onSave?: (() => void) | undefined
  /** ⌘Enter. */
  readonly onSaveAndClose?: (() => void) | undefined
  /** A button of the form was pressed; without it one with a `url` opens its page. */
  readonly onButton?: ((item: ButtonItem) => void) | undefined
  /** Below the items: the buttons of the page. */
  readonly footer?: ReactNode
  /** What the form is called, for screen readers. */
  readonly label?: string | undefined
}

/**
 * A form to be filled in. It holds nothing itself: `state` comes from `openForm`, and `onChange` gets the next one.
 * It minds the width it is given, not that of the window.
 */
export function FormView(props: FormViewProps): ReactNode {
  const {
    plan,
    state,
    onChange,
    frame,
    frameList,
    showHidden = false,
    disabled = false,
    onSave,
    onSaveAndClose,
    onButton,
    footer,
    label,
  } = props
  const id = useId()
  const [revealed, setRevealed] = useState<Revealed | undefined>(undefined)
  const latest = useLatest(state)
  const tell = useLatest(onChange)
  const parts = useMemo<FormParts>(() => {
    const put = (next: (state: FormState) => FormState): void => {
      const changed = next(latest.current)
      if (changed === latest.current) return
      // Two changes before the next drawing build on each other.
      latest.current = changed
      tell.current(changed)
    }
    return {
      id,
      plan,
      put,
      change: (path: FieldPath, value: Json) => put(before => changeForm(plan, before, path, value)),
      touch: (path: FieldPath) => put(before => touchForm(before, path)),
      frame,
      frameList,
      showHidden,
      disabled,
      onButton,
    }
  }, [id, plan, latest, tell, frame, frameList, showHidden, disabled, onButton])
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    const apple = isApple()
    const run = matchesShortcut(event, { key: 's', mod: true }, apple)
      ? onSave
      : matchesShortcut(event, { key: 'Enter', mod: true }, apple)
        ? (onSaveAndClose ?? onSave)
        : undefined
    if (run === undefined) return
    event.preventDefault()
    run()
  }
  return (
    <ModelContext value={plan.model}>
      <FormPartsContext value={parts}>
        <RevealContext value={revealed}>
          <form
            className={classNames('tes-form', disabled && 'tes-form-off')}
            noValidate
            aria-label={label}
            onKeyDown={press}
            onSubmit={event => {
              event.preventDefault()
              onSave?.()
            }}
          >
            <ErrorSummary plan={plan} state={state} onJump={key => setRevealed({ key, time: performance.now() })} />
            <FormItems nodes={plan.nodes} state={state} holder={{ id: null, list: 'items' }} columns={2} />
            {footer === undefined ? null : <div className="tes-form-foot">{footer}</div>}
          </form>
        </RevealContext>
      </FormPartsContext>
    </ModelContext>
  )
}
