// biome-ignore-all lint/a11y/useSemanticElements: formatted text cannot be typed into a textarea
import { plainOfHtml, sanitizeHtml } from '@tessera/form-engine'
import { Bold, Italic, List } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { classNames } from '../pieces/class-names.ts'
import { IconButton } from '../pieces/icon-button.tsx'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { Nothing } from './nothing.tsx'
import { textOf } from './words.tsx'

const actions = [
  ['bold', Bold],
  ['italic', Italic],
  ['list', List],
] as const
const commands = { bold: 'bold', italic: 'italic', list: 'insertUnorderedList' } as const

function RichTextEditor(props: FieldEditorProps): ReactNode {
  const { field, value, onChange, onBlur, id, label, disabled = false, invalid = false, describedBy } = props
  const t = useTexts(fieldTexts)
  const area = useRef<HTMLDivElement>(null)
  const html = sanitizeHtml(textOf(value))
  useEffect(() => {
    // What is being typed is not written over: that would move the caret.
    if (area.current && document.activeElement !== area.current) area.current.innerHTML = html
  }, [html])
  return (
    <div className={classNames('tes-rich', invalid && 'tes-rich-wrong', disabled && 'tes-rich-off')}>
      {disabled ? null : (
        <div className="tes-rich-bar" role="toolbar" aria-label={label ?? field.name}>
          {actions.map(([name, Icon]) => (
            <IconButton
              key={name}
              small
              label={t(name)}
              icon={<Icon size={14} strokeWidth={1.75} aria-hidden="true" />}
              onClick={() => {
                area.current?.focus()
                document.execCommand(commands[name])
              }}
            />
          ))}
        </div>
      )}
      <div
        ref={area}
        id={id}
        className="tes-rich-text"
        role="textbox"
        tabIndex={disabled ? -1 : 0}
        aria-multiline="true"
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        contentEditable={!disabled}
        suppressContentEditableWarning
        onInput={event => onChange(event.currentTarget.textContent === '' ? null : event.currentTarget.innerHTML)}
        onPaste={event => {
          event.preventDefault()
          const pasted = event.clipboardData.getData('text/html') || event.clipboardData.getData('text/plain')
          document.execCommand('insertHTML', false, sanitizeHtml(pasted))
        }}
        onBlur={onBlur}
      />
    </div>
  )
}

function RichTextValue({ value, look = 'cell' }: FieldValueProps): ReactNode {
  const html = textOf(value)
  if (html === '') return <Nothing />
  if (look === 'cell') return <span className="tes-ellipsis">{plainOfHtml(html).replace(/\s+/g, ' ')}</span>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised on the line itself, to harmless tags only
  return <div className="tes-rich-read" dangerouslySetInnerHTML={{ __html: sanitizeHtml(html) }} />
}

export const richTextWidget: FieldWidget = { Editor: RichTextEditor, Value: RichTextValue, width: 260, wide: true }
