import { Button, Checkbox } from 'antd'
import { Mail } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { ErrorState } from '../pieces/error-state.tsx'
import { EntryField } from './entry-field.tsx'
import { PasswordField } from './password-field.tsx'

/** What the person typed. */
export interface SignInValues {
  readonly email: string
  readonly password: string
  readonly staySignedIn: boolean
}

/** Why it did not work: at a field, or for the whole form. */
export interface SignInProblem {
  readonly title?: string | undefined
  readonly text?: string | undefined
  readonly code?: string | undefined
  readonly requestId?: string | undefined
  readonly email?: string | undefined
  readonly password?: string | undefined
}

export interface SignInFormProps {
  /** Resolves to what went wrong, or to nothing when the person is in. */
  readonly onSignIn: (values: SignInValues) => Promise<SignInProblem | undefined>
  readonly email?: string | undefined
  /** How long “stay signed in” lasts. */
  readonly stayDays?: number | undefined
}

/** E-mail, password, stay signed in. What was typed stays when it fails. */
export function SignInForm({ onSignIn, email: known = '', stayDays = 14 }: SignInFormProps): ReactNode {
  const t = useTexts(kitTexts)
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [stay, setStay] = useState(true)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<SignInProblem>()
  const send = async (): Promise<void> => {
    const missing: SignInProblem = {
      ...(email.trim() ? {} : { email: t('emailMissing') }),
      ...(password ? {} : { password: t('passwordMissing') }),
    }
    if (missing.email ?? missing.password) {
      setProblem(missing)
      return
    }
    setBusy(true)
    try {
      setProblem(await onSignIn({ email: email.trim(), password, staySignedIn: stay }))
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void send()
  }
  return (
    <form className="tes-entry-form" noValidate onSubmit={submit}>
      {problem?.title === undefined ? null : (
        <div className="tes-entry-problem">
          <ErrorState title={problem.title} text={problem.text} code={problem.code} requestId={problem.requestId} />
        </div>
      )}
      <EntryField
        label={t('email')}
        icon={<Mail size={16} strokeWidth={1.75} aria-hidden="true" />}
        error={problem?.email}
        input={{
          type: 'email',
          name: 'email',
          autoComplete: 'username',
          autoFocus: known === '',
          value: email,
          onChange: event => setEmail(event.target.value),
        }}
      />
      <PasswordField
        error={problem?.password}
        input={{ name: 'password', value: password, onChange: event => setPassword(event.target.value) }}
      />
      <div className="tes-entry-stay">
        <Checkbox checked={stay} onChange={event => setStay(event.target.checked)}>
          {t('staySignedIn', { count: stayDays })}
        </Checkbox>
      </div>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {busy ? t('signingIn') : t('signIn')}
      </Button>
    </form>
  )
}
