import { Eye, EyeOff, KeyRound } from 'lucide-react'
import { type InputHTMLAttributes, type ReactNode, useState } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { EntryField } from './entry-field.tsx'

export interface PasswordFieldProps {
  readonly label?: string | undefined
  readonly error?: string | undefined
  readonly input: InputHTMLAttributes<HTMLInputElement>
}

/** A password with an eye. */
export function PasswordField({ label, error, input }: PasswordFieldProps): ReactNode {
  const t = useTexts(kitTexts)
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  const says = shown ? t('hidePassword') : t('showPassword')
  return (
    <EntryField
      label={label ?? t('password')}
      error={error}
      icon={<KeyRound size={16} strokeWidth={1.75} aria-hidden="true" />}
      input={{ autoComplete: 'current-password', ...input, type: shown ? 'text' : 'password' }}
      end={
        <button type="button" aria-label={says} title={says} onClick={() => setShown(now => !now)}>
          <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      }
    />
  )
}
