import { labelOf, suggestName } from '@tessera/metadata'
import {
  Empty,
  IconButton,
  Mosaic,
  MosaicStack,
  Panel,
  PanelHeading,
  PlaceLink,
  Tile,
  useLanguage,
  useOtherText,
  useTexts,
} from '@tessera/react'
import type { Text } from '@tessera/schemas'
import { Dropdown, Switch } from 'antd'
import { Plus, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useDraft } from '../draft/draft-context.ts'
import { add, change } from '../draft/edits.ts'
import { newId } from '../draft/new-id.ts'
import { NodeLabel } from '../parts/node-label.tsx'
import { useNamed } from '../parts/use-named.ts'
import { useProblems } from '../problems/use-problems.ts'
import { usePlace } from '../shell/place.ts'
import { RuleImpact } from './rule-impact.tsx'
import { RulePanel } from './rule-panel.tsx'
import { RuleSentence } from './rule-sentence.tsx'
import { isRunning, type RunningRule } from './running-rule.ts'
import { ruleTexts } from './texts.ts'

/** A rule’s `value` is an expression, not what people read. */
const named = ({ name, label }: RunningRule): { readonly name: string; readonly label?: Text } =>
  label === undefined ? { name } : { name, label }

/** Checks and computed values. */
export function RulesScreen(): ReactNode {
  const t = useTexts(ruleTexts)
  const { language } = useLanguage()
  const other = useOtherText()
  const { app, definition, edit, model } = useDraft()
  const params = useParams()
  const navigate = useNavigate()
  const problems = useProblems()
  const rules = (definition.rules ?? []).filter(isRunning)
  const rule = useNamed<RunningRule>(rules, params['rule'], name => `/${app}/rules/${name}`)
  usePlace(rule === undefined ? undefined : labelOf(named(rule), language))
  const [object] = definition.objects ?? []
  const make = (kind: RunningRule['kind'], on: string): void => {
    const name = suggestName(
      { en: `${on} ${kind}` },
      (definition.rules ?? []).map(one => one.name),
      'rule',
    )
    const field = model.object(on)?.title ?? 'id'
    const label = language === 'zh-CN' ? { 'zh-CN': t('newRule') } : { en: t('newRule') }
    const common = { id: newId('rul'), name, label, object: on }
    const node =
      kind === 'check'
        ? {
            ...common,
            kind,
            assert: { is_filled: [{ var: field }] },
            severity: 'block',
            message: { en: 'Look at this again.', 'zh-CN': '再看一下这里。' },
          }
        : { ...common, kind, field, value: { var: field } }
    if (edit(add(definition.id ?? '', 'rules', node)).length === 0) void navigate(`/${app}/rules/${name}`)
  }
  const menuOf = (kind: RunningRule['kind']) => ({
    key: kind,
    label: t(kind === 'check' ? 'newCheck' : 'newSet'),
    children: (definition.objects ?? []).map(one => ({
      key: `${kind} ${one.name}`,
      label: labelOf(one, language),
      onClick: () => make(kind, one.name),
    })),
  })
  const group = (title: string, kind: RunningRule['kind']): ReactNode => {
    const own = rules.filter(one => one.kind === kind)
    return own.length === 0 ? null : (
      <>
        <div className="ds-group">{title}</div>
        <div className="ds-list">
          {own.map(one => (
            <PlaceLink
              key={one.id}
              className="ds-entry"
              href={`/design/${app}/rules/${one.name}`}
              current={one === rule}
              onNavigate={href => void navigate(href.slice('/design'.length))}
            >
              <i className="ds-on-dot" data-off={one.enabled === false ? true : undefined} />
              <span className="ds-entry-label tes-ellipsis">
                <NodeLabel node={named(one)} />
              </span>
              {problems.some(problem => problem.spot.trail.some(step => (step as { id?: string }).id === one.id)) ? (
                <TriangleAlert size={14} strokeWidth={1.75} className="ds-gold" aria-hidden="true" />
              ) : null}
            </PlaceLink>
          ))}
        </div>
      </>
    )
  }
  return (
    <Mosaic
      remember="designer-rules"
      tracks={[
        { key: 'rules', size: 208, min: 176, max: 320 },
        { key: 'main', size: 'fill' },
        ...(rule === undefined ? [] : [{ key: 'panel', size: 312, min: 264, max: 440 }]),
      ]}
    >
      <Panel
        as="aside"
        label={t('rules')}
        heading={
          <PanelHeading title={t('rules')} count={rules.length}>
            <Dropdown
              trigger={['click']}
              menu={{ items: [menuOf('check'), menuOf('set')] }}
              disabled={object === undefined}
            >
              <span>
                <IconButton small label={t('newRule')} icon={<Plus size={14} strokeWidth={2} />} />
              </span>
            </Dropdown>
          </PanelHeading>
        }
      >
        {group(t('checks'), 'check')}
        {group(t('sets'), 'set')}
      </Panel>
      {rule === undefined ? (
        <Tile as="main" className="ds-centre">
          <Empty
            title={t('noRules')}
            text={t('noRulesText')}
            {...(object === undefined
              ? {}
              : {
                  action: { label: t('newCheck'), onSelect: () => make('check', object.name) },
                  other: { label: t('newSet'), onSelect: () => make('set', object.name) },
                })}
          />
        </Tile>
      ) : (
        <MosaicStack>
          <Panel
            as="main"
            label={labelOf(named(rule), language)}
            heading={
              <PanelHeading page title={labelOf(named(rule), language)} other={other(rule.label)}>
                <span className="ds-t3">{t('runsOnSave')}</span>
                <Switch
                  size="small"
                  aria-label={t('runsOnSave')}
                  checked={rule.enabled !== false}
                  onChange={on => void edit(change(rule.id ?? '', { enabled: on ? undefined : false }))}
                />
              </PanelHeading>
            }
          >
            <RuleSentence key={rule.id} rule={rule} />
          </Panel>
          <RuleImpact rule={rule} />
        </MosaicStack>
      )}
      {rule === undefined ? null : <RulePanel key={rule.id} rule={rule} />}
    </Mosaic>
  )
}
