import {
  changeTypeEdit,
  type FieldModel,
  type FieldSetting,
  type FieldType,
  fieldType,
  labelOf,
  type ObjectModel,
  type SettingGroup,
  suggestName,
  text,
} from '@tessera/metadata'
import { FieldTypeIcon, IconButton, Panel, useLanguage, useOtherText, useTexts } from '@tessera/react'
import type { FieldDefinition } from '@tessera/schemas'
import { Dropdown, Tabs } from 'antd'
import { Ellipsis, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { appTexts } from '../app/texts.ts'
import { useDraft } from '../draft/draft-context.ts'
import { add, change } from '../draft/edits.ts'
import { newId } from '../draft/new-id.ts'
import { LocalInput } from '../parts/local-input.tsx'
import { NameInput } from '../parts/name-input.tsx'
import { PanelBox, PanelRow } from '../parts/panel-rows.tsx'
import { UsedByList } from '../parts/used-by-list.tsx'
import { useProblemsOf } from '../problems/use-problems.ts'
import { TypeSelect } from './add-field-line.tsx'
import { RetireDialog } from './retire-dialog.tsx'
import { SettingControl } from './settings/setting-control.tsx'
import { dataTexts } from './texts.ts'
import { TryValue } from './try-value.tsx'
import { useStats } from './use-stats.ts'

export interface FieldPanelProps {
  readonly object: ObjectModel
  readonly field: FieldModel
  readonly onClose: () => void
  readonly onSelect: (id: string) => void
}

/** Ids have to be new all the way down. */
const copyOf = (field: FieldDefinition, name: string): FieldDefinition => {
  const copy = { ...field, id: newId('fld'), name }
  if ((copy.type === 'choice' || copy.type === 'choices') && Array.isArray(copy.choices))
    return { ...copy, choices: copy.choices.map(option => ({ ...option, id: newId('opt') })) }
  return copy
}

function Settings({
  group,
  object,
  field,
  without = [],
}: {
  group: SettingGroup
  object: ObjectModel
  field: FieldModel
  without?: readonly string[]
}): ReactNode {
  const { language } = useLanguage()
  const { edit } = useDraft()
  const definition = field.definition as unknown as Record<string, unknown>
  const shown = fieldType(field.type).settings.filter(
    one => one.group === group && one.editor !== 'sensitive' && !without.includes(one.property),
  )
  const tall = (setting: FieldSetting): boolean =>
    ['options', 'expression'].includes(setting.editor) || setting.property === 'help'
  return shown.map(setting => (
    <PanelRow key={setting.property} above={tall(setting)} label={text(setting.label, language)}>
      <SettingControl
        setting={setting}
        field={field}
        object={object}
        value={definition[setting.property]}
        onChange={value => void edit(change(field.id, { [setting.property]: value }))}
      />
    </PanelRow>
  ))
}

/** Everything about one field. */
export function FieldPanel({ object, field, onClose, onSelect }: FieldPanelProps): ReactNode {
  const t = useTexts(dataTexts)
  const a = useTexts(appTexts)
  const { language } = useLanguage()
  const other = useOtherText()
  const { edit } = useDraft()
  const stats = useStats().get(object.name)
  const problems = useProblemsOf(field.id)
  const [retiring, setRetiring] = useState(false)
  const own = object.definition.fields.some(one => one.id === field.id)
  const groups = new Set(fieldType(field.type).settings.map(setting => setting.group))
  const label = labelOf(field, language)
  const second = other(field.label)
  const duplicate = (): void => {
    const copy = copyOf(field.definition, suggestName({ en: field.name }, object.fields.keys()))
    const index = object.definition.fields.findIndex(one => one.id === field.id) + 1
    if (edit(add(object.id, 'fields', copy, index)).length === 0) onSelect(copy.id ?? '')
  }
  const general = (
    <>
      {problems.length === 0 ? null : (
        <PanelBox>
          {problems.map(problem => (
            <div key={`${problem.at}${problem.code}`} className="ds-note ds-note-cinnabar">
              {problem.message[language]} {problem.hint?.[language]}
            </div>
          ))}
        </PanelBox>
      )}
      <PanelBox>
        <PanelRow label={a('label')}>
          <LocalInput
            label={a('label')}
            value={field.definition.label}
            onChange={next => void edit(change(field.id, { label: next }))}
          />
        </PanelRow>
        <PanelRow label={a('name')} hint={a('follows')}>
          <NameInput
            value={field.name}
            taken={[...object.fields.keys()]}
            onRename={name => void edit({ edit: 'rename', id: field.id, name })}
          />
        </PanelRow>
        <PanelRow label={t('typeLabel')} hint={stats === undefined ? undefined : t('typeChange')}>
          <TypeSelect
            label={t('typeLabel')}
            value={field.type}
            onChange={(type: FieldType) => void edit(changeTypeEdit(field.definition, type))}
          />
        </PanelRow>
        <Settings group="general" object={object} field={field} without={['name', 'label']} />
      </PanelBox>
      {groups.has('storage') ? (
        <PanelBox title={t('storage')}>
          <Settings group="storage" object={object} field={field} />
        </PanelBox>
      ) : null}
    </>
  )
  const tabs = [
    { key: 'general', label: t('general'), children: general },
    ...(groups.has('formula')
      ? [
          {
            key: 'formula',
            label: t('formula'),
            children: (
              <PanelBox>
                <Settings group="formula" object={object} field={field} />
              </PanelBox>
            ),
          },
        ]
      : []),
    ...(groups.has('checks')
      ? [
          {
            key: 'checks',
            label: t('validation'),
            children: (
              <PanelBox title={t('validation')}>
                <Settings group="checks" object={object} field={field} />
                <TryValue object={object} field={field} />
              </PanelBox>
            ),
          },
        ]
      : []),
    ...(groups.has('default')
      ? [
          {
            key: 'default',
            label: t('default'),
            children: (
              <PanelBox title={t('default')}>
                <Settings group="default" object={object} field={field} />
              </PanelBox>
            ),
          },
        ]
      : []),
    {
      key: 'used',
      label: t('usedBy'),
      children: (
        <PanelBox title={t('usedBy')}>
          <UsedByList id={field.id} />
        </PanelBox>
      ),
    },
  ]
  const head = (
    <div className="ds-panel-head">
      <FieldTypeIcon type={field.type} size={24} />
      <div>
        <div className="ds-panel-name tes-ellipsis">
          {label}
          {second === undefined ? null : <span>{second}</span>}
        </div>
        <div className="ds-panel-sub tes-mono tes-ellipsis">
          {field.name} · {text(fieldType(field.type).label, language)}
        </div>
      </div>
      <span className="ds-panel-end">
        {own ? (
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'duplicate', label: t('duplicate'), onClick: duplicate },
                { key: 'retire', danger: true, label: t('retire'), onClick: () => setRetiring(true) },
              ],
            }}
          >
            <span>
              <IconButton label={a('more')} icon={<Ellipsis size={16} strokeWidth={1.75} />} />
            </span>
          </Dropdown>
        ) : null}
        <IconButton label={a('close')} icon={<X size={16} strokeWidth={1.75} />} onClick={onClose} />
      </span>
    </div>
  )
  return (
    <Panel as="aside" label={label} heading={head}>
      {own ? (
        <Tabs className="ds-tabs" size="small" items={tabs} />
      ) : (
        <>
          <PanelBox>{t('systemField')}</PanelBox>
          <PanelBox title={t('usedBy')}>
            <UsedByList id={field.id} />
          </PanelBox>
        </>
      )}
      {retiring ? (
        <RetireDialog
          kind="field"
          node={field.definition}
          filled={stats === undefined ? undefined : { count: stats.fields[field.name] ?? 0, total: stats.rows }}
          onClose={done => {
            setRetiring(false)
            if (done) onClose()
          }}
        />
      ) : null}
    </Panel>
  )
}
