import { useQueries } from '@tanstack/react-query'
import { labelOf, text } from '@tessera/metadata'
import { Empty, NoResult, useFormats, useLanguage, useTexts } from '@tessera/react'
import type { Expression, RecordQuery } from '@tessera/schemas'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { pluralOf } from '../app/open-app.ts'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { paths } from '../places/paths.ts'
import { client } from '../server/client.ts'
import { conditionsOf, joined } from './conditions.ts'
import { listTexts } from './list-texts.ts'
import { useConditionText } from './use-condition-text.ts'
import type { List } from './use-list.ts'

/** What may be dropped, so that something matches. */
interface Drop {
  readonly key: string
  readonly label: (count: string) => string
  readonly query: RecordQuery
  readonly onDrop: () => void
}

/** Records exist, but none fits: what to drop, and how many there would be. */
function NothingMatches({ list }: { list: List }): ReactNode {
  const t = useTexts(listTexts)
  const formats = useFormats()
  const { language } = useLanguage()
  const { name } = useOpenApp()
  const { object, key } = useOpenObject()
  const words = useConditionText()
  const { question, ask } = list
  const conditions = conditionsOf(question.filter)
  const search = question.search === '' ? {} : { search: question.search }
  const filterOf = (filter: Expression | undefined) => (filter === undefined ? {} : { filter })
  const drops: Drop[] = conditions.map((condition, index) => {
    const rest = joined(conditions.toSpliced(index, 1))
    return {
      key: String(index),
      label: count => t('dropFilter', { filter: words(condition), count }),
      query: { ...filterOf(rest), ...search },
      onDrop: () => ask({ filter: rest ?? null }),
    }
  })
  if (question.search !== '') {
    drops.push({
      key: 'search',
      label: count => t('dropSearch', { count }),
      query: filterOf(question.filter),
      onDrop: () => ask({ search: undefined }),
    })
  }
  const counts = useQueries({
    queries: drops.map(({ query }) => {
      const body: RecordQuery = { ...query, fields: ['id'], limit: 1, count: 'exact' }
      return {
        queryKey: ['app', name, 'records', key, 'lists', body, 'count'],
        queryFn: async () => (await client.queryRecords({ app: name, object: key }, { body })).count ?? 0,
      }
    }),
  }).map(answer => answer.data ?? 0)
  const what = labelOf(object, language)
  const title =
    conditions.length === 0
      ? t('noSearch', { what, text: question.search })
      : t('noResult', { what, count: conditions.length })
  return (
    <div className="rt-no-result">
      <NoResult
        title={title}
        drops={drops.flatMap((drop, index) =>
          (counts[index] ?? 0) > 0
            ? [{ label: drop.label(formats.number(counts[index] ?? 0)), onSelect: drop.onDrop }]
            : [],
        )}
        onClear={() => ask({ filter: null, search: undefined })}
      />
    </div>
  )
}

/** What stands in place of the rows when there are none. */
export function ListState({ list }: { list: List }): ReactNode {
  const t = useTexts(listTexts)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const app = useOpenApp()
  const { object, key, rights } = useOpenObject()
  const { question } = list
  if (question.filter !== undefined || question.search !== '') return <NothingMatches list={list} />
  const what = pluralOf(object, language)
  const help = text(object.definition.help, language)
  const how = rights.create ? t('emptyText') : t('emptyPlain')
  return (
    <Empty
      title={t('emptyTitle', { what })}
      text={help === '' ? how : `${help} ${how}`}
      action={
        rights.create
          ? {
              label: t('new', { what: labelOf(object, language) }),
              onSelect: () => void navigate(paths.create(app.name, key)),
            }
          : undefined
      }
      other={
        rights.import ? { label: t('import'), onSelect: () => void navigate(paths.import(app.name, key)) } : undefined
      }
    />
  )
}
