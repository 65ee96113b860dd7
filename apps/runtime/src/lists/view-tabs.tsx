import { labelOf } from '@tessera/metadata'
import { useLanguage, useTexts } from '@tessera/react'
import type { TableView } from '@tessera/schemas'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { isWhole } from './list-question.ts'
import { listTexts } from './list-texts.ts'

export interface ViewTabsProps {
  readonly views: readonly TableView[]
  readonly current: TableView | undefined
  readonly onView: (name: string | undefined) => void
  /** Chips that can be swiped instead of tabs: on a phone. */
  readonly chips?: boolean
}

/** The saved tables of a list: all records first, unless one of them is just that. */
export function ViewTabs({ views, current, onView, chips = false }: ViewTabsProps): ReactNode {
  const t = useTexts(listTexts)
  const { language } = useLanguage()
  const row = useRef<HTMLDivElement>(null)
  const names = [...(views.some(isWhole) ? [] : [undefined]), ...views.map(view => view.name)]
  const labelAt = (name: string | undefined): string => {
    const view = views.find(one => one.name === name)
    return view === undefined ? t('all') : labelOf(view, language)
  }
  const chosen = current?.name
  // biome-ignore lint/correctness/useExhaustiveDependencies: brings the chosen one into view when it changes
  useEffect(() => {
    row.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  if (names.length < 2) return null
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = names.indexOf(chosen) + step
    if (step === 0 || next < 0 || next >= names.length) return
    event.preventDefault()
    onView(names[next])
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <div
      ref={row}
      className={chips ? 'rt-view-chips' : 'rt-views'}
      role="tablist"
      aria-label={t('views')}
      onKeyDown={press}
    >
      {names.map(name => (
        <button
          key={name ?? ''}
          type="button"
          role="tab"
          aria-selected={name === chosen}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onView(name)}
        >
          {labelAt(name)}
        </button>
      ))}
    </div>
  )
}
