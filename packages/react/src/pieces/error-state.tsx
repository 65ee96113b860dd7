import { Button } from 'antd'
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { LinkButton } from './link-button.tsx'
import type { StateAction } from './state-action.ts'
import './states.css'

export interface ErrorStateProps {
  /** What happened and what is kept. */
  readonly title: string
  /** What to do. */
  readonly text?: ReactNode
  readonly action?: StateAction | undefined
  /** The code of the error table. */
  readonly code?: string | undefined
  readonly requestId?: string | undefined
}

/** What happened, what is kept, what to do; the code and the request below, to hand on. */
export function ErrorState({ title, text, action, code, requestId }: ErrorStateProps): ReactNode {
  const t = useTexts(kitTexts)
  const [copied, setCopied] = useState(false)
  const request = requestId === undefined ? undefined : t('request', { id: requestId })
  const parts = [code, request].filter(part => part !== undefined)
  const copy = (): void => {
    void navigator.clipboard?.writeText([title, ...parts].join(' · ')).then(() => setCopied(true))
  }
  return (
    <div role="alert">
      <div className="tes-note tes-note-cinnabar">
        <CircleAlert size={16} strokeWidth={2} aria-hidden="true" />
        <div className="tes-note-body">
          <div className="tes-state-title">{title}</div>
          {text === undefined ? null : <div className="tes-note-detail">{text}</div>}
        </div>
        {action ? <Button onClick={action.onSelect}>{action.label}</Button> : null}
      </div>
      {parts.length > 0 ? (
        <div className="tes-error-code">
          {code}
          {parts.length > 1 ? <span>·</span> : null}
          {request}
          <LinkButton onClick={copy}>{copied ? t('copied') : t('copy')}</LinkButton>
        </div>
      ) : null}
    </div>
  )
}
