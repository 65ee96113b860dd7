import { Input, type InputRef } from 'antd'
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import './parts.css'

export interface CommitInputProps {
  readonly label: string
  readonly value: string
  /** Called when the input is left or Enter is pressed, if the text changed. */
  readonly onCommit: (value: string) => void
  readonly placeholder?: string | undefined
  readonly suffix?: ReactNode
  readonly area?: boolean | undefined
  readonly mono?: boolean | undefined
  /** What is wrong with a text; a wrong one is not committed. */
  readonly check?: ((value: string) => string | undefined) | undefined
  readonly inputRef?: Ref<InputRef> | undefined
  readonly disabled?: boolean | undefined
}

/** A text that becomes one edit: saved when it is left, put back by Escape. */
export function CommitInput(props: CommitInputProps): ReactNode {
  const { label, value, onCommit, placeholder, suffix, area = false, mono = false, check, inputRef, disabled } = props
  const [text, setText] = useState(value)
  const last = useRef(value)
  useEffect(() => {
    last.current = value
    setText(value)
  }, [value])
  const problem = text === value ? undefined : check?.(text)
  const commit = (): void => {
    if (text === last.current || problem !== undefined) return
    last.current = text
    onCommit(text)
  }
  const common = {
    'aria-label': label,
    value: text,
    placeholder: placeholder ?? '',
    disabled: disabled ?? false,
    className: mono ? 'tes-mono' : '',
    status: problem === undefined ? ('' as const) : ('error' as const),
    onBlur: () => {
      if (problem === undefined) commit()
      else setText(value)
    },
  }
  const putBack = (key: string): void => {
    if (key === 'Escape') setText(value)
  }
  return (
    <>
      {area ? (
        <Input.TextArea
          {...common}
          autoSize={{ minRows: 1, maxRows: 8 }}
          onChange={event => setText(event.target.value)}
          onKeyDown={event => putBack(event.key)}
        />
      ) : (
        <Input
          {...common}
          ref={inputRef ?? null}
          suffix={suffix === undefined ? undefined : <span className="ds-suffix">{suffix}</span>}
          onChange={event => setText(event.target.value)}
          onPressEnter={commit}
          onKeyDown={event => putBack(event.key)}
        />
      )}
      {problem === undefined ? null : <div className="ds-field-problem">{problem}</div>}
    </>
  )
}
