import { kindLabel, type NodeKind, nodeKinds } from '@tessera/metadata'
import { classNames, useLanguage, useText, useTexts } from '@tessera/react'
import type { Change, Impact } from '@tessera/schemas'
import { Archive, ArrowUpDown, Pencil, Plus, TriangleAlert } from 'lucide-react'
import { createElement, type ReactNode } from 'react'
import { kindIcon } from '../parts/used-by-list.tsx'
import { releaseTexts } from './texts.ts'
import './releases.css'

const marks = { added: Plus, removed: Archive, changed: Pencil, moved: ArrowUpDown, renamed: Pencil } as const

interface Group {
  readonly key: string
  readonly kind: NodeKind | undefined
  readonly label: string
  readonly changes: readonly Change[]
}

const isKind = (kind: string): kind is NodeKind => Object.hasOwn(nodeKinds, kind)

/** Changes of a definition in words, under the object, form, rule… they belong to. */
export function ChangeList({
  changes,
  impact = [],
}: {
  changes: readonly Change[]
  impact?: readonly Impact[]
}): ReactNode {
  const t = useTexts(releaseTexts)
  const text = useText()
  const { language } = useLanguage()
  const groups = new Map<string, Group>()
  for (const change of changes) {
    const { owner } = change
    // What belongs to nothing is an object, form… of its own, and heads its group.
    const key = owner?.id ?? change.node
    const kind = owner?.kind ?? change.kind
    const known = groups.get(key)
    groups.set(key, {
      key,
      kind: isKind(kind) ? kind : undefined,
      label: known?.label ?? (owner === undefined ? text(change.label, kind) : text(owner.label, owner.name)),
      changes: [...(known?.changes ?? []), change],
    })
  }
  return (
    <div className="ds-changes">
      {[...groups.values()].map(group => (
        <section key={group.key}>
          <h4>
            {group.kind === undefined
              ? null
              : createElement(kindIcon(group.kind), { size: 14, strokeWidth: 1.75, 'aria-hidden': true })}
            {group.kind === undefined || group.kind === 'object'
              ? ''
              : `${kindLabel(group.kind)[language].replace(/^./, letter => letter.toUpperCase())} `}
            {group.kind === 'app' ? '' : group.label}
            <span className="tes-count">{group.changes.length}</span>
          </h4>
          {group.changes.map(change => {
            const lost = impact.filter(
              one => one.severity === 'loss' && (one.id === change.node || one.id === change.id),
            )
            return (
              <div key={change.id} className={classNames('ds-change', lost.length > 0 && 'ds-change-lost')}>
                <span className="ds-change-mark" data-change={change.change}>
                  {createElement(marks[change.change], { size: 12, strokeWidth: 2, 'aria-hidden': true })}
                </span>
                <span>{text(change.summary)}</span>
                {lost.length > 0 ? (
                  <span className="ds-change-end">
                    <TriangleAlert size={12} strokeWidth={2} aria-hidden="true" />
                    {t('rows', { count: lost.reduce((sum, one) => sum + one.lost, 0) })}
                  </span>
                ) : null}
              </div>
            )
          })}
        </section>
      ))}
    </div>
  )
}
