import { useQuery, useQueryClient } from '@tanstack/react-query'
import { diff } from '@tessera/metadata'
import {
  Empty,
  ErrorState,
  Loading,
  Mosaic,
  MosaicStack,
  Panel,
  PanelHeading,
  SkeletonRows,
  StatusTag,
  useFormats,
  useTexts,
} from '@tessera/react'
import type { Change, Release } from '@tessera/schemas'
import { Button, Select } from 'antd'
import { History } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { api, problemOf } from '../app/api.ts'
import { useDraft } from '../draft/draft-context.ts'
import { ChangeList } from './change-list.tsx'
import { ExportButton } from './export-button.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { releaseTexts } from './texts.ts'
import './releases.css'

const draft = -1

/** All releases: what changed from one to another, and the way back to any. */
export function ReleasesScreen(): ReactNode {
  const t = useTexts(releaseTexts)
  const formats = useFormats()
  const queries = useQueryClient()
  const { app, definition, store } = useDraft()
  const [from, setFrom] = useState<number>()
  const [to, setTo] = useState<number>()
  const [restoring, setRestoring] = useState<Release>()
  const {
    data: releases,
    error,
    refetch,
  } = useQuery({ queryKey: ['releases', app, 'list'], queryFn: async () => (await api.listReleases({ app })).releases })
  const latest = releases?.[0]?.number ?? 0
  const a = from ?? releases?.find(release => release.current)?.number ?? 0
  const b = to ?? draft
  const compared = useQuery({
    queryKey: ['diff', app, a, b, b === draft ? definition : null],
    queryFn: async (): Promise<readonly Change[]> => {
      if (b !== draft) return (await api.diffReleases({ app, a, b })).changes
      const before = a === 0 ? null : (await api.getRelease({ app, number: a })).definition
      return diff(before, definition)
    },
    enabled: releases !== undefined,
    gcTime: 0,
  })
  const options = [...(releases ?? []).map(release => ({ value: release.number, label: `v${release.number}` }))]
  if (error !== null && releases === undefined)
    return (
      <Mosaic tracks={[{ key: 'main', size: 'fill' }]}>
        <Panel as="main" label={t('releases')}>
          <div className="ds-page-error">
            <ErrorState
              title={problemOf(error)?.problem.title ?? error.message}
              action={{ label: t('lookAgain'), onSelect: () => void refetch() }}
            />
          </div>
        </Panel>
      </Mosaic>
    )
  return (
    <Mosaic
      tracks={[
        { key: 'list', size: 'fill' },
        { key: 'diff', size: 480, min: 320, max: 720 },
      ]}
      remember="designer-releases"
    >
      <MosaicStack>
        <Panel
          as="main"
          label={t('releases')}
          heading={<PanelHeading page title={t('releases')} count={releases?.length} />}
          style={{ flex: 1 }}
        >
          {releases === undefined ? <Loading skeleton={<SkeletonRows rows={6} columns={3} />} /> : null}
          {releases?.length === 0 ? <Empty title={t('none')} text={t('noneText')} /> : null}
          {releases?.map(release => (
            <div key={release.number} className="ds-release">
              <b>v{release.number}</b>
              <div>
                <div className="tes-ellipsis">
                  {release.notes === '' ? <span className="ds-t3">{t('noNotes')}</span> : release.notes}
                </div>
                <div className="ds-t3 tes-12">
                  {t('by', { when: formats.relativeDay(release.publishedAt), who: release.publishedBy ?? 'Tessera' })}
                </div>
              </div>
              <span className="ds-t3 tes-12">{t('changes', { count: release.changes })}</span>
              {release.current ? <StatusTag tone="moss">{t('current')}</StatusTag> : <span />}
              {release.current ? (
                <span />
              ) : (
                <Button icon={<History size={14} strokeWidth={1.75} />} onClick={() => setRestoring(release)}>
                  {t('restore', { release: `v${release.number}` })}
                </Button>
              )}
              <ExportButton app={app} release={release.number} />
            </div>
          ))}
        </Panel>
      </MosaicStack>
      <Panel
        as="aside"
        label={t('compare')}
        heading={<PanelHeading title={t('compare')} count={compared.data?.length} />}
      >
        <div className="ds-compare">
          <span className="ds-t3">{t('from')}</span>
          <Select
            aria-label={t('from')}
            style={{ flex: 1 }}
            value={a}
            onChange={setFrom}
            options={[...options, { value: 0, label: t('nothing') }]}
          />
          <span className="ds-t3">{t('to')}</span>
          <Select
            aria-label={t('to')}
            style={{ flex: 1 }}
            value={b}
            onChange={setTo}
            options={[{ value: draft, label: t('draft') }, ...options]}
          />
        </div>
        <div className="ds-main-body">
          {compared.data === undefined ? (
            <Loading />
          ) : compared.data.length === 0 ? (
            <div className="ds-t3">{t('same')}</div>
          ) : (
            <ChangeList changes={compared.data} />
          )}
        </div>
      </Panel>
      {restoring === undefined ? null : (
        <RestoreDialog
          release={restoring}
          next={latest + 1}
          onClose={async done => {
            setRestoring(undefined)
            if (!done) return
            await store.reload()
            await queries.invalidateQueries({ queryKey: ['releases', app] })
            await queries.invalidateQueries({ queryKey: ['stats', app] })
          }}
        />
      )}
    </Mosaic>
  )
}
