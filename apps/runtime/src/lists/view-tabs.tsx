import { labelOf } from '@tessera/metadata'
import { useLanguage, useTexts } from '@tessera/react'
import type { TableView } from '@tessera/schemas'
import type { ReactNode } from 'react'
import { TabRow } from '../frame/tab-row.tsx'
import { isWhole } from './list-question.ts'
import { listTexts } from './list-texts.ts'

export interface ViewTabsProps {
  readonly views: readonly TableView[]
  readonly current: TableView | undefined
  readonly onView: (name: string | undefined) => void
  /** Chips instead of tabs: on a phone. */
  readonly chips?: boolean
}

/** The saved tables of a list: all records first, unless one of them is just that. */
export function ViewTabs({ views, current, onView, chips = false }: ViewTabsProps): ReactNode {
  const t = useTexts(listTexts)
  const { language } = useLanguage()
  const tabs = [
    ...(views.some(isWhole) ? [] : [{ key: '', label: t('all') }]),
    ...views.map(view => ({ key: view.name, label: labelOf(view, language) })),
  ]
  if (tabs.length < 2) return null
  return (
    <TabRow
      label={t('views')}
      tabs={tabs}
      current={current?.name ?? ''}
      onSelect={key => onView(key === '' ? undefined : key)}
      chips={chips}
    />
  )
}
