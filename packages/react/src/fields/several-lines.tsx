import { Input } from 'antd'
import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { IconButton } from '../pieces/icon-button.tsx'
import { LinkButton } from '../pieces/link-button.tsx'
import { controlProps } from './control-props.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps } from './field-widget.ts'
import { LineEditor } from './words.tsx'

type Kind = 'email' | 'tel' | 'url'

/** E-mails, numbers or addresses: one line each, the first being the main one. */
export function SeveralLines(props: FieldEditorProps & { readonly inputMode: Kind }): ReactNode {
  const { field, value, onChange, inputMode, look = 'form', disabled = false } = props
  const t = useTexts(fieldTexts)
  const { definition } = field
  const multiple = 'multiple' in definition && definition.multiple === true
  if (!multiple) return <LineEditor {...props} />
  const entries = Array.isArray(value)
    ? value.map(one => (typeof one === 'string' ? one : ''))
    : [typeof value === 'string' ? value : '']
  const lines = entries.length === 0 ? [''] : entries
  const put = (next: readonly string[]): void =>
    onChange(next.every(one => one === '') ? (next.length > 1 ? next : null) : next)
  if (look !== 'form') {
    const typed = lines.join(', ')
    return (
      <Input {...controlProps(props)} value={typed} onChange={event => put(event.target.value.split(/[,;，；]\s*/))} />
    )
  }
  return (
    <span className="tes-several">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <span key={index} className="tes-several-line">
          <Input
            {...controlProps(props)}
            {...(index === 0 ? {} : { id: `${props.id ?? field.name}-${index}`, autoFocus: line === '' })}
            type={inputMode}
            inputMode={inputMode}
            value={line}
            onChange={event => put(lines.map((one, at) => (at === index ? event.target.value : one)))}
          />
          {lines.length > 1 && !disabled ? (
            <IconButton
              small
              label={t('remove')}
              icon={<X size={14} strokeWidth={1.75} aria-hidden="true" />}
              onClick={() => put(lines.filter((_, at) => at !== index))}
            />
          ) : null}
        </span>
      ))}
      {disabled || lines.at(-1) === '' ? null : (
        <LinkButton onClick={() => put([...lines, ''])}>
          <Plus size={12} strokeWidth={2} aria-hidden="true" /> {t('add')}
        </LinkButton>
      )}
    </span>
  )
}
