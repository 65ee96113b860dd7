import {
  type FieldModel,
  type FieldType,
  fieldTypes,
  guessFieldType,
  labelOf,
  type ObjectModel,
  text,
} from '@tessera/metadata'
import { classNames, FieldTypeIcon, Panel, SearchBox, useLanguage, useTexts, useToast } from '@tessera/react'
import type { Edit, FormDefinition, FormItem } from '@tessera/schemas'
import { Input, Switch } from 'antd'
import { GripVertical, Plus } from 'lucide-react'
import { createElement, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useDrag } from 'react-dnd'
import { getEmptyImage } from 'react-dnd-html5-backend'
import { TypeSelect } from '../data/add-field-line.tsx'
import { guessTarget, newField, targetsFor } from '../data/new-field.ts'
import { useDraft } from '../draft/draft-context.ts'
import { add } from '../draft/edits.ts'
import { NodeLabel } from '../parts/node-label.tsx'
import { splitLanguages } from '../parts/split-languages.ts'
import { type FormDragged, formDrag } from './dragged.ts'
import type { FormActions } from './form-actions.ts'
import { type LayoutType, layoutItems } from './item-look.ts'
import { newFieldItem, newLayout } from './new-item.ts'
import { formTexts } from './texts.ts'
import type { Entry } from './tree.ts'

interface MadeItem {
  readonly item: FormItem
  readonly before: readonly Edit[]
}

interface PieceProps {
  readonly dragged: FormDragged
  readonly className: string
  readonly disabled?: boolean | undefined
  readonly onAdd: () => void
  readonly children: ReactNode
}

/** An entry of the palette: dragged, or added by Enter or a double click. */
function Piece({ dragged, className, disabled = false, onAdd, children }: PieceProps): ReactNode {
  const [{ dragging }, drag, preview] = useDrag<FormDragged, unknown, { dragging: boolean }>(
    () => ({
      type: formDrag,
      item: dragged,
      canDrag: !disabled,
      collect: monitor => ({ dragging: monitor.isDragging() }),
    }),
    [dragged, disabled],
  )
  useEffect(() => {
    preview(getEmptyImage(), { captureDraggingState: true })
  }, [preview])
  return (
    <button
      ref={node => {
        drag(node)
      }}
      type="button"
      data-piece
      className={classNames(className, dragging && 'ds-piece-gone')}
      aria-disabled={disabled}
      onDoubleClick={() => !disabled && onAdd()}
      onKeyDown={event => {
        if (event.key !== 'Enter' || disabled) return
        event.preventDefault()
        onAdd()
      }}
    >
      {children}
    </button>
  )
}

const newFieldTypes: readonly FieldType[] = [
  'text',
  'long_text',
  'number',
  'currency',
  'percent',
  'date',
  'datetime',
  'boolean',
  'choice',
  'choices',
  'phone',
  'email',
  'user',
  'lookup',
  'rating',
  'address',
]

export interface FormPaletteProps {
  readonly form: FormDefinition
  readonly object: ObjectModel | undefined
  readonly entries: readonly Entry[]
  readonly actions: FormActions
  readonly onSelect: (id: string) => void
}

