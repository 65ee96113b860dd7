import type { LocalText } from '@tessera/schemas'
import type { ImpactQuery, TablePlan } from '@tessera/sql'
import type { Executor } from '../connection/executor.ts'

/** What a change does to the rows there are, counted. */
export interface MeasuredImpact {
  readonly id: string
  readonly kind: ImpactQuery['kind']
  /** Full name of the object. */
  readonly object: string
  readonly label: LocalText
  /** Name of the column, absent for a whole object. */
  readonly field?: string
  readonly rows: number
  readonly affected: number
  readonly lost: number
  readonly severity: 'none' | 'notice' | 'loss'
  /** The plan cannot be applied. */
  readonly blocks: boolean
  readonly summary: LocalText
  readonly samples: { value: string | null; rows: number }[]
}

const measure = async (on: Executor, impact: ImpactQuery): Promise<MeasuredImpact> => {
  const [[rows, affected, lost, samples] = []] = await on.run(impact.query)
  const counts = { rows: Number(rows), affected: Number(affected), lost: Number(lost) }
  const { id, kind, object, label, field } = impact
  return {
    id,
    kind,
    object,
    label,
    ...(field === undefined ? {} : { field }),
    ...counts,
    severity: counts.lost > 0 ? 'loss' : counts.affected > 0 ? 'notice' : 'none',
    blocks: impact.blocks && counts.affected > 0,
    summary: impact.summary(counts),
    samples: JSON.parse(samples ?? '[]') as { value: string | null; rows: number }[],
  }
}

/** Counts what a plan does to the rows there are, one change after the other. */
export async function measureImpacts(on: Executor, plan: TablePlan): Promise<MeasuredImpact[]> {
  const found: MeasuredImpact[] = []
  for (const impact of plan.impacts) found.push(await measure(on, impact))
  return found
}
