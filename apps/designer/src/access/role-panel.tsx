import { labelOf } from '@tessera/metadata'
import { Panel, useLanguage, useTexts } from '@tessera/react'
import type { Condition, Expression, ObjectDefinition, RoleDefinition } from '@tessera/schemas'
import { Button, Segmented, Switch } from 'antd'
import { ShieldCheck } from 'lucide-react'
import { createElement, type ReactNode } from 'react'
import { appTexts } from '../app/texts.ts'
import { useDraft } from '../draft/draft-context.ts'
import { change, remove } from '../draft/edits.ts'
import { ConditionBox } from '../parts/condition-box.tsx'
import { LocalInput } from '../parts/local-input.tsx'
import { NameInput } from '../parts/name-input.tsx'
import { PanelBox, PanelRow } from '../parts/panel-rows.tsx'
import { actionIcons } from './action-icons.ts'
import { actions, grantOf, ownRecords, type Reach, reachOf, setCondition, setReach } from './grants.ts'
import { accessTexts } from './texts.ts'

/** One role on one object: how far each action goes, with the row rule in words; below, the role itself. */
export function RolePanel({ role, object }: { role: RoleDefinition; object: ObjectDefinition }): ReactNode {
  const t = useTexts(accessTexts)
  const a = useTexts(appTexts)
  const { language } = useLanguage()
  const { definition, edit } = useDraft()
  const grant = grantOf(role, object.name)
  const id = role.id ?? ''
  const roles = definition.roles ?? []
  return (
    <Panel
      as="aside"
      label={t('cell', { role: labelOf(role, language), object: labelOf(object, language) })}
      heading={
        <div className="ds-panel-head">
          <ShieldCheck size={16} strokeWidth={1.75} className="ds-accent" aria-hidden="true" />
          <div className="ds-panel-name tes-ellipsis">
            {t('cell', { role: labelOf(role, language), object: labelOf(object, language) })}
          </div>
        </div>
      }
      footer={
        <div className="ds-foot">
          <Button danger onClick={() => void edit(remove(id))}>
            {t('remove')}
          </Button>
        </div>
      }
    >
      <PanelBox>
        {actions.map(action => {
          const reach = reachOf(grant, action)
          const options: { value: Reach; label: string }[] = [
            { value: 'every', label: t('all') },
            ...(action === 'create'
              ? []
              : [
                  { value: 'own' as const, label: t('ownShort') },
                  { value: 'rule' as const, label: t('rule') },
                ]),
            { value: 'no', label: t('none') },
          ]
          return (
            <div key={action} className="ds-action">
              {createElement(actionIcons[action], { size: 14, strokeWidth: 1.75, 'aria-hidden': true })}
              <span>{t(action)}</span>
              <Segmented
                size="small"
                aria-label={t(action)}
                value={reach}
                options={options}
                onChange={next => {
                  // A rule of one’s own begins as “own records”, written so that it reads as a rule.
                  const start: Condition = { and: [ownRecords as Expression] }
                  edit(
                    next === 'rule'
                      ? setCondition(role, object.name, action, start)
                      : setReach(role, object.name, action, next),
                  )
                }}
              />
            </div>
          )
        })}
        <p className="ds-hint">{t('ownOnly')}</p>
      </PanelBox>
      {actions
        .filter(action => reachOf(grant, action) === 'rule')
        .map(action => (
          <PanelBox
            key={action}
            title={
              <>
                {createElement(actionIcons[action], {
                  size: 14,
                  strokeWidth: 1.75,
                  className: 'ds-accent',
                  'aria-hidden': true,
                })}
                {t(action)}
              </>
            }
          >
            <ConditionBox
              lead={t('where')}
              label={`${t(action)} ${t('where')}`}
              object={object.name}
              value={grant?.[action] as Expression}
              onChange={next =>
                void edit(setCondition(role, object.name, action, next === undefined ? undefined : (next as Condition)))
              }
            />
          </PanelBox>
        ))}
      <PanelBox title={t('settings')}>
        <PanelRow label={a('label')}>
          <LocalInput label={a('label')} value={role.label} onChange={label => void edit(change(id, { label }))} />
        </PanelRow>
        <PanelRow label={a('name')} hint={a('follows')}>
          <NameInput
            value={role.name}
            taken={roles.map(one => one.name)}
            onRename={name => void edit({ edit: 'rename', id, name })}
          />
        </PanelRow>
        <PanelRow label={t('design')} hint={t('designText')}>
          <Switch
            size="small"
            aria-label={t('design')}
            checked={role.design === true}
            onChange={on => void edit(change(id, { design: on ? true : undefined }))}
          />
        </PanelRow>
      </PanelBox>
    </Panel>
  )
}
