import { suggestName, text } from '@tessera/metadata'
import { IconButton, useLanguage, useTexts } from '@tessera/react'
import type { ChoiceOption, Edit } from '@tessera/schemas'
import { Button } from 'antd'
import { GripVertical, Plus, Trash2 } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useDrag, useDrop } from 'react-dnd'
import { appTexts } from '../../app/texts.ts'
import { useDraft } from '../../draft/draft-context.ts'
import { add, change, move, remove } from '../../draft/edits.ts'
import { newId } from '../../draft/new-id.ts'
import { ColourSwatch } from '../../parts/colour-pick.tsx'
import { CommitInput } from '../../parts/commit-input.tsx'
import type { GhostLook } from '../../parts/drag-layer.tsx'
import { withPart } from '../../parts/local-input.tsx'
import { dataTexts } from '../texts.ts'

export interface OptionsEditorProps {
  /** Id of the field or the shared list. */
  readonly holder: string
  /** `choices` of a field, `options` of a shared list. */
  readonly list: 'choices' | 'options'
  readonly options: readonly ChoiceOption[]
  /** Shows what is stored and the other spellings too. */
  readonly wide?: boolean | undefined
}

interface Dragged extends GhostLook {
  readonly id: string
  readonly index: number
}

interface RowProps extends OptionsEditorProps {
  readonly option: ChoiceOption
  readonly index: number
}

function OptionRow({ holder, list, option, options, index, wide = false }: RowProps): ReactNode {
  const t = useTexts(appTexts)
  const d = useTexts(dataTexts)
  const { language } = useLanguage()
  const { edit } = useDraft()
  const other = language === 'en' ? 'zh-CN' : 'en'
  const id = option.id ?? ''
  const row = useRef<HTMLDivElement>(null)
  const place = (to: number): void => {
    if (to >= 0 && to < options.length && to !== index) edit(move(id, holder, list, to))
  }
  const name = text(option.label, language) || option.value
  const [, drag] = useDrag<Dragged>(
    () => ({ type: `option-${holder}`, item: { id, index, ghost: { label: name } } }),
    [id, index, name],
  )
  const [, drop] = useDrop<Dragged>(
    () => ({
      accept: `option-${holder}`,
      drop: dragged => void (dragged.id === id || edit(move(dragged.id, holder, list, index))),
    }),
    [id, index],
  )
  const press = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    place(index + (event.key === 'ArrowUp' ? -1 : 1))
  }
  const label = (one: 'en' | 'zh-CN', part: string): Edit =>
    change(id, { label: withPart(option.label, one, part.trim()) })
  const partOf = (one: 'en' | 'zh-CN'): string =>
    typeof option.label === 'string' ? option.label : (option.label?.[one] ?? '')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the inputs inside take the focus
    <div
      ref={node => {
        row.current = node
        drop(node)
      }}
      className={wide ? 'ds-option ds-option-wide' : 'ds-option'}
      onKeyDown={press}
    >
      <span
        className="ds-grip"
        ref={node => {
          drag(node)
        }}
      >
        <GripVertical size={14} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <ColourSwatch value={option.colour} onChange={colour => void edit(change(id, { colour }))} />
      <CommitInput
        label={`${t('label')} ${language}`}
        value={partOf(language) || option.value}
        onCommit={part => void edit(label(language, part))}
      />
      <CommitInput
        label={`${t('label')} ${other}`}
        placeholder={other === 'en' ? t('english') : t('chinese')}
        value={partOf(other)}
        onCommit={part => void edit(label(other, part))}
      />
      {wide ? (
        <>
          <CommitInput
            mono
            label={d('optionValue')}
            value={option.value}
            check={value =>
              value === '' || options.some(one => one !== option && one.value === value) ? t('nameTaken') : undefined
            }
            onCommit={value => void edit(change(id, { value }))}
          />
          <CommitInput
            label={d('optionAliases')}
            placeholder={d('optionAliases')}
            value={(option.aliases ?? []).join(', ')}
            onCommit={typed => {
              const aliases = typed
                .split(/[,，;；]/)
                .map(one => one.trim())
                .filter(one => one !== '')
              edit(change(id, { aliases: aliases.length === 0 ? undefined : aliases }))
            }}
          />
        </>
      ) : null}
      <IconButton
        small
        label={`${t('delete')} ${name}`}
        disabled={options.length < 2}
        icon={<Trash2 size={14} strokeWidth={1.75} />}
        onClick={() => void edit(remove(id))}
      />
    </div>
  )
}

/** Options in order, with labels and colours; Alt and arrows move one. */
export function OptionsEditor(props: OptionsEditorProps): ReactNode {
  const t = useTexts(dataTexts)
  const { language } = useLanguage()
  const { edit } = useDraft()
  const { holder, list, options } = props
  const addOne = (): void => {
    const value = suggestName(
      { en: 'option' },
      options.map(option => option.value),
      'option',
    )
    const number = options.length + 1
    edit(
      add(holder, list, {
        id: newId('opt'),
        value,
        label: language === 'zh-CN' ? { 'zh-CN': `选项 ${number}` } : { en: `Option ${number}` },
        colour: 'neutral',
      }),
    )
  }
  return (
    <div className="ds-options">
      {options.map((option, index) => (
        <OptionRow key={option.id ?? option.value} {...props} option={option} index={index} />
      ))}
      <Button
        type="link"
        size="small"
        style={{ alignSelf: 'flex-start', padding: 0 }}
        icon={<Plus size={14} strokeWidth={2} />}
        onClick={addOne}
      >
        {t('addOption')}
      </Button>
    </div>
  )
}
