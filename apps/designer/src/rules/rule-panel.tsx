import { labelOf } from '@tessera/metadata'
import { Panel, PanelHeading, useLanguage, useTexts } from '@tessera/react'
import type { Json } from '@tessera/schemas'
import { Button, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { appTexts } from '../app/texts.ts'
import { useDraft } from '../draft/draft-context.ts'
import { change, remove } from '../draft/edits.ts'
import { JsonBox } from '../parts/json-box.tsx'
import { LocalInput } from '../parts/local-input.tsx'
import { NameInput } from '../parts/name-input.tsx'
import { PanelBox, PanelRow } from '../parts/panel-rows.tsx'
import { ProblemNotes } from '../problems/problem-notes.tsx'
import { useProblemsOf } from '../problems/use-problems.ts'
import type { RunningRule } from './running-rule.ts'
import { ruleTexts } from './texts.ts'

/** The JSON of a rule beside its sentence, and its names. */
export function RulePanel({ rule }: { rule: RunningRule }): ReactNode {
  const t = useTexts(ruleTexts)
  const a = useTexts(appTexts)
  const { language } = useLanguage()
  const { app, definition, edit, model } = useDraft()
  const navigate = useNavigate()
  const problems = useProblemsOf(rule.id)
  const id = rule.id ?? ''
  const { id: _, name: __, ...shown } = rule
  const object = model.object(rule.object)
  const typed = (value: Json): string | undefined => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return t('json')
    // What was left out is taken away.
    const gone = Object.fromEntries(Object.keys(shown).map(key => [key, null]))
    const issues = edit(change(id, { ...gone, ...value }))
    return issues[0]?.message[language]
  }
  const tabs = [
    {
      key: 'settings',
      label: t('settings'),
      children: (
        <PanelBox>
          <ProblemNotes problems={problems} />
          <PanelRow label={a('label')}>
            <LocalInput label={a('label')} value={rule.label} onChange={label => void edit(change(id, { label }))} />
          </PanelRow>
          <PanelRow label={a('name')} hint={a('follows')}>
            <NameInput
              value={rule.name}
              taken={(definition.rules ?? []).map(one => one.name)}
              onRename={name => void edit({ edit: 'rename', id, name })}
            />
          </PanelRow>
          <PanelRow label={a('help')}>
            <LocalInput area label={a('help')} value={rule.help} onChange={help => void edit(change(id, { help }))} />
          </PanelRow>
          <PanelRow label={t('object')}>
            <span style={{ lineHeight: '28px' }}>{object === undefined ? rule.object : labelOf(object, language)}</span>
          </PanelRow>
        </PanelBox>
      ),
    },
    {
      key: 'json',
      label: t('json'),
      children: (
        <PanelBox>
          <JsonBox label={t('json')} value={shown} onChange={typed} />
        </PanelBox>
      ),
    },
  ]
  return (
    <Panel
      as="aside"
      label={t('settings')}
      heading={<PanelHeading title={t('settings')} />}
      footer={
        <div className="ds-foot">
          <Button
            danger
            onClick={() => {
              if (edit(remove(id)).length === 0) void navigate(`/${app}/rules`)
            }}
          >
            {t('remove')}
          </Button>
        </div>
      }
    >
      <Tabs className="ds-tabs" size="small" items={tabs} />
    </Panel>
  )
}
