import { HistoryTimeline, Panel, PanelHeading, useHistory, useTexts } from '@tessera/react'
import type { ReactNode } from 'react'
import { useOpenObject } from '../app/open-context.ts'
import { ProblemState } from '../server/problem-state.tsx'
import { recordTexts } from './record-texts.ts'
import './record-stages.css'

/** What happened to a record, newest first. */
export function RecordHistory({ id }: { id: string }): ReactNode {
  const { object, key } = useOpenObject()
  const { entries, loading, hasMore, loadMore, error } = useHistory(key, id)
  return (
    <div className="rt-history">
      {error === null ? (
        <HistoryTimeline object={object} entries={entries} loading={loading} hasMore={hasMore} onMore={loadMore} />
      ) : (
        <ProblemState error={error} />
      )}
    </div>
  )
}

/** The panel at the right of a record. */
export function RecordTimeline({ id }: { id: string }): ReactNode {
  const t = useTexts(recordTexts)
  return (
    <Panel as="aside" label={t('timeline')} className="rt-timeline" heading={<PanelHeading title={t('timeline')} />}>
      <RecordHistory id={id} />
    </Panel>
  )
}
