import { ApiError } from '@tessera/client'
import { defineTexts, ErrorState, FieldError, kitTexts, useTexts, useToast } from '@tessera/react'
import { Button, Input, Modal } from 'antd'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { client, keepSession } from '../server/client.ts'
import { sentenceOf } from '../server/problem-state.tsx'
import { codeOf } from '../server/refusal.ts'
import { useSignedIn } from '../session/use-session.ts'

const texts = defineTexts(
  'runtime.account',
  {
    title: 'Name and password',
    name: 'Name',
    old: 'Password now',
    new: 'New password, 10 characters at least',
    newHelp: 'Leave both empty to keep the password.',
    save: 'Save',
    saved: 'Saved.',
    fillIn: 'Fill this in.',
    tooShort: 'A password has at least 10 characters, this one has {{count}}.',
  },
  {
    title: '姓名和密码',
    name: '姓名',
    old: '现在的密码',
    new: '新密码，至少 10 位',
    newHelp: '两项都留空，密码不变。',
    save: '保存',
    saved: '已保存。',
    fillIn: '填写这一项。',
    tooShort: '密码至少 10 位，现在是 {{count}} 位。',
  },
)

type Field = 'name' | 'old' | 'new'
const pointers: Readonly<Record<string, Field>> = {
  '/name': 'name',
  '/password/old': 'old',
  '/password/new': 'new',
}

/** One’s own name and password. */
export function AccountDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useTexts(texts)
  const kit = useTexts(kitTexts)
  const toast = useToast()
  const { user } = useSignedIn()
  const id = useId()
  const [values, setValues] = useState<Record<Field, string>>({ name: user.name, old: '', new: '' })
  const [mistakes, setMistakes] = useState<Partial<Record<Field, string>>>({})
  const [refusal, setRefusal] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  const check = (): Partial<Record<Field, string>> => ({
    ...(values.name.trim() ? {} : { name: t('fillIn') }),
    ...(values.new !== '' && values.old === '' ? { old: t('fillIn') } : {}),
    ...(values.new !== '' && values.new.length < 10 ? { new: t('tooShort', { count: values.new.length }) } : {}),
  })
  const send = async (): Promise<void> => {
    const found = check()
    setMistakes(found)
    setRefusal(undefined)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    try {
      const password = values.new === '' ? {} : { password: { old: values.old, new: values.new } }
      keepSession(await client.changeMe({ body: { name: values.name.trim(), ...password } }))
      toast({ text: t('saved') })
      onClose()
    } catch (error) {
      const issues = error instanceof ApiError ? error.issues : []
      const placed = issues.flatMap(issue => {
        const field = pointers[issue.at]
        return field === undefined ? [] : [[field, issue.message] as const]
      })
      if (codeOf(error) === 'wrong_password') setMistakes({ old: sentenceOf(error) })
      else if (placed.length > 0) setMistakes(Object.fromEntries(placed))
      else setRefusal(error)
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void send()
  }
  const field = (name: Field, autoComplete: string): ReactNode => {
    const { [name]: mistake } = mistakes
    const Control = name === 'name' ? Input : Input.Password
    return (
      <div className="rt-dialog-field">
        <label htmlFor={`${id}-${name}`}>{t(name)}</label>
        <Control
          id={`${id}-${name}`}
          size="large"
          autoComplete={autoComplete}
          value={values[name]}
          {...(mistake === undefined ? {} : { status: 'error' as const, 'aria-describedby': `${id}-${name}-error` })}
          onChange={event => setValues({ ...values, [name]: event.target.value })}
        />
        {mistake === undefined ? null : <FieldError id={`${id}-${name}-error`}>{mistake}</FieldError>}
      </div>
    )
  }
  return (
    <Modal open title={t('title')} onCancel={onClose} footer={null} width={400}>
      <form onSubmit={submit} noValidate>
        {refusal === undefined ? null : <ErrorState title={sentenceOf(refusal)} code={codeOf(refusal)} />}
        {field('name', 'name')}
        {field('old', 'current-password')}
        {field('new', 'new-password')}
        <p className="tes-state-text">{t('newHelp')}</p>
        <div className="rt-dialog-actions">
          <Button size="large" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button size="large" type="primary" htmlType="submit" loading={busy}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
