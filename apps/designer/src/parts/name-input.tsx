import { useTexts } from '@tessera/react'
import type { ReactNode } from 'react'
import { appTexts } from '../app/texts.ts'
import { CommitInput } from './commit-input.tsx'

const shape = /^[a-z][a-z0-9_]{0,47}$/

export interface NameInputProps {
  readonly value: string
  /** Names of the siblings. */
  readonly taken: readonly string[]
  readonly onRename: (name: string) => void
  readonly disabled?: boolean | undefined
}

/** The name used by references and the API; changing it follows every reference. */
export function NameInput({ value, taken, onRename, disabled }: NameInputProps): ReactNode {
  const t = useTexts(appTexts)
  const check = (name: string): string | undefined => {
    if (!shape.test(name)) return t('nameInvalid')
    return taken.includes(name) && name !== value ? t('nameTaken') : undefined
  }
  return <CommitInput mono label={t('name')} value={value} check={check} onCommit={onRename} disabled={disabled} />
}
