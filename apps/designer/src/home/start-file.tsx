import { useQueryClient } from '@tanstack/react-query'
import { suggestName } from '@tessera/metadata'
import { ErrorState, useLanguage, useTexts, useToast } from '@tessera/react'
import type { Json } from '@tessera/schemas'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { api, problemOf } from '../app/api.ts'
import { useSession } from '../app/session.ts'
import { FileDrop } from '../data/file/file-drop.tsx'
import { splitLanguages } from '../parts/split-languages.ts'
import { homeTexts } from './texts.ts'

/** An app from a list, or an exported app put back. */
export function StartFile(): ReactNode {
  const t = useTexts(homeTexts)
  const toast = useToast()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { session, reload } = useSession()
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<unknown>()
  const take = async (file: File): Promise<void> => {
    setBusy(file.name)
    setFailure(undefined)
    try {
      const name = file.name.replace(/\.[^.]+$/, '')
      if (/\.json$/i.test(file.name)) {
        const done = await api.importApp({ body: JSON.parse(await file.text()) as Json })
        toast({ text: t('imported', { name: done.app }) })
        await queries.invalidateQueries()
        await reload()
        void navigate(`/${done.app}`)
        return
      }
      const label = splitLanguages(name, language)
      const app = suggestName(
        label,
        session.apps.map(one => one.name),
        'app',
      )
      const { revision } = await api.createApp({ body: { name: app, label } })
      // The server looks into files for apps that run; an empty first release makes it one.
      await api.publish({ app }, { body: { revision } })
      await queries.invalidateQueries()
      await reload()
      // The data screen takes it from here: what the columns are, then publish and import.
      void navigate(`/${app}/data`, { state: { file } })
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(undefined)
    }
  }
  const problem = problemOf(failure)
  return (
    <section>
      <div className="ds-way">
        <b className="ds-way-number">2</b>
        <h2>{t('file')}</h2>
        <span className="ds-t3">{t('fileUnder')}</span>
      </div>
      <FileDrop
        accept=".csv,.tsv,.txt,.json"
        label={busy === undefined ? t('fileDrop') : t('importing', { name: busy })}
        hint={t('fileText')}
        busy={busy !== undefined}
        onFile={file => void take(file)}
      />
      {failure === undefined ? null : (
        <ErrorState
          title={t('failed')}
          text={
            problem?.issues[0]?.message ??
            problem?.problem.detail ??
            problem?.problem.title ??
            (failure instanceof Error ? failure.message : undefined)
          }
          code={problem?.code}
        />
      )}
    </section>
  )
}
