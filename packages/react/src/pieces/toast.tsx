import { Check, CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import './toast.css'

export interface ToastProps {
  /** What happened: `3 customers now belong to 陈嘉怡`. */
  readonly text: ReactNode
  readonly tone?: 'done' | 'failed' | undefined
  /** Stands for 10 s. */
  readonly onUndo?: (() => void) | undefined
  readonly undoLabel?: string | undefined
}

/** The inverse line that says what was done; {@link useToast} shows it. */
export function Toast({ text, tone = 'done', onUndo, undoLabel }: ToastProps): ReactNode {
  const t = useTexts(kitTexts)
  const Icon = tone === 'done' ? Check : CircleAlert
  return (
    <div className="tes-toast">
      <Icon size={14} strokeWidth={2.5} aria-hidden="true" />
      <span className="tes-toast-text">{text}</span>
      {onUndo ? (
        <button type="button" onClick={onUndo}>
          {undoLabel ?? t('undo')}
        </button>
      ) : null}
    </div>
  )
}
