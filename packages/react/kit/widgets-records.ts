import type { RecordData } from '@tessera/schemas'

const day = 86_400_000
const stages = ['intent', 'won', 'lost'] as const

/** Deals whose last calls were today, yesterday, some days ago. */
export const widgetsRecords = (now: number): readonly RecordData[] =>
  Array.from({ length: 60 }, (_, at) => ({
    id: `deal-${at}`,
    version: 1,
    created_at: new Date(now - 90 * day).toISOString(),
    updated_at: new Date(now).toISOString(),
    name: `Deal ${at + 1}`,
    stage: stages[at % stages.length] ?? 'intent',
    budget: 10_000 * (at + 1),
    last_call: at === 5 ? null : new Date(now - at * day).toISOString(),
    first_day: '2026-03-09',
    spent: 1864.2 * (at + 1),
    calls: at,
    completeness: at % 2 === 0 ? 92 : 46,
  }))
