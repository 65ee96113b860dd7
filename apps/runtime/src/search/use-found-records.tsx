import { useQuery } from '@tanstack/react-query'
import { labelOf, type ObjectModel } from '@tessera/metadata'
import { RecordTile, useLanguage } from '@tessera/react'
import { useEffect, useState } from 'react'
import { type OpenApp, objectKey } from '../app/open-app.ts'
import { ownObjects } from '../places/navigation-places.ts'
import { paths } from '../places/paths.ts'
import { client } from '../server/client.ts'
import type { EntryGroup } from './entries.ts'

const perObject = 4
const pause = 180

/** The text once nobody has typed for a moment. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

interface Found {
  readonly object: ObjectModel
  readonly records: readonly { readonly id: string; readonly title: string }[]
}

const find = async (app: OpenApp, object: ObjectModel, text: string, signal: AbortSignal): Promise<Found> => {
  const title = object.title ?? 'id'
  const body = { search: text, fields: [title], limit: perObject }
  const answer = await client.queryRecords({ app: app.name, object: objectKey(app, object) }, { body, signal })
  return {
    object,
    records: answer.records.map(record => ({ id: record.id, title: String(record[title] ?? record.id) })),
  }
}

/** Records of any object that have the typed text, as groups of the palette; old ones stay until new ones are there. */
export const useFoundRecords = (
  app: OpenApp,
  typed: string,
  open: (href: string) => void,
): { groups: readonly EntryGroup[]; busy: boolean } => {
  const { language } = useLanguage()
  const text = useSettled(typed.trim())
  const { data, isFetching } = useQuery({
    queryKey: ['search', app.name, text],
    queryFn: async ({ signal }) => {
      const answers = await Promise.allSettled(ownObjects(app).map(object => find(app, object, text, signal)))
      return answers.flatMap(answer => (answer.status === 'fulfilled' ? [answer.value] : []))
    },
    enabled: text !== '',
    placeholderData: before => before,
  })
  const groups = (text === '' ? [] : (data ?? []))
    .filter(found => found.records.length > 0)
    .map(({ object, records }) => ({
      key: object.qualified,
      label: labelOf(object, language),
      entries: records.map(({ id, title }) => ({
        key: id,
        label: title,
        icon: <RecordTile title={title} id={id} />,
        onSelect: () => open(paths.record(app.name, objectKey(app, object), id)),
      })),
    }))
  return { groups, busy: isFetching || text !== typed.trim() }
}
