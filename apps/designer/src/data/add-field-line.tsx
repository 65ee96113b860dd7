import { type FieldType, fieldTypes, guessFieldType, labelOf, type ObjectModel, text } from '@tessera/metadata'
import { FieldTypeIcon, Kbd, useLanguage, useTexts } from '@tessera/react'
import { Input, Select } from 'antd'
import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useDraft } from '../draft/draft-context.ts'
import { add } from '../draft/edits.ts'
import { splitLanguages } from '../parts/split-languages.ts'
import { guessTarget, newField, targetsFor } from './new-field.ts'
import { dataTexts } from './texts.ts'

/** The type of a new field, with its icon. */
export function TypeSelect({
  value,
  onChange,
  label,
}: {
  value: FieldType
  onChange: (type: FieldType) => void
  label: string
}): ReactNode {
  const { language } = useLanguage()
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'title' }}
      popupMatchSelectWidth={200}
      listHeight={360}
      options={Object.values(fieldTypes).map(({ type, label: name }) => ({
        value: type,
        title: `${name.en} ${name['zh-CN']}`,
        label: (
          <span className="ds-row">
            <FieldTypeIcon type={type} />
            {text(name, language)}
          </span>
        ),
      }))}
    />
  )
}

export interface AddFieldLineProps {
  readonly object: ObjectModel
  readonly onAdded: (id: string) => void
}

/** A field in one line: its name, the type guessed from it, Enter. */
export function AddFieldLine({ object, onAdded }: AddFieldLineProps): ReactNode {
  const t = useTexts(dataTexts)
  const { language } = useLanguage()
  const { edit, model } = useDraft()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<FieldType>()
  const [options, setOptions] = useState('')
  const [pickedTarget, setPickedTarget] = useState<string>()
  const guess = guessFieldType(name)
  const targets = (type: FieldType): readonly string[] | undefined => targetsFor(type, model, object)
  // A guess that cannot be made true here is no help.
  const type = chosen ?? (targets(guess)?.length === 0 ? 'text' : guess)
  const choices = targets(type)
  const target = choices?.includes(pickedTarget ?? '') ? pickedTarget : choices && guessTarget(choices, model, name)
  const blocked = choices !== undefined && target === undefined
  const addIt = (): void => {
    if (name.trim() === '' || blocked) return
    const field = newField({ type, label: splitLanguages(name, language), options, target }, object, language)
    const issues = edit(add(object.id, 'fields', field))
    if (issues.length > 0) return
    setName('')
    setChosen(undefined)
    setOptions('')
    setPickedTarget(undefined)
    onAdded(field.id ?? '')
  }
  const targetLabel = (value: string): string => {
    const known = model.object(value)
    if (known !== undefined) return labelOf(known, language)
    const dot = value.lastIndexOf('.')
    const from = model.object(value.slice(0, dot))
    const field = from?.fields.get(value.slice(dot + 1))
    return from && field ? `${labelOf(from, language)} · ${labelOf(field, language)}` : value
  }
  return (
    <div className="ds-add">
      <Plus size={16} strokeWidth={2} aria-hidden="true" />
      <Input
        variant="borderless"
        className="ds-add-name"
        aria-label={t('addField')}
        placeholder={t('addField')}
        value={name}
        onChange={event => setName(event.target.value)}
        onPressEnter={event => {
          if (!event.nativeEvent.isComposing) addIt()
        }}
      />
      {name.trim() === '' ? null : (
        <span className="ds-add-end">
          {chosen === undefined ? <span className="ds-t3 tes-12 ds-nowrap">{t('guessed')}</span> : null}
          <TypeSelect value={type} onChange={setChosen} label={t('fieldType')} />
          {type === 'choice' || type === 'choices' ? (
            <Input
              className="ds-add-options"
              aria-label={t('options')}
              placeholder={t('optionsPlaceholder')}
              value={options}
              onChange={event => setOptions(event.target.value)}
              onPressEnter={addIt}
            />
          ) : null}
          {choices === undefined || choices.length === 0 ? null : (
            <Select
              aria-label={t('pointsTo')}
              value={target ?? null}
              onChange={setPickedTarget}
              popupMatchSelectWidth={220}
              options={choices.map(value => ({ value, label: targetLabel(value) }))}
            />
          )}
          {blocked ? (
            <span className="ds-gold tes-12">
              {type === 'lines' || type === 'rollup' ? t('noLines') : t('noTarget')}
            </span>
          ) : null}
          <button type="button" className="ds-enter" onClick={addIt} disabled={blocked}>
            <Kbd keys="Enter" />
          </button>
        </span>
      )}
    </div>
  )
}
