import { useQueries } from '@tanstack/react-query'
import { labelOf } from '@tessera/metadata'
import { Count, queryKeys, useLanguage, useTexts } from '@tessera/react'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { pluralOf } from '../app/open-app.ts'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { TabRow } from '../frame/tab-row.tsx'
import { paths } from '../places/paths.ts'
import { client } from '../server/client.ts'
import { recordTexts } from './record-texts.ts'
import { RelatedTable } from './related-table.tsx'
import { type Relation, relationFilter, relationsOf, relationValues } from './relations.ts'
import './related.css'

/** How many records of each relation point to a record. */
export const useRelationCounts = (relations: readonly Relation[], id: string): readonly (number | undefined)[] => {
  const { name } = useOpenApp()
  return useQueries({
    queries: relations.map(relation => {
      const body = { filter: relationFilter(relation, id), fields: ['id'], limit: 1, count: 'exact' as const }
      return {
        queryKey: [...queryKeys.list(name, relation.objectKey, body), 'count'],
        queryFn: async () =>
          (await client.queryRecords({ app: name, object: relation.objectKey }, { body })).count ?? 0,
      }
    }),
  }).map(answer => answer.data)
}

/** What a tab of a relation says: the object’s plural, and by which lookup where there are two. */
export const useRelationLabel = (relations: readonly Relation[]): ((relation: Relation) => string) => {
  const { language } = useLanguage()
  return ({ object, field }) => {
    const twice = relations.filter(one => one.object === object).length > 1
    const name = pluralOf(object, language)
    return twice ? `${name} · ${labelOf(field, language)}` : name
  }
}

export interface RelatedListsProps {
  readonly id: string
  readonly title: string
  readonly readOnly: boolean
}

/** Everything that points to a record: a tab for each object, with its count and a way to add one. */
export function RelatedLists({ id, title, readOnly }: RelatedListsProps): ReactNode {
  const t = useTexts(recordTexts)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const app = useOpenApp()
  const { object, key } = useOpenObject()
  const relations = useMemo(() => relationsOf(app, object), [app, object])
  const counts = useRelationCounts(relations, id)
  const labelFor = useRelationLabel(relations)
  const [chosen, setChosen] = useState<string>()
  const filled = relations.findIndex((_, index) => (counts[index] ?? 0) > 0)
  const current = relations.find(one => one.key === chosen) ?? relations[Math.max(0, filled)]
  if (current === undefined) return null
  const add = (): void => {
    const values = relationValues(current, key, id, title)
    void navigate(paths.create(app.name, current.objectKey, { ...values, _back: paths.record(app.name, key, id) }))
  }
  const may = app.rights(current.object).create && !readOnly
  return (
    <section className="tes-tile rt-related" aria-label={labelFor(current)}>
      <TabRow
        label={t('related')}
        current={current.key}
        onSelect={setChosen}
        tabs={relations.map((relation, index) => ({
          key: relation.key,
          label: (
            <>
              {labelFor(relation)}
              {counts[index] === undefined ? null : <Count value={counts[index]} />}
            </>
          ),
        }))}
        end={
          may ? (
            <button type="button" className="tes-link rt-related-add" onClick={add}>
              <Plus size={14} strokeWidth={2} aria-hidden="true" />
              {labelOf(current.object, language)}
            </button>
          ) : null
        }
      />
      <RelatedTable
        key={current.key}
        relation={current}
        id={id}
        emptyText={t('noneYet', { what: labelFor(current) })}
      />
    </section>
  )
}
