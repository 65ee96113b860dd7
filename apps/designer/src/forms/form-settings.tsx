import { labelOf } from '@tessera/metadata'
import { Panel, PanelHeading, useLanguage, useTexts } from '@tessera/react'
import type { FormDefinition } from '@tessera/schemas'
import { Button, Checkbox, Select } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { appTexts } from '../app/texts.ts'
import { useDraft } from '../draft/draft-context.ts'
import { change, remove } from '../draft/edits.ts'
import { LocalInput } from '../parts/local-input.tsx'
import { NameInput } from '../parts/name-input.tsx'
import { PanelBox, PanelRow } from '../parts/panel-rows.tsx'
import { UsedByList } from '../parts/used-by-list.tsx'
import { formTexts } from './texts.ts'

/** What holds for a form as a whole. */
export function FormSettings({ form }: { form: FormDefinition }): ReactNode {
  const t = useTexts(formTexts)
  const a = useTexts(appTexts)
  const { language } = useLanguage()
  const { app, definition, edit, model } = useDraft()
  const navigate = useNavigate()
  const id = form.id ?? ''
  const set = (values: Record<string, unknown>): void => void edit(change(id, values))
  const object = model.object(form.object)
  return (
    <Panel
      as="aside"
      label={t('formSettings')}
      heading={<PanelHeading title={t('formSettings')} />}
      footer={
        <div className="ds-foot">
          <Button
            danger
            onClick={() => {
              if (edit(remove(id)).length === 0) void navigate(`/${app}/forms`)
            }}
          >
            {t('deleteForm')}
          </Button>
        </div>
      }
    >
      <PanelBox>
        <p className="ds-t3 tes-12">{t('nothingSelected')}</p>
      </PanelBox>
      <PanelBox>
        <PanelRow label={a('label')}>
          <LocalInput label={a('label')} value={form.label} onChange={label => set({ label })} />
        </PanelRow>
        <PanelRow label={a('name')} hint={a('follows')}>
          <NameInput
            value={form.name}
            taken={(definition.forms ?? []).map(one => one.name)}
            onRename={name => void edit({ edit: 'rename', id, name })}
          />
        </PanelRow>
        <PanelRow label={a('help')}>
          <LocalInput area label={a('help')} value={form.help} onChange={help => set({ help })} />
        </PanelRow>
        <PanelRow label={t('object')}>
          <span style={{ lineHeight: '28px' }}>{object === undefined ? form.object : labelOf(object, language)}</span>
        </PanelRow>
        <PanelRow label={t('usedFor')}>
          <Checkbox.Group
            value={[...(form.use ?? ['create', 'edit', 'view'])]}
            onChange={use => set({ use: use.length === 0 ? undefined : use })}
            options={[
              { value: 'create', label: t('create') },
              { value: 'edit', label: t('change') },
              { value: 'view', label: t('view') },
            ]}
          />
        </PanelRow>
        <PanelRow label={t('submitLabel')}>
          <LocalInput
            label={t('submitLabel')}
            placeholder={t('save')}
            value={form.submitLabel}
            onChange={submitLabel => set({ submitLabel })}
          />
        </PanelRow>
        <PanelRow label={t('hiddenPolicy')}>
          <Select
            aria-label={t('hiddenPolicy')}
            value={form.whenHidden ?? 'keep'}
            onChange={whenHidden => set({ whenHidden })}
            options={(['keep', 'clear', 'ignore'] as const).map(value => ({ value, label: t(value) }))}
          />
        </PanelRow>
      </PanelBox>
      <PanelBox title={a('usedBy')}>
        <UsedByList id={id} />
      </PanelBox>
    </Panel>
  )
}
