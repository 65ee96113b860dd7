import { itemWords, type ObjectModel } from '@tessera/metadata'
import { Count, FieldTypeIcon, IconButton, Panel, useLanguage, useTexts } from '@tessera/react'
import type { FormDefinition } from '@tessera/schemas'
import { Dropdown, Tabs } from 'antd'
import { Ellipsis } from 'lucide-react'
import { createElement, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { appTexts } from '../app/texts.ts'
import { useDraft } from '../draft/draft-context.ts'
import { PanelBox } from '../parts/panel-rows.tsx'
import { useProblemsOf } from '../problems/use-problems.ts'
import type { FormActions } from './form-actions.ts'
import { FormSettings } from './form-settings.tsx'
import { itemLabel, layoutIcon } from './item-look.ts'
import { copyItem } from './new-item.ts'
import { ContentTab } from './properties/content-tab.tsx'
import { FieldFoot } from './properties/field-foot.tsx'
import { RulesTab, ruleCount } from './properties/rules-tab.tsx'
import { StyleTab } from './properties/style-tab.tsx'
import { formTexts } from './texts.ts'
import type { Entry } from './tree.ts'
import type { Trial } from './use-trial.ts'

export interface PropertiesPanelProps {
  readonly form: FormDefinition
  readonly object: ObjectModel | undefined
  readonly entry: Entry | undefined
  readonly trial: Trial
  readonly actions: FormActions
  readonly onSelect: (id: string | undefined) => void
}

/** What the selected item is, the rules it follows and how it looks; the form itself when nothing is selected. */
export function PropertiesPanel({ form, object, entry, trial, actions, onSelect }: PropertiesPanelProps): ReactNode {
  const t = useTexts(formTexts)
  const a = useTexts(appTexts)
  const { language } = useLanguage()
  const { app } = useDraft()
  const navigate = useNavigate()
  const problems = useProblemsOf(entry?.id)
  if (entry === undefined) return <FormSettings form={form} />
  const { item, id } = entry
  const field = item.type === 'field' || item.type === 'lines' ? object?.fields.get(item.field) : undefined
  const icon = layoutIcon(item.type)
  const label = itemLabel(item, object, language)
  const count = ruleCount(item)
  const menu = [
    ...(field === undefined || field.system
      ? []
      : [
          {
            key: 'field',
            label: t('openField'),
            onClick: () => void navigate(`/${app}/data/${object?.name ?? ''}?field=${field.id}`),
          },
        ]),
    ...(copyItem(item) === undefined
      ? []
      : [{ key: 'copy', label: a('duplicate'), onClick: () => onSelect(actions.duplicate(id) ?? id) }]),
    { key: 'off', danger: true, label: t('takeOff'), onClick: () => onSelect(actions.takeOff(id)) },
  ]
  const common = { item, field, form, object, trial }
  return (
    <Panel
      as="aside"
      label={label}
      heading={
        <div className="ds-panel-head">
          {field === undefined ? (
            icon && createElement(icon, { size: 16, strokeWidth: 1.75, 'aria-hidden': true })
          ) : (
            <FieldTypeIcon type={field.type} size={24} />
          )}
          <div>
            <div className="ds-panel-name tes-ellipsis">{label}</div>
            <div className="ds-panel-sub tes-mono tes-ellipsis">
              {field === undefined
                ? itemWords[item.type][language]
                : `${field.name} · ${itemWords[item.type][language]}`}
            </div>
          </div>
          <span className="ds-panel-end">
            <Dropdown trigger={['click']} menu={{ items: menu }}>
              <span>
                <IconButton label={a('more')} icon={<Ellipsis size={16} strokeWidth={1.75} />} />
              </span>
            </Dropdown>
          </span>
        </div>
      }
      footer={field === undefined ? undefined : <FieldFoot field={field} />}
    >
      {problems.length === 0 ? null : (
        <PanelBox>
          {problems.map(problem => (
            <div key={`${problem.at}${problem.code}`} className="ds-note ds-note-cinnabar">
              {problem.message[language]}
            </div>
          ))}
        </PanelBox>
      )}
      <Tabs
        key={id}
        className="ds-tabs"
        size="small"
        items={[
          { key: 'content', label: t('content'), children: <ContentTab {...common} /> },
          {
            key: 'rules',
            label: (
              <span className="ds-row">
                {t('rules')}
                {count > 0 ? <Count pill value={count} /> : null}
              </span>
            ),
            children: <RulesTab {...common} />,
          },
          ...(item.type === 'divider' || item.type === 'button' || item.type === 'lines'
            ? []
            : [{ key: 'style', label: t('style'), children: <StyleTab item={item} /> }]),
        ]}
      />
    </Panel>
  )
}
