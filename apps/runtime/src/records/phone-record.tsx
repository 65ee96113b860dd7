import { Count, useTexts } from '@tessera/react'
import { type ReactNode, useMemo, useState } from 'react'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { TabRow } from '../frame/tab-row.tsx'
import { recordTexts } from './record-texts.ts'
import { RecordTimeline } from './record-timeline.tsx'
import { useRelationCounts, useRelationLabel } from './related-lists.tsx'
import { RelatedTable } from './related-table.tsx'
import { relationsOf } from './relations.ts'
import './phone-record.css'

export interface PhoneRecordProps {
  readonly head: ReactNode
  readonly banner: ReactNode
  readonly facts: ReactNode
  readonly asOf: ReactNode
  readonly id: string
  readonly title: string
  readonly readOnly: boolean
}

/** A record on a phone: its head, then details, timeline and what points to it as tabs. */
export function PhoneRecord({ head, banner, facts, asOf, id, title, readOnly }: PhoneRecordProps): ReactNode {
  const t = useTexts(recordTexts)
  const app = useOpenApp()
  const { object } = useOpenObject()
  const relations = useMemo(() => relationsOf(app, object), [app, object])
  const counts = useRelationCounts(relations, id)
  const labelFor = useRelationLabel(relations)
  const [tab, setTab] = useState('details')
  const relation = relations.find(one => one.key === tab)
  return (
    <main className={readOnly ? 'rt-record-phone rt-record-past' : 'rt-record-phone'} aria-label={title}>
      {banner}
      {head}
      <TabRow
        label={title}
        current={tab}
        onSelect={setTab}
        tabs={[
          { key: 'details', label: t('details') },
          { key: 'timeline', label: t('timeline') },
          ...relations.map((one, index) => ({
            key: one.key,
            label: (
              <>
                {labelFor(one)}
                {counts[index] === undefined ? null : <Count value={counts[index]} />}
              </>
            ),
          })),
        ]}
      />
      <div className="rt-record-phone-body">
        {tab === 'details' ? facts : null}
        {tab === 'timeline' ? <RecordTimeline id={id} /> : null}
        {relation === undefined ? null : (
          <RelatedTable relation={relation} id={id} emptyText={t('noneYet', { what: labelFor(relation) })} />
        )}
      </div>
      {tab === 'details' ? asOf : null}
    </main>
  )
}
