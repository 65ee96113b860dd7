import type { TableColumn } from '@tessera/react'
import { type LoadedRecords, useRecords } from '@tessera/react'
import type { RecordQuery, TableView } from '@tessera/schemas'
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { useRuleUser } from '../forms/use-rule-user.ts'
import { type ListQuestion, type QuestionChange, readQuestion, tablesOf, writeQuestion } from './list-question.ts'
import { type RowColours, rowColours } from './row-colours.ts'
import { useWidths } from './use-view-memory.ts'

const pageSize = 60

/** A list as its address says it, with what the server answered. */
export interface List {
  readonly views: readonly TableView[]
  readonly question: ListQuestion
  /** What the server is asked, without the page. */
  readonly query: RecordQuery
  readonly columns: readonly TableColumn[]
  readonly loaded: LoadedRecords
  readonly colours: RowColours | undefined
  /** Changes the question, and with it the address. `quietly` for what changes with each key that is pressed. */
  readonly ask: (change: QuestionChange, quietly?: boolean) => void
  readonly setColumns: (columns: readonly TableColumn[]) => void
}

/** The list of the address. */
export const useList = (): List => {
  const app = useOpenApp()
  const { object, key } = useOpenObject()
  const user = useRuleUser()
  const [address, setAddress] = useSearchParams()
  const views = useMemo(() => tablesOf(app.definition.views, app.model, object), [app, object])
  // What is open beside the list is no part of the question.
  const asked = useMemo(() => {
    const own = new URLSearchParams(address)
    own.delete('open')
    return own.toString()
  }, [address])
  const question = useMemo(
    () => readQuestion(new URLSearchParams(asked), app.model, object, views),
    [asked, app, object, views],
  )
  const { view } = question
  const colours = useMemo(() => rowColours(view, app.model, object, user), [view, app, object, user])
  const query = useMemo<RecordQuery>(() => {
    const stage = object.definition.lifecycle?.field
    const fields = new Set([object.title, stage, ...question.columns, ...(colours?.paths ?? [])])
    return {
      fields: [...fields].filter(name => name !== undefined && name !== 'id' && name !== 'version') as string[],
      limit: pageSize,
      ...(question.filter === undefined ? {} : { filter: question.filter }),
      ...(question.search === '' ? {} : { search: question.search }),
      ...(question.sort.length === 0 ? {} : { sort: [...question.sort] }),
    }
  }, [question, object, colours])
  const loaded = useRecords(key, query)
  const [widths, keepWidths] = useWidths(`${app.name}.${key}.${view?.name ?? ''}`)
  const columns = useMemo(
    () =>
      question.columns.map(field => {
        const own = view?.columns?.find(column => column.field === field)
        return { field, label: own?.label, width: widths[field] ?? own?.width }
      }),
    [question.columns, view, widths],
  )
  const ask = useCallback(
    (change: QuestionChange, quietly = false) =>
      setAddress(before => writeQuestion(before, change, change.view === undefined ? view : undefined), {
        replace: quietly,
      }),
    [setAddress, view],
  )
  const setColumns = (next: readonly TableColumn[]): void => {
    keepWidths(next)
    const names = next.map(column => column.field)
    if (names.join() !== question.columns.join()) {
      const usual = readQuestion(
        new URLSearchParams(view === undefined ? '' : `view=${view.name}`),
        app.model,
        object,
        views,
      )
      ask({ columns: names.join() === usual.columns.join() ? undefined : names }, true)
    }
  }
  return { views, question, query, columns, loaded, colours, ask, setColumns }
}