/** What can be put on the form: layout, fields of the object, and new fields. */
export function FormPalette({ form, object, entries, actions, onSelect }: FormPaletteProps): ReactNode {
  const t = useTexts(formTexts)
  const toast = useToast()
  const { language } = useLanguage()
  const { model } = useDraft()
  const [query, setQuery] = useState('')
  const [unusedOnly, setUnusedOnly] = useState(false)
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<FieldType>()
  const body = useRef<HTMLDivElement>(null)
  const type = chosen ?? guessFieldType(name)
  const used = new Set(
    entries.flatMap(({ item }) => (item.type === 'field' || item.type === 'lines' ? [item.field] : [])),
  )
  const wanted = query.trim().toLowerCase()
  const matches = (words: string): boolean => words.toLowerCase().includes(wanted)
  const fields = [...(object?.fields.values() ?? [])].filter(
    field =>
      (!field.system || field.name === 'owner') &&
      matches(`${field.name} ${JSON.stringify(field.label ?? '')}`) &&
      !(unusedOnly && used.has(field.name)),
  )
  const layouts = layoutItems.filter(one => matches(`${one.type} ${t(one.type)}`))
  const put = ({ item, before }: MadeItem): void => {
    const result = actions.addItem(item, before)
    if (typeof result !== 'string') toast({ tone: 'failed', text: result.message[language] })
    else if (result !== '') onSelect(result)
  }
  const makeField = (fieldType: FieldType, typed: string): MadeItem | undefined => {
    if (object === undefined) return undefined
    const target = targetsFor(fieldType, model, object)
    if (target !== undefined && target.length === 0) return undefined
    const field = newField(
      { type: fieldType, label: splitLanguages(typed, language), target: target && guessTarget(target, model, typed) },
      object,
      language,
    )
    return { item: newFieldItem(field), before: [add(object.id, 'fields', field)] }
  }
  const typeName = (one: FieldType): string =>
    t('newFieldNamed', { type: text(fieldTypes[one].label, language).toLowerCase() })
  const addNamed = (): void => {
    if (name.trim() === '') return
    const made = makeField(type, name)
    if (made === undefined) return
    put(made)
    setName('')
    setChosen(undefined)
  }
  const walk = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const pieces = [...(body.current?.querySelectorAll<HTMLElement>('[data-piece]') ?? [])]
    const at = pieces.indexOf(document.activeElement as HTMLElement)
    event.preventDefault()
    pieces[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  }
  const layoutPiece = (one: LayoutType): FormDragged => ({
    probe: { type: one },
    make: () => ({ item: newLayout(one, language), before: [] }),
    ghost: {
      label: t(one),
      icon: createElement(layoutItems.find(item => item.type === one)?.icon ?? Plus, { size: 16, strokeWidth: 1.75 }),
    },
  })
  const fieldPiece = (field: FieldModel): FormDragged => {
    const item = newFieldItem(field)
    return {
      probe: item,
      make: () => ({ item: newFieldItem(field), before: [] }),
      ghost: { label: labelOf(field, language), fieldType: field.type },
    }
  }
  const typePiece = (one: FieldType): FormDragged => ({
    probe: { type: one === 'lines' ? 'lines' : 'field' },
    make: () => makeField(one, typeName(one)) ?? { item: newLayout('divider', language), before: [] },
    ghost: { label: typeName(one), fieldType: one },
  })
  return (
    <Panel
      as="aside"
      label={t('fieldsOf', { object: object === undefined ? form.object : labelOf(object, language) })}
      heading={
        // biome-ignore lint/a11y/noStaticElementInteractions: the search inside takes the focus
        <div className="ds-palette-search" onKeyDown={walk}>
          <SearchBox
            small
            shortcut="/"
            placeholder={t('search')}
            value={query}
            onChange={setQuery}
            onEnter={() => body.current?.querySelector<HTMLElement>('[data-piece]')?.focus()}
          />
        </div>
      }
      footer={
        <div className="ds-palette-new">
          <Input
            aria-label={t('newField')}
            placeholder={t('newField')}
            prefix={<Plus size={14} strokeWidth={2} className="ds-accent" />}
            value={name}
            onChange={event => setName(event.target.value)}
            onPressEnter={event => {
              if (!event.nativeEvent.isComposing) addNamed()
            }}
          />
          <TypeSelect label={t('newFieldTypes')} value={type} onChange={setChosen} />
        </div>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the entries inside take the focus */}
      <div ref={body} onKeyDown={walk}>
        {layouts.length === 0 ? null : <div className="ds-palette-title">{t('layout')}</div>}
        <div className="ds-layouts">
          {layouts.map(one => (
            <Piece
              key={one.type}
              className="ds-layout"
              dragged={layoutPiece(one.type)}
              onAdd={() => put({ item: newLayout(one.type, language), before: [] })}
            >
              {createElement(one.icon, { size: 16, strokeWidth: 1.75, 'aria-hidden': true })}
              <span>{t(one.type)}</span>
            </Piece>
          ))}
        </div>
        <div className="ds-palette-title">
          <span>{t('fieldsOf', { object: object === undefined ? form.object : labelOf(object, language) })}</span>
          <span className="tes-count">{fields.length}</span>
          <span className="ds-palette-switch">
            {t('onlyUnused')}
            <Switch size="small" checked={unusedOnly} onChange={setUnusedOnly} aria-label={t('onlyUnused')} />
          </span>
        </div>
        <div className="ds-pieces">
          {fields.map(field => {
            const isUsed = used.has(field.name)
            return (
              <Piece
                key={field.id}
                className={classNames('ds-piece', isUsed && 'ds-piece-used')}
                disabled={isUsed}
                dragged={fieldPiece(field)}
                onAdd={() => put({ item: newFieldItem(field), before: [] })}
              >
                <FieldTypeIcon type={field.type} />
                <span className="tes-ellipsis ds-entry-label">
                  <NodeLabel node={field} />
                </span>
                {isUsed ? (
                  <span className="ds-t3 tes-11">{t('used')}</span>
                ) : (
                  <GripVertical size={14} strokeWidth={1.75} className="ds-grip" aria-hidden="true" />
                )}
              </Piece>
            )
          })}
        </div>
        {object === undefined ? null : (
          <>
            <div className="ds-palette-title">{t('newFieldTypes')}</div>
            <div className="ds-types">
              {newFieldTypes
                .filter(one => matches(`${one} ${text(fieldTypes[one].label, language)}`))
                .map(one => {
                  const made = (): MadeItem | undefined => makeField(one, typeName(one))
                  return (
                    <Piece
                      key={one}
                      className="ds-type"
                      dragged={typePiece(one)}
                      disabled={targetsFor(one, model, object)?.length === 0}
                      onAdd={() => {
                        const item = made()
                        if (item !== undefined) put(item)
                      }}
                    >
                      <FieldTypeIcon type={one} />
                      <span className="tes-ellipsis">{text(fieldTypes[one].label, language)}</span>
                    </Piece>
                  )
                })}
            </div>
          </>
        )}
      </div>
    </Panel>
  )
}
