import { useQueryClient } from '@tanstack/react-query'
import { suggestName } from '@tessera/metadata'
import { ErrorState, useLanguage, useTexts } from '@tessera/react'
import { Button } from 'antd'
import { FolderOpen } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { api, problemOf } from '../app/api.ts'
import { useSession } from '../app/session.ts'
import { FileDrop } from '../data/file/file-drop.tsx'
import { splitLanguages } from '../parts/split-languages.ts'
import { type ImportSource, readSource } from './import/read-source.ts'
import { importTexts } from './import/texts.ts'
import { homeTexts } from './texts.ts'

const ImportDialog = lazy(async () => ({ default: (await import('./import/import-dialog.tsx')).ImportDialog }))

/** An app from a list, or an exported app put back. */
export function StartFile(): ReactNode {
  const t = useTexts(homeTexts)
  const i = useTexts(importTexts)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { session, reload } = useSession()
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<unknown>()
  const [source, setSource] = useState<ImportSource>()
  const folder = useRef<HTMLInputElement>(null)
  const [unread, setUnread] = useState<{ readonly title: string; readonly text: string }>()
  const takeApp = async (files: readonly File[]): Promise<void> => {
    setFailure(undefined)
    setUnread(undefined)
    const read = await readSource(files)
    if (typeof read !== 'string') return setSource(read)
    const name = files[0]?.webkitRelativePath.split('/')[0] || files[0]?.name || ''
    setUnread({ title: i('unread', { name }), text: i(read) })
  }
  const take = async (file: File): Promise<void> => {
    if (/\.(json|zip)$/i.test(file.name)) return takeApp([file])
    setBusy(file.name)
    setFailure(undefined)
    setUnread(undefined)
    try {
      const name = file.name.replace(/\.[^.]+$/, '')
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
        accept=".csv,.tsv,.txt,.json,.zip"
        label={busy === undefined ? t('fileDrop') : t('importing', { name: busy })}
        hint={t('fileText')}
        busy={busy !== undefined}
        onFile={file => void take(file)}
      />
      <Button
        type="link"
        icon={<FolderOpen size={14} strokeWidth={1.75} />}
        style={{ padding: 0 }}
        onClick={() => folder.current?.click()}
      >
        {t('fileFolder')}
      </Button>
      <input
        // React does not know the attribute by name.
        {...{ webkitdirectory: '' }}
        ref={folder}
        type="file"
        hidden
        aria-label={t('fileFolder')}
        onChange={event => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) void takeApp(files)
        }}
      />
      {unread === undefined ? null : <ErrorState title={unread.title} text={unread.text} />}
      {source === undefined ? null : (
        <Suspense fallback={null}>
          <ImportDialog
            source={source}
            onClose={app => {
              setSource(undefined)
              if (app !== undefined) void navigate(`/${app}`)
            }}
          />
        </Suspense>
      )}
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
