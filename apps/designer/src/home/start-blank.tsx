import { useQueryClient } from '@tanstack/react-query'
import { ErrorState, useLanguage, useTexts } from '@tessera/react'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { problemOf } from '../app/api.ts'
import { useSession } from '../app/session.ts'
import { makeApp } from './make-app.ts'
import { homeTexts } from './texts.ts'

/** An app from the name of its first object. */
export function StartBlank(): ReactNode {
  const t = useTexts(homeTexts)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { session, reload } = useSession()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const create = async (): Promise<void> => {
    if (name.trim() === '' || busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      const made = await makeApp(
        name,
        language,
        session.apps.map(app => app.name),
      )
      await queries.invalidateQueries()
      await reload()
      void navigate(`/${made.app}/data/${made.object}`)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  const problem = problemOf(failure)
  return (
    <section>
      <div className="ds-way">
        <b className="ds-way-number">3</b>
        <h2>{t('blank')}</h2>
      </div>
      <div className="ds-inside">
        <span>{t('blankText')}</span>
        <div className="ds-row">
          <Input
            size="large"
            aria-label={t('blank')}
            placeholder={t('blankPlaceholder')}
            value={name}
            onChange={event => setName(event.target.value)}
            onPressEnter={event => {
              if (!event.nativeEvent.isComposing) void create()
            }}
          />
          <Button size="large" loading={busy} disabled={name.trim() === ''} onClick={() => void create()}>
            {t('create')}
          </Button>
        </div>
        {failure === undefined ? null : (
          <ErrorState
            title={t('failed')}
            text={problem?.problem.detail ?? problem?.problem.title}
            code={problem?.code}
          />
        )}
      </div>
    </section>
  )
}
