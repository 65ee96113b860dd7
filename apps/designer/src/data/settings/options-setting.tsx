import { type FieldModel, labelOf, suggestName } from '@tessera/metadata'
import { useLanguage, useTexts } from '@tessera/react'
import type { ChoiceOption } from '@tessera/schemas'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useDraft } from '../../draft/draft-context.ts'
import { add, change, group } from '../../draft/edits.ts'
import { newId } from '../../draft/new-id.ts'
import { OptionsEditor } from '../lists/options-editor.tsx'
import { dataTexts } from '../texts.ts'

export interface OptionsSettingProps {
  readonly value: string | readonly ChoiceOption[] | undefined
  readonly field: FieldModel
  readonly onChange: (value: unknown) => void
}

/** The options of a choice: its own, or a shared list. */
export function OptionsSetting({ value, field, onChange }: OptionsSettingProps): ReactNode {
  const t = useTexts(dataTexts)
  const { language } = useLanguage()
  const { app, definition, edit } = useDraft()
  const navigate = useNavigate()
  const own = Array.isArray(value) ? (value as readonly ChoiceOption[]) : undefined
  const lists = definition.choices ?? []
  const copies = (): ChoiceOption[] => (field.options ?? []).map(option => ({ ...option, id: newId('opt') }))
  const share = (): void => {
    const name = suggestName(
      { en: field.name },
      lists.map(list => list.name),
      'list',
    )
    const list = { id: newId('lst'), name, label: field.label ?? name, options: copies() }
    const words = { en: 'Make a shared list', 'zh-CN': '变成共享选项' }
    edit(group(words, [add(definition.id ?? '', 'choices', list), change(field.id, { choices: name })]))
  }
  return (
    <>
      <Select
        aria-label={t('options')}
        value={typeof value === 'string' ? value : ''}
        onChange={next => onChange(next === '' ? copies() : next)}
        options={[
          { value: '', label: t('ownOptions') },
          ...lists.map(list => ({ value: list.name, label: `${t('sharedList')} · ${labelOf(list, language)}` })),
        ]}
      />
      {own === undefined ? (
        <Button
          type="link"
          size="small"
          style={{ alignSelf: 'flex-start', padding: 0 }}
          onClick={() => void navigate(`/${app}/data/lists/${String(value)}`)}
        >
          {t('openList')}
        </Button>
      ) : (
        <>
          <OptionsEditor holder={field.id} list="choices" options={own} />
          <Button type="link" size="small" style={{ alignSelf: 'flex-start', padding: 0 }} onClick={share}>
            {t('makeShared')}
          </Button>
        </>
      )}
    </>
  )
}
