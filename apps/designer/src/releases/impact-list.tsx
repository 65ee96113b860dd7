import { StageDot, useFormats, useText, useTexts } from '@tessera/react'
import type { Impact, TableStep, Text } from '@tessera/schemas'
import type { ReactNode } from 'react'
import { releaseTexts } from './texts.ts'

const tones = { none: 'moss', notice: 'gold', loss: 'cinnabar' } as const

export interface ImpactListProps {
  readonly impact: readonly Impact[]
  readonly plan?: readonly TableStep[] | undefined
  /** Objects that the rows are of, for their labels. */
  readonly objects: readonly { readonly name: string; readonly label?: Text | undefined }[]
}

/** What a release does to existing rows, each with its count. */
export function ImpactList({ impact, plan = [], objects }: ImpactListProps): ReactNode {
  const t = useTexts(releaseTexts)
  const text = useText()
  const formats = useFormats()
  const nameOf = (object: string): string => {
    const short = object.slice(object.indexOf('.') + 1)
    return text(objects.find(one => one.name === short)?.label, short)
  }
  const steps = [...new Map(plan.filter(step => !step.losesData).map(step => [text(step.summary), step])).values()]
  if (impact.length + steps.length === 0) return <div className="ds-effects ds-effects-none">{t('noEffect')}</div>
  return (
    <div className="ds-effects">
      {impact.map(one => (
        <div key={one.id} className="ds-effect">
          <StageDot colour={tones[one.severity]} />
          <span className="ds-t3 tes-ellipsis">{nameOf(one.object)}</span>
          <b className="tes-num">
            {t('rows', { count: formats.number(one.severity === 'none' ? one.rows : one.affected) })}
          </b>
          <span>{text(one.summary)}</span>
        </div>
      ))}
      {steps.map(step => (
        <div key={text(step.summary)} className="ds-effect ds-effect-step">
          <StageDot colour={step.rewritesTable ? 'gold' : 'moss'} />
          <span>{text(step.summary)}</span>
          <span className="ds-t3 tes-12">
            {t(step.rewritesTable ? 'rewrites' : step.concurrent ? 'background' : 'at_once')}
          </span>
        </div>
      ))}
    </div>
  )
}
