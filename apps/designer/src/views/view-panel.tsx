import { labelOf } from '@tessera/metadata'
import { Panel, PanelHeading, useLanguage, useTexts } from '@tessera/react'
import type { TableView } from '@tessera/schemas'
import { Button, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { appTexts } from '../app/texts.ts'
import { useDraft } from '../draft/draft-context.ts'
import { change, remove } from '../draft/edits.ts'
import { LocalInput } from '../parts/local-input.tsx'
import { NameInput } from '../parts/name-input.tsx'
import { PanelBox, PanelRow } from '../parts/panel-rows.tsx'
import { UsedByList } from '../parts/used-by-list.tsx'
import { ProblemNotes } from '../problems/problem-notes.tsx'
import { useProblemsOf } from '../problems/use-problems.ts'
import { viewTexts } from './texts.ts'

/** Names and looks of a view. */
export function ViewPanel({ view }: { view: TableView }): ReactNode {
  const t = useTexts(viewTexts)
  const a = useTexts(appTexts)
  const { language } = useLanguage()
  const { app, definition, edit, model } = useDraft()
  const navigate = useNavigate()
  const problems = useProblemsOf(view.id)
  const id = view.id ?? ''
  const object = model.object(view.object)
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
              if (edit(remove(id)).length === 0) void navigate(`/${app}/views`)
            }}
          >
            {t('remove')}
          </Button>
        </div>
      }
    >
      <PanelBox>
        <ProblemNotes problems={problems} />
        <PanelRow label={a('label')}>
          <LocalInput label={a('label')} value={view.label} onChange={label => void edit(change(id, { label }))} />
        </PanelRow>
        <PanelRow label={a('name')} hint={a('follows')}>
          <NameInput
            value={view.name}
            taken={(definition.views ?? []).map(one => one.name)}
            onRename={name => void edit({ edit: 'rename', id, name })}
          />
        </PanelRow>
        <PanelRow label={t('object')}>
          <span style={{ lineHeight: '28px' }}>{object === undefined ? view.object : labelOf(object, language)}</span>
        </PanelRow>
        <PanelRow above label={t('density')}>
          <Segmented
            block
            aria-label={t('density')}
            value={view.density ?? 'standard'}
            onChange={density => void edit(change(id, { density: density === 'standard' ? undefined : density }))}
            options={(['compact', 'standard', 'relaxed'] as const).map(value => ({ value, label: t(value) }))}
          />
        </PanelRow>
      </PanelBox>
      <PanelBox title={a('usedBy')}>
        <UsedByList id={id} />
      </PanelBox>
    </Panel>
  )
}
