import { useQuery } from '@tanstack/react-query'
import { ApiError } from '@tessera/client'
import { EntryField, EntryPage, ErrorState, PasswordField, useTexts } from '@tessera/react'
import { Button } from 'antd'
import { Building2, Mail, UserRound } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { usePageTitle } from '../frame/use-page-title.ts'
import { client } from '../server/client.ts'
import { sentenceOf } from '../server/problem-state.tsx'
import { codeOf } from '../server/refusal.ts'
import { sessionTexts } from './session-texts.ts'
import { beginSession } from './use-session.ts'

const fewest = 10
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

type Field = 'workspace' | 'name' | 'email' | 'password'
const empty: Record<Field, string> = { workspace: '', name: '', email: '', password: '' }

/** The page a fresh installation opens with: its first administrator. */
export function SetUpScreen(): ReactNode {
  const t = useTexts(sessionTexts)
  const navigate = useNavigate()
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => client.getSetup(), staleTime: 60_000 })
  const [values, setValues] = useState(empty)
  const [mistakes, setMistakes] = useState<Partial<Record<Field, string>>>({})
  const [refusal, setRefusal] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  usePageTitle(t('setUp'))
  if (setup.data && !setup.data.needed) return <Navigate to="/sign-in" replace />

  const check = (): Partial<Record<Field, string>> => {
    const found: Partial<Record<Field, string>> = {}
    for (const field of ['name', 'email', 'password'] as const) if (!values[field].trim()) found[field] = t('fillIn')
    const { length } = values.password
    if (length > 0 && length < fewest) found.password = t('tooShort', { count: length })
    return found
  }
  const send = async (): Promise<void> => {
    const found = check()
    setMistakes(found)
    setRefusal(undefined)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    try {
      const { workspace, ...person } = values
      const company = workspace.trim()
      beginSession(await client.setup({ body: { ...person, ...(company === '' ? {} : { workspace: company }) } }))
      void navigate('/', { replace: true })
    } catch (error) {
      const issues = error instanceof ApiError ? error.issues : []
      setMistakes(Object.fromEntries(issues.map(issue => [issue.at.slice(1), issue.message])))
      if (issues.length === 0) setRefusal(error)
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void send()
  }
  const input = (field: Field, autoComplete: string) => ({
    error: mistakes[field],
    input: {
      name: field,
      autoComplete,
      value: values[field],
      onChange: (event: { target: { value: string } }) => setValues({ ...values, [field]: event.target.value }),
    },
  })
  return (
    <EntryPage title={t('setUp')} under={t('setUpUnder')}>
      <form className="tes-entry-form" noValidate onSubmit={submit}>
        {refusal === undefined ? null : (
          <div className="tes-entry-problem">
            <ErrorState title={sentenceOf(refusal)} code={codeOf(refusal)} />
          </div>
        )}
        <EntryField label={t('company')} icon={<Building2 {...icon} />} {...input('workspace', 'organization')} />
        <EntryField label={t('yourName')} icon={<UserRound {...icon} />} {...input('name', 'name')} />
        <EntryField label={t('email')} icon={<Mail {...icon} />} {...input('email', 'username')} />
        <PasswordField label={t('newPassword')} {...input('password', 'new-password')} />
        <Button type="primary" htmlType="submit" block loading={busy} style={{ marginTop: 16 }}>
          {busy ? t('creating') : t('create')}
        </Button>
      </form>
    </EntryPage>
  )
}

export const Component = SetUpScreen
