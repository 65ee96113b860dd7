import { classNames } from '@tessera/react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import './tab-row.css'

export interface TabRowProps {
  readonly label: string
  readonly tabs: readonly { readonly key: string; readonly label: ReactNode }[]
  readonly current: string
  readonly onSelect: (key: string) => void
  /** Chips that can be swiped instead of underlined words: the views of a phone. */
  readonly chips?: boolean
  /** Stands at the end of the row, outside of the tabs. */
  readonly end?: ReactNode
}

/** Tabs in one row that scrolls when it is too long; arrow keys move, and the chosen one is brought into view. */
export function TabRow({ label, tabs, current, onSelect, chips = false, end }: TabRowProps): ReactNode {
  const row = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: brings the chosen one into view when it changes
  useEffect(() => {
    const list = row.current
    const chosen = list?.querySelector<HTMLElement>('[aria-selected="true"]')
    if (list === null || chosen === null || chosen === undefined) return
    // Only the row may scroll: `scrollIntoView` would move the page to a row that stands further down.
    const over = chosen.getBoundingClientRect().right - list.getBoundingClientRect().right
    const under = list.getBoundingClientRect().left - chosen.getBoundingClientRect().left
    if (over > 0) list.scrollLeft += over
    else if (under > 0) list.scrollLeft -= under
  }, [current])
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const at = tabs.findIndex(tab => tab.key === current) + step
    const next = tabs[at]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    onSelect(next.key)
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.focus()
  }
  return (
    <div className={classNames('rt-tabs', chips && 'rt-tabs-chips')}>
      <div ref={row} role="tablist" aria-label={label} onKeyDown={press}>
        {tabs.map(tab => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            aria-selected={tab.key === current}
            tabIndex={tab.key === current ? 0 : -1}
            onClick={() => onSelect(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {end}
    </div>
  )
}
