import type { ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { classNames } from './class-names.ts'
import './stage.css'

/** One step of a lifecycle as the path shows it. */
export interface StageStep {
  readonly key: string
  readonly label: string
}

export interface StagePathProps {
  readonly stages: readonly StageStep[]
  /** The key of the stage the record is in. */
  readonly current: string | undefined
  /** Stands after the current name: `12 d`. */
  readonly note?: string | undefined
  /** The thin path of a side view: bars with names below. */
  readonly thin?: boolean | undefined
  /** Makes the steps buttons; asked with the key of the stage to go to. */
  readonly onMove?: ((key: string) => void) | undefined
  /** The stages the record may go to now; all where absent. */
  readonly reachable?: readonly string[] | undefined
}

type Place = 'done' | 'now' | 'ahead'

/** Where a record stands: done, now and ahead as tiles. */
export function StagePath({ stages, current, note, thin = false, onMove, reachable }: StagePathProps): ReactNode {
  const t = useTexts(kitTexts)
  const at = stages.findIndex(stage => stage.key === current)
  const words: Record<Place, string> = { done: t('stageDone'), now: t('stageNow'), ahead: t('stageAhead') }
  const steps = stages.map((stage, index) => {
    const place: Place = index < at ? 'done' : index === at ? 'now' : 'ahead'
    const name =
      place === 'now' && note !== undefined
        ? thin
          ? `${stage.label} ${note}`
          : `${stage.label} · ${note}`
        : stage.label
    return { ...stage, place, name }
  })
  if (thin) {
    return (
      <div className="tes-path-thin">
        {steps.map(({ key, place, name }) => (
          <span key={key} className={`tes-thin-${place}`} aria-current={place === 'now' ? 'step' : undefined}>
            {name}
            <span className="tes-unseen">{words[place]}</span>
          </span>
        ))}
      </div>
    )
  }
  return (
    <div
      className="tes-path"
      style={{
        gridTemplateColumns: steps.map(step => (step.place === 'now' ? 'minmax(0,1.3fr)' : 'minmax(0,1fr)')).join(' '),
      }}
    >
      {steps.map(({ key, place, name }) => {
        const className = classNames('tes-path-step', place !== 'ahead' && `tes-path-${place}`)
        const shared = { className, title: name, 'aria-current': place === 'now' ? ('step' as const) : undefined }
        const content = (
          <>
            {name}
            <span className="tes-unseen">{words[place]}</span>
          </>
        )
        if (!onMove) {
          return (
            <div key={key} {...shared}>
              {content}
            </div>
          )
        }
        const closed = place === 'now' || (reachable !== undefined && !reachable.includes(key))
        return (
          <button key={key} type="button" {...shared} disabled={closed} onClick={() => onMove(key)}>
            {content}
          </button>
        )
      })}
    </div>
  )
}
