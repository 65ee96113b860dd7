import {
  GoldLine,
  Loading,
  ModelContext,
  SkeletonRows,
  useDeleteRecord,
  usePhone,
  useRecord,
  useRestoreRecord,
  useTexts,
  useToast,
} from '@tessera/react'
import { History } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { useAppFormats } from '../app/use-app-formats.ts'
import { usePageTitle } from '../frame/use-page-title.ts'
import { paths } from '../places/paths.ts'
import { forgetRecent, rememberRecent } from '../places/recent.ts'
import { ProblemState, sentenceOf } from '../server/problem-state.tsx'
import { useSignedIn } from '../session/use-session.ts'
import { AsOf } from './as-of.tsx'
import { Facts } from './facts.tsx'
import { FiguresStrip } from './figures-strip.tsx'
import { OthersChange } from './others-change.tsx'
import { PhoneRecord } from './phone-record.tsx'
import { RecordHeader } from './record-header.tsx'
import { RecordStages } from './record-stages.tsx'
import { recordTexts } from './record-texts.ts'
import { RecordTimeline } from './record-timeline.tsx'
import { RelatedLists } from './related-lists.tsx'
import { titleOf } from './title-of.ts'
import '../people/people.css'
import './record.css'

/** How many fields of a form differ between then and now. */
const differing = (then: object, now: object): number =>
  Object.entries(now).filter(
    ([name, value]) =>
      !['version', 'updated_at', 'updated_by'].includes(name) &&
      JSON.stringify((then as Record<string, unknown>)[name] ?? null) !== JSON.stringify(value),
  ).length

/** One record: what it is, where it stands, its values, what points to it and what happened to it. */
export function Component(): ReactNode {
  const { id = '' } = useParams()
  const [address, setAddress] = useSearchParams()
  const t = useTexts(recordTexts)
  const formats = useAppFormats()
  const toast = useToast()
  const navigate = useNavigate()
  const phone = usePhone()
  const { user } = useSignedIn()
  const app = useOpenApp()
  const { object, key } = useOpenObject()
  const asOf = address.get('asOf') ?? undefined
  const present = useRecord(key, id)
  const past = useRecord(key, asOf === undefined ? undefined : id, { asOf })
  const remove = useDeleteRecord(key)
  const restore = useRestoreRecord(key)
  const [leaving, setLeaving] = useState(false)
  const now = present.data
  const record = asOf === undefined ? now : past.data
  const title = now === undefined ? '' : titleOf(object, now)
  usePageTitle(title)
  useEffect(() => {
    if (title !== '') rememberRecent(user.id, app.name, { object: key, id, title })
  }, [user.id, app.name, key, id, title])

  const travel = (moment: string | undefined): void =>
    setAddress(
      before => {
        const next = new URLSearchParams(before)
        if (moment === undefined) next.delete('asOf')
        else next.set('asOf', moment)
        return next
      },
      { replace: true },
    )
  const undelete = async (): Promise<void> => {
    try {
      await restore.mutateAsync({ id })
      toast({ text: t('restored', { title }) })
    } catch (error) {
      toast({ text: sentenceOf(error), tone: 'failed' })
    }
  }
  const drop = async (): Promise<void> => {
    try {
      setLeaving(true)
      await remove.mutateAsync({ id })
      forgetRecent(user.id, app.name, id)
      toast({ text: t('deleted', { title }), onUndo: () => void undelete() })
      await navigate(paths.list(app.name, key))
    } catch (error) {
      setLeaving(false)
      toast({ text: sentenceOf(error), tone: 'failed' })
    }
  }
  const copyLink = (): void => {
    const link = new URL(paths.record(app.name, key, id), location.origin).href
    void navigator.clipboard?.writeText(link).then(() => toast({ text: t('linkCopied') }))
  }
  const error = leaving ? null : (present.error ?? past.error)
  if (record === undefined || now === undefined || leaving) {
    return (
      <main className={error ? 'tes-tile rt-page-state' : 'tes-tile rt-page'}>
        {error ? (
          <ProblemState error={error} onRetry={() => void present.refetch()} />
        ) : (
          <Loading skeleton={<SkeletonRows />} />
        )}
      </main>
    )
  }
  const readOnly = asOf !== undefined
  const banner = readOnly ? (
    <div className="rt-past">
      <GoldLine
        icon={<History size={16} strokeWidth={2} aria-hidden="true" />}
        title={t('asOfTitle', { when: formats.dateTime(asOf) })}
        text={t('asOfText', { count: differing(record, now) })}
        onSee={() => travel(undefined)}
        seeLabel={t('backToNow')}
      />
    </div>
  ) : (
    <OthersChange id={id} version={now.version} />
  )
  const head = (
    <>
      <RecordHeader record={record} readOnly={readOnly} onDelete={() => void drop()} onCopyLink={copyLink} />
      <RecordStages record={record} readOnly={readOnly} asOf={asOf} />
      <FiguresStrip record={record} />
    </>
  )
  const facts = <Facts record={record} now={readOnly ? now : undefined} readOnly={readOnly} />
  return (
    <ModelContext value={app.model}>
      {phone ? (
        <PhoneRecord
          head={head}
          banner={banner}
          facts={facts}
          id={id}
          title={title}
          readOnly={readOnly}
          asOf={<AsOf id={id} asOf={asOf} onChange={travel} />}
        />
      ) : (
        <main className={readOnly ? 'rt-record rt-record-past' : 'rt-record'} aria-label={title}>
          <section className="tes-tile rt-record-top">
            {head}
            <AsOf id={id} asOf={asOf} onChange={travel} />
          </section>
          <div className="rt-record-body">
            <div className="rt-record-main">
              <section className="tes-tile rt-record-facts">
                {banner}
                {facts}
              </section>
              <RelatedLists id={id} title={title} readOnly={readOnly} />
            </div>
            <RecordTimeline id={id} />
          </div>
        </main>
      )}
    </ModelContext>
  )
}
