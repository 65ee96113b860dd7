import type { ObjectModel } from '@tessera/metadata'
import type { HistoryEntry, Json } from '@tessera/schemas'
import { ArchiveRestore, Pencil, Plus, Trash2 } from 'lucide-react'
import { type ReactNode, use } from 'react'
import { DataContext } from '../data/data-context.ts'
import { FieldValue } from '../fields/field-value.tsx'
import { useFormats } from '../i18n/use-formats.ts'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { LinkButton } from '../pieces/link-button.tsx'
import { SkeletonLines } from '../pieces/skeleton.tsx'
import { recordTexts } from './record-texts.ts'
import './history.css'

export interface HistoryTimelineProps {
  readonly object: ObjectModel
  readonly entries: readonly HistoryEntry[]
  readonly loading?: boolean | undefined
  readonly hasMore?: boolean | undefined
  readonly onMore?: (() => void) | undefined
}

const marks = { created: Plus, changed: Pencil, deleted: Trash2, restored: ArchiveRestore } as const
const tints = { created: 'verdigris', changed: 'lapis', deleted: 'cinnabar', restored: 'moss' } as const
const silent = new Set(['version', 'updated_at', 'updated_by', 'created_at', 'created_by', 'id'])

/** Entries of one day under its date. */
function byDay(
  entries: readonly HistoryEntry[],
  dayOf: (at: string) => string,
): readonly (readonly [day: string, entries: HistoryEntry[]])[] {
  const days: [string, HistoryEntry[]][] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.[0] === day) last[1].push(entry)
    else days.push([day, [entry]])
  }
  return days
}

/** What happened to a record, newest first: who, when, and each field before and after. */
export function HistoryTimeline({
  object,
  entries,
  loading = false,
  hasMore = false,
  onMore,
}: HistoryTimelineProps): ReactNode {
  const t = useTexts(recordTexts)
  const formats = useFormats(use(DataContext)?.timezone)
  if (loading) return <SkeletonLines lines={6} />
  if (entries.length === 0) return <p className="tes-field-quiet">{t('noHistory')}</p>
  return (
    <div className="tes-history">
      {byDay(entries, at => formats.date(at)).map(([day, list]) => (
        <section key={day}>
          <h4>{day}</h4>
          <ol>
            {list.map(entry => (
              <Entry key={entry.version} object={object} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {hasMore ? <LinkButton onClick={() => onMore?.()}>{t('moreChanges')}</LinkButton> : null}
    </div>
  )
}

function Entry({ object, entry }: { readonly object: ObjectModel; readonly entry: HistoryEntry }): ReactNode {
  const t = useTexts(recordTexts)
  const text = useText()
  const formats = useFormats(use(DataContext)?.timezone)
  const Mark = marks[entry.action]
  const changes = entry.changes.filter(change => !silent.has(change.field) && object.fields.has(change.field))
  const label = (name: string): string => text(object.fields.get(name)?.definition.label, name)
  const who = entry.by?.name ?? t('somebody')
  const names = changes.map(change => label(change.field)).join(', ')
  return (
    <li>
      <span className={`tes-ft tes-history-${tints[entry.action]}`}>
        <Mark size={12} strokeWidth={2} aria-hidden="true" />
      </span>
      <div>
        <div className="tes-history-head">
          <span className="tes-ellipsis">
            <b>{who}</b> {entry.action === 'changed' ? t('changed', { fields: names }) : t(entry.action)}
          </span>
          <time dateTime={entry.at}>{formats.time(entry.at)}</time>
        </div>
        {entry.action === 'changed' ? (
          <ul>
            {changes.map(change => (
              <li key={change.field}>
                <span className="tes-history-field">{label(change.field)}</span>
                <Value object={object} name={change.field} value={change.before} old />
                <span aria-hidden="true">→</span>
                <Value object={object} name={change.field} value={change.after} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  )
}

function Value({
  object,
  name,
  value,
  old = false,
}: {
  readonly object: ObjectModel
  readonly name: string
  readonly value: Json
  readonly old?: boolean
}): ReactNode {
  const t = useTexts(recordTexts)
  const field = object.fields.get(name)
  const shown =
    value === null || field === undefined ? (
      <span className="tes-field-quiet">{t('empty')}</span>
    ) : (
      <FieldValue field={field} value={value} />
    )
  return old ? <s className="tes-history-value">{shown}</s> : <span className="tes-history-value">{shown}</span>
}
