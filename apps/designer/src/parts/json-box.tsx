import { defineTexts, useTexts } from '@tessera/react'
import type { Json } from '@tessera/schemas'
import { Input } from 'antd'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import './parts.css'

const texts = defineTexts(
  'designer-json',
  { valid: 'Valid · edits here show on the left at once', broken: 'Not JSON yet' },
  { valid: '可以 · 在这里改，左边马上跟着变', broken: '还不是 JSON' },
)

export interface JsonBoxProps {
  readonly label: string
  readonly value: unknown
  /** Given what was typed when it reads as JSON; tells why it was not taken. */
  readonly onChange: (value: Json) => string | undefined
  readonly rows?: number | undefined
}

/** A part of the definition as JSON, changed by typing; what is wrong is said below and nothing typed is lost. */
export function JsonBox({ label, value, onChange, rows = 24 }: JsonBoxProps): ReactNode {
  const t = useTexts(texts)
  const written = JSON.stringify(value, null, 2)
  const [text, setText] = useState(written)
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    setText(written)
    setProblem(undefined)
  }, [written])
  const commit = (): void => {
    if (text === written) return
    try {
      setProblem(onChange(JSON.parse(text) as Json))
    } catch {
      setProblem(t('broken'))
    }
  }
  return (
    <div className="ds-json-box">
      <Input.TextArea
        className="ds-json"
        aria-label={label}
        spellCheck={false}
        autoSize={{ minRows: 6, maxRows: rows }}
        status={problem === undefined ? '' : 'error'}
        value={text}
        onChange={event => setText(event.target.value)}
        onBlur={commit}
      />
      <div className={problem === undefined ? 'ds-moss ds-row tes-12' : 'ds-cinnabar ds-row tes-12'}>
        {problem === undefined ? (
          <CircleCheck size={14} strokeWidth={1.75} aria-hidden="true" />
        ) : (
          <CircleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
        )}
        {problem ?? t('valid')}
      </div>
    </div>
  )
}
