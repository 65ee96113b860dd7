import { StageDot, StatusTag, useFormats, useText, useTexts } from '@tessera/react'
import type { Impact, Json } from '@tessera/schemas'
import { Checkbox, Input } from 'antd'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { releaseTexts } from './texts.ts'

/** What the person said about one loss. */
export interface Answer {
  readonly known: boolean
  readonly typed: string
}

/** Whether a loss is agreed to: the box ticked and its number typed. */
export const isAgreed = (impact: Impact, answer: Answer | undefined): boolean =>
  answer?.known === true && Number(answer.typed.replaceAll(/[,\s]/g, '')) === impact.lost && answer.typed.trim() !== ''

const shown = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

export interface LossBlockProps {
  readonly impact: Impact
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer) => void
}

/** Values that would be lost: how many, which, and an explicit yes with the number typed in. */
export function LossBlock({ impact, answer = { known: false, typed: '' }, onAnswer }: LossBlockProps): ReactNode {
  const t = useTexts(releaseTexts)
  const text = useText()
  const formats = useFormats()
  const kept = Math.max(0, impact.rows - impact.lost)
  const share = impact.rows === 0 ? 0 : (impact.lost / impact.rows) * 100
  return (
    <section className="ds-loss" aria-label={text(impact.summary)}>
      <div className="ds-row">
        <TriangleAlert size={16} strokeWidth={2} className="ds-cinnabar" aria-hidden="true" />
        <h4 className="ds-grow">{text(impact.summary)}</h4>
        <StatusTag tone="cinnabar">{t('losing')}</StatusTag>
      </div>
      <div className="ds-loss-bar" aria-hidden="true">
        <i style={{ flex: 100 - share, background: 'var(--moss-s)' }} />
        <i style={{ flex: share, background: 'var(--cinnabar-s)', minWidth: impact.lost > 0 ? 3 : 0 }} />
      </div>
      <div className="ds-row tes-12">
        <StageDot colour="moss">
          {t('kept')} {formats.number(kept)}
        </StageDot>
        <StageDot colour="cinnabar">
          {t('lost')} {formats.number(impact.lost)}
        </StageDot>
        <span className="ds-grow" />
        <span className="ds-t3">{t('ofRows', { count: formats.number(impact.rows) })}</span>
      </div>
      {impact.samples === undefined || impact.samples.length === 0 ? null : (
        <table className="ds-sample ds-loss-sample">
          <thead>
            <tr>
              <th>{t('value')}</th>
              <th>{t('count')}</th>
            </tr>
          </thead>
          <tbody>
            {impact.samples.map(sample => (
              <tr key={shown(sample.value)}>
                <td>{shown(sample.value)}</td>
                <td className="tes-num">{formats.number(sample.rows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="ds-loss-yes">
        <Checkbox checked={answer.known} onChange={event => onAnswer({ ...answer, known: event.target.checked })}>
          {t('consent', { count: formats.number(impact.lost) })}
        </Checkbox>
      </div>
      <div className="ds-row">
        <span className="ds-t3">{t('typeIt')}</span>
        <Input
          aria-label={t('typeIt')}
          style={{ width: 96 }}
          inputMode="numeric"
          status={answer.typed !== '' && !isAgreed(impact, { ...answer, known: true }) ? 'error' : ''}
          value={answer.typed}
          onChange={event => onAnswer({ ...answer, typed: event.target.value })}
        />
        <span className="ds-t3">{t('shouldBe', { count: formats.number(impact.lost) })}</span>
      </div>
    </section>
  )
}
