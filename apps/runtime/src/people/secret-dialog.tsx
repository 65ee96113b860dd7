import { kitTexts, useTexts } from '@tessera/react'
import { Button, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { peopleTexts } from './people-texts.ts'

export interface SecretDialogProps {
  readonly title: string
  readonly text: string
  readonly secret: string
  readonly onClose: () => void
}

/** Shows a link or a key that is never shown again, to be copied. */
export function SecretDialog({ title, text, secret, onClose }: SecretDialogProps): ReactNode {
  const t = useTexts(peopleTexts)
  const kit = useTexts(kitTexts)
  const [copied, setCopied] = useState(false)
  const copy = (): void => void navigator.clipboard?.writeText(secret).then(() => setCopied(true))
  return (
    <Modal
      open
      title={title}
      width={480}
      onCancel={onClose}
      footer={
        <Button type="primary" size="large" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <p className="rt-secret-text">{text}</p>
      <div className="rt-secret">
        <Input size="large" readOnly value={secret} aria-label={title} onFocus={event => event.target.select()} />
        <Button size="large" onClick={copy}>
          {copied ? kit('copied') : kit('copy')}
        </Button>
      </div>
    </Modal>
  )
}
