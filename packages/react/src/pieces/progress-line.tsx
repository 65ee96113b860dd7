import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { LinkButton } from './link-button.tsx'
import './loading.css'

export interface ProgressLineProps {
  /** What is being done and how far: `Counting 10,284 rows, 62% done`. */
  readonly text: string
  readonly onCancel?: (() => void) | undefined
}

/** Long work: what, how far, and a way to stop. */
export function ProgressLine({ text, onCancel }: ProgressLineProps): ReactNode {
  const t = useTexts(kitTexts)
  return (
    <div className="tes-progress" role="status">
      <LoaderCircle size={14} strokeWidth={1.75} aria-hidden="true" />
      {text}
      {onCancel ? <LinkButton onClick={onCancel}>{t('cancel')}</LinkButton> : null}
    </div>
  )
}
