import { labelOf } from '@tessera/metadata'
import { Count, IconButton, useLanguage, useTexts } from '@tessera/react'
import { Plus, Search, SlidersHorizontal } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { pluralOf } from '../app/open-app.ts'
import { useOpenObject } from '../app/open-context.ts'
import { listTexts } from './list-texts.ts'
import { ListSearch, PhoneTools } from './list-toolbar.tsx'
import type { Counted } from './use-count.ts'
import type { List } from './use-list.ts'
import { ViewTabs } from './view-tabs.tsx'

const icon = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const

export interface PhoneListProps {
  readonly list: List
  readonly counted: Counted
  readonly table: ReactNode
  readonly onCreate: () => void
}

/** A list on a phone: its name, views as chips, cards, one round way to add. */
export function PhoneList({ list, counted, table, onCreate }: PhoneListProps): ReactNode {
  const t = useTexts(listTexts)
  const { language } = useLanguage()
  const { object, rights } = useOpenObject()
  const [searching, setSearching] = useState(list.question.search !== '')
  const [tools, setTools] = useState(false)
  return (
    <main className="rt-phone-list">
      <header className="rt-phone-head">
        <h1 className="tes-20">{pluralOf(object, language)}</h1>
        {counted.count === undefined ? null : <Count value={counted.count} />}
        <span />
        <IconButton
          label={t('find')}
          icon={<Search {...icon} />}
          pressed={searching}
          onClick={() => setSearching(now => !now)}
        />
        <IconButton
          label={t('more')}
          icon={<SlidersHorizontal {...icon} />}
          pressed={tools}
          onClick={() => setTools(now => !now)}
        />
      </header>
      <ViewTabs chips views={list.views} current={list.question.view} onView={view => list.ask({ view })} />
      <div className="tes-tile rt-phone-cards">
        {searching ? (
          <div className="rt-phone-search">
            <ListSearch list={list} />
          </div>
        ) : null}
        <PhoneTools list={list} open={tools} />
        {table}
      </div>
      {rights.create ? (
        <button type="button" className="rt-fab" onClick={onCreate}>
          <Plus size={20} strokeWidth={2} aria-hidden="true" />
          {t('new', { what: labelOf(object, language) })}
        </button>
      ) : null}
    </main>
  )
}
