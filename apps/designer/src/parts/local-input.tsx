import { useLanguage, useTexts } from '@tessera/react'
import type { Language, Text } from '@tessera/schemas'
import type { ReactNode } from 'react'
import { appTexts } from '../app/texts.ts'
import { CommitInput } from './commit-input.tsx'
import './parts.css'

export interface LocalInputProps {
  readonly label: string
  readonly value: Text | undefined
  readonly onChange: (value: Text | undefined) => void
  readonly placeholder?: string | undefined
  readonly area?: boolean | undefined
  /** A text has to be there: emptying both languages is not sent. */
  readonly needed?: boolean | undefined
}

const partOf = (value: Text | undefined, language: Language): string =>
  value === undefined ? '' : typeof value === 'string' ? value : (value[language] ?? '')

/** Puts a text of one language into a text; nothing when no language has any. */
export const withPart = (value: Text | undefined, language: Language, part: string): Text | undefined => {
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  const kept = partOf(value, other)
  const next = { ...(kept === '' ? {} : { [other]: kept }), ...(part === '' ? {} : { [language]: part }) }
  return Object.keys(next).length === 0 ? undefined : next
}

/** A text in both languages: the reader's first, each saved when it is left. */
export function LocalInput(props: LocalInputProps): ReactNode {
  const { label, value, onChange, placeholder, area = false, needed = false } = props
  const t = useTexts(appTexts)
  const { language } = useLanguage()
  const order: readonly Language[] = language === 'en' ? ['en', 'zh-CN'] : ['zh-CN', 'en']
  const commit = (one: Language, part: string): void => {
    const next = withPart(value, one, part.trim())
    if (needed && next === undefined) return
    onChange(next)
  }
  return (
    <div className="ds-local">
      {order.map(one => (
        <CommitInput
          key={one}
          area={area}
          label={`${label} (${one === 'en' ? t('english') : t('chinese')})`}
          placeholder={one === language ? placeholder : undefined}
          suffix={one === 'en' ? 'EN' : '中'}
          value={partOf(value, one)}
          onCommit={part => commit(one, part)}
        />
      ))}
    </div>
  )
}
