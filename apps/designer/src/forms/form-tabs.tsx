import { labelOf } from '@tessera/metadata'
import { IconButton, useLanguage, useTexts } from '@tessera/react'
import type { FormDefinition } from '@tessera/schemas'
import { Dropdown } from 'antd'
import { ChevronDown, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useDraft } from '../draft/draft-context.ts'
import { newFormEdit } from './new-form.ts'
import { formTexts } from './texts.ts'

/** The forms of the same object as tabs, all others one click away, and a new one. */
export function FormTabs({ form }: { form: FormDefinition }): ReactNode {
  const t = useTexts(formTexts)
  const { language } = useLanguage()
  const { app, definition, edit, model } = useDraft()
  const navigate = useNavigate()
  const forms = definition.forms ?? []
  const beside = forms.filter(one => one.object === form.object)
  const open = (name: string): void => void navigate(`/${app}/forms/${name}`)
  const objectName = (name: string): string => {
    const object = model.object(name)
    return object === undefined ? name : labelOf(object, language)
  }
  const objects = [
    ...new Set([
      form.object,
      ...(definition.objects ?? []).map(object => object.name),
      ...forms.map(one => one.object),
    ]),
  ]
  return (
    <div className="ds-form-tabs">
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: [form.name],
          items: objects.map(name => ({
            key: ` ${name}`,
            type: 'group' as const,
            label: objectName(name),
            children: [
              ...forms
                .filter(one => one.object === name)
                .map(one => ({ key: one.name, label: labelOf(one, language) })),
              { key: `+${name}`, label: t('newForm'), icon: <Plus size={12} strokeWidth={2} /> },
            ],
          })),
          onClick: ({ key }) => {
            if (!key.startsWith('+')) return open(key)
            const object = definition.objects?.find(one => one.name === key.slice(1))
            if (object === undefined) return
            const made = newFormEdit(definition, object, language)
            if (edit(made.edit).length === 0) open(made.name)
          },
          style: { maxHeight: 420, overflow: 'auto' },
        }}
      >
        <button type="button" className="ds-quiet ds-form-object">
          {objectName(form.object)}
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </Dropdown>
      <div className="ds-tabs-track" role="tablist" aria-label={t('forms')}>
        {beside.map(one => (
          <button
            key={one.id}
            type="button"
            role="tab"
            aria-selected={one === form}
            className="ds-tab"
            onClick={() => open(one.name)}
          >
            {labelOf(one, language)}
          </button>
        ))}
      </div>
      <IconButton
        small
        label={t('newForm')}
        icon={<Plus size={14} strokeWidth={2} />}
        onClick={() => {
          const object = definition.objects?.find(one => one.name === form.object)
          if (object === undefined) return
          const made = newFormEdit(definition, object, language)
          if (edit(made.edit).length === 0) open(made.name)
        }}
      />
    </div>
  )
}
