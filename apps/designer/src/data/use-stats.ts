import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { useDraftDoor } from '../draft/draft-context.ts'

/** How many records an object has, and how many of them have a value in each field. */
export interface ObjectStats {
  readonly rows: number
  readonly fields: Readonly<Record<string, number>>
}

/** Counts of the published objects by name; empty until they are there. */
export const useStats = (): ReadonlyMap<string, ObjectStats> => {
  const { app } = useDraftDoor()
  const { data } = useQuery({
    queryKey: ['stats', app],
    queryFn: async () => (await api.objectStats({ app })).objects,
    select: objects => new Map(objects.map(one => [one.object.slice(one.object.indexOf('.') + 1), one])),
    retry: false,
  })
  return data ?? none
}

const none: ReadonlyMap<string, ObjectStats> = new Map()
