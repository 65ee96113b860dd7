import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { labelOf, text } from '@tessera/metadata'
import { ImpactStrip, Panel, RecordTile, useFormats, useLanguage, useTexts } from '@tessera/react'
import type { Expression, Json, RecordData } from '@tessera/schemas'
import { Zap } from 'lucide-react'
import { type ReactNode, useDeferredValue } from 'react'
import { api } from '../app/api.ts'
import { useDraft } from '../draft/draft-context.ts'
import type { RunningRule } from './running-rule.ts'
import { ruleTexts } from './texts.ts'

/** The records that a check would refuse, or that a computed value would reach. */
const touchedBy = (rule: RunningRule): Expression => {
  if (rule.kind === 'set') return rule.when ?? true
  const broken: Expression = { not: [rule.assert] }
  return rule.when === undefined ? broken : { and: [rule.when, broken] }
}

const fieldsIn = (expression: Expression): readonly string[] => {
  if (typeof expression !== 'object' || expression === null) return []
  if (Array.isArray(expression)) return (expression as readonly Expression[]).flatMap(fieldsIn)
  return Object.entries(expression).flatMap(([operator, given]) => {
    const name = operator === 'var' ? (Array.isArray(given) ? given[0] : given) : undefined
    return typeof name === 'string' && !name.startsWith('$') && !name.includes('.') ? [name] : fieldsIn(given)
  })
}

const shownValue = (value: Json | undefined): string => {
  if (value === null || value === undefined) return '–'
  if (Array.isArray(value)) return value.map(shownValue).join(', ')
  if (typeof value === 'object') return String((value as { title?: Json }).title ?? '')
  return String(value)
}

/** How many real records a rule touches, with some of them. */
export function RuleImpact({ rule }: { rule: RunningRule }): ReactNode {
  const t = useTexts(ruleTexts)
  const formats = useFormats()
  const { language } = useLanguage()
  const { app, model } = useDraft()
  const expression = useDeferredValue(JSON.stringify(touchedBy(rule)))
  const object = model.object(rule.object)
  const { data, error } = useQuery({
    queryKey: ['impact', app, rule.object, expression],
    queryFn: ({ signal }) =>
      api.ruleImpact(
        { app },
        { signal, body: { object: rule.object, rule: JSON.parse(expression) as Expression, sample: 8 } },
      ),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const used = [...new Set([...fieldsIn(touchedBy(rule)), ...(rule.kind === 'set' ? [rule.field] : [])])]
    .filter(name => name !== object?.title)
    .slice(0, 4)
  const labelOfField = (name: string): string => {
    const field = object?.fields.get(name)
    return field === undefined ? name : labelOf(field, language)
  }
  const optionOf = (name: string, value: Json | undefined): string => {
    const option = object?.fields.get(name)?.options?.find(one => one.value === value)
    return option === undefined ? shownValue(value) : labelOf(option, language)
  }
  const named = object?.definition.plural ?? object?.definition.label
  const plural =
    named === undefined ? undefined : { en: text(named, 'en').toLowerCase(), 'zh-CN': text(named, 'zh-CN') }
  const titleOf = (record: RecordData): string => shownValue(record[object?.title ?? 'id']) || record.id
  return (
    <Panel label={t('touches')} style={{ flex: 1 }}>
      {error !== null ? (
        <div className="ds-touch ds-t3">{t('notCounted')}</div>
      ) : data === undefined ? (
        <div className="ds-touch ds-t3">{t('counting')}</div>
      ) : (
        <>
          <div className="ds-touch">
            <ImpactStrip
              touched={data.matching}
              total={data.total}
              {...(plural === undefined ? {} : { things: plural })}
              detail={t(rule.kind === 'check' ? 'broken' : 'met', { count: formats.number(data.matching) })}
            >
              <span className="ds-t3 ds-row tes-12">
                <Zap size={14} strokeWidth={1.75} aria-hidden="true" />
                {t('countedNow')}
              </span>
            </ImpactStrip>
          </div>
          {data.sample.length === 0 ? null : (
            <table className="ds-sample">
              <thead>
                <tr>
                  <th>{t('sample')}</th>
                  {used.map(name => (
                    <th key={name}>{labelOfField(name)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.sample.map(record => (
                  <tr key={record.id}>
                    <td>
                      <span className="ds-row">
                        <RecordTile title={titleOf(record)} id={record.id} />
                        <span className="tes-ellipsis">{titleOf(record)}</span>
                      </span>
                    </td>
                    {used.map(name => (
                      <td key={name}>{optionOf(name, record[name])}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </Panel>
  )
}
