import { ColumnChooser, FilterBuilder, LinkButton, SearchBox, SortMenu, useTexts } from '@tessera/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { DensityMenu } from './density-menu.tsx'
import { listTexts } from './list-texts.ts'
import type { List } from './use-list.ts'
import type { Density } from './use-view-memory.ts'

const pause = 250

/** The search within a list; the address follows when nobody has typed for a moment. */
export function ListSearch({ list }: { list: List }): ReactNode {
  const t = useTexts(listTexts)
  const { question, ask } = list
  const [typed, setTyped] = useState(question.search)
  const told = useRef(question.search)
  useEffect(() => {
    // The address was changed from elsewhere: back, or a filter dropped.
    if (question.search !== told.current) {
      told.current = question.search
      setTyped(question.search)
    }
  }, [question.search])
  useEffect(() => {
    if (typed === told.current) return undefined
    const timer = setTimeout(() => {
      told.current = typed.trim()
      ask({ search: typed.trim() === '' ? undefined : typed.trim() }, true)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed, ask])
  return <SearchBox small placeholder={t('find')} value={typed} onChange={setTyped} shortcut="/" />
}

function Filters({ list }: { list: List }): ReactNode {
  const { model } = useOpenApp()
  const { object } = useOpenObject()
  const { question, ask } = list
  return (
    <FilterBuilder
      // A chip keeps what is typed until it is closed; another view’s chips are others.
      key={question.view?.name ?? ''}
      model={model}
      object={object}
      value={question.filter}
      onChange={filter => ask({ filter: filter ?? null })}
    />
  )
}

export interface ListToolbarProps {
  readonly list: List
  readonly density: Density
  readonly onDensity: (density: Density) => void
}

/** Filter, search, order, row height and columns of a list. */
export function ListToolbar({ list, density, onDensity }: ListToolbarProps): ReactNode {
  const t = useTexts(listTexts)
  const { model } = useOpenApp()
  const { object } = useOpenObject()
  const { question, ask } = list
  const reset = (): void => ask({ view: question.view?.name })
  return (
    <div className="rt-list-tools">
      <div className="rt-list-filters">
        <Filters list={list} />
        {question.changed && question.view !== undefined ? <LinkButton onClick={reset}>{t('reset')}</LinkButton> : null}
      </div>
      <ListSearch list={list} />
      <SortMenu object={object} sort={question.sort} onChange={sort => ask({ sort })} />
      <DensityMenu density={density} onDensity={onDensity} />
      <ColumnChooser model={model} object={object} columns={list.columns} onChange={list.setColumns} />
    </div>
  )
}

/** The filter and the order of a list on a phone. */
export function PhoneTools({ list, open }: { list: List; open: boolean }): ReactNode {
  const { object } = useOpenObject()
  const { question, ask } = list
  if (!open && question.filter === undefined) return null
  return (
    <div className="rt-phone-tools">
      <div className="rt-list-filters">
        <Filters list={list} />
      </div>
      <SortMenu object={object} sort={question.sort} onChange={sort => ask({ sort })} />
    </div>
  )
}
