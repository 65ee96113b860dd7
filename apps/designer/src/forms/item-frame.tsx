import { classNames, IconButton, useLanguage, useTexts } from '@tessera/react'
import type { FormItem } from '@tessera/schemas'
import { Asterisk, Copy, Eye, EyeOff, GripVertical, Lock, Trash2, TriangleAlert } from 'lucide-react'
import { type MouseEvent, type ReactNode, useEffect } from 'react'
import { useDrag } from 'react-dnd'
import { getEmptyImage } from 'react-dnd-html5-backend'
import { appTexts } from '../app/texts.ts'
import { type FormDragged, formDrag } from './dragged.ts'
import { itemLabel, layoutIcon } from './item-look.ts'
import { copyItem } from './new-item.ts'
import { useSelection } from './selection-context.ts'
import { formTexts } from './texts.ts'
import { holdersIn } from './tree.ts'

const rules = [
  ['visible', Eye],
  ['required', Asterisk],
  ['read_only', Lock],
  ['check', TriangleAlert],
] as const

const isSet = (item: FormItem, property: string): boolean => {
  const value = (item as unknown as Record<string, unknown>)[property]
  return value !== undefined && !(Array.isArray(value) && value.length === 0) && value !== true
}

/** The marks of the rules of an item, beside its label. */
function RuleMarks({ item }: { item: FormItem }): ReactNode {
  const t = useTexts(formTexts)
  const { trial } = useSelection()
  const hidden = trial.state.visible[item.id ?? ''] === false
  const words = { visible: t('visible'), required: t('required'), read_only: t('readOnly'), check: t('check') }
  const shown = rules.filter(([property]) => isSet(item, property))
  if (shown.length === 0) return null
  return (
    <span className="ds-marks-line">
      {shown.map(([property, Icon]) => {
        const Shape = property === 'visible' && hidden ? EyeOff : Icon
        return (
          <span key={property} className="ds-mark" title={words[property]}>
            <Shape size={12} strokeWidth={2} aria-hidden="true" />
          </span>
        )
      })}
    </span>
  )
}

/** The edit frame around an item of the real form: selected by a click, dragged by the pointer, moved from the keyboard. */
export function ItemFrame({ item, children }: { item: FormItem; children: ReactNode }): ReactNode {
  const t = useTexts(formTexts)
  const a = useTexts(appTexts)
  const { language } = useLanguage()
  const { selected, object, actions, onSelect } = useSelection()
  const id = item.id ?? ''
  const isSelected = selected === id
  const label = itemLabel(item, object, language)
  const fieldType = item.type === 'field' || item.type === 'lines' ? object?.fields.get(item.field)?.type : undefined
  const Icon = layoutIcon(item.type)
  const isContainer = holdersIn(item).length > 0
  const [{ dragging }, drag, preview] = useDrag<FormDragged, unknown, { dragging: boolean }>(
    () => ({
      type: formDrag,
      item: {
        id,
        probe: item,
        ghost: {
          label,
          ...(fieldType === undefined ? {} : { fieldType }),
          icon: Icon ? <Icon size={16} strokeWidth={1.75} /> : null,
        },
      },
      collect: monitor => ({ dragging: monitor.isDragging() }),
    }),
    [id, item, label, fieldType],
  )
  useEffect(() => {
    preview(getEmptyImage(), { captureDraggingState: true })
  }, [preview])
  const pick = (event: MouseEvent): void => {
    event.stopPropagation()
    onSelect(id)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the canvas answers the keys of all frames
    // biome-ignore lint/a11y/useSemanticElements: a frame around real controls, which are out of reach in it
    <div
      ref={node => {
        drag(node)
      }}
      data-frame={id}
      role="group"
      tabIndex={isSelected ? 0 : -1}
      aria-label={label}
      aria-current={isSelected}
      className={classNames(
        'ds-frame',
        isSelected && 'ds-frame-on',
        dragging && 'ds-frame-gone',
        isContainer && 'ds-frame-holder',
      )}
      onClick={pick}
    >
      {isContainer ? children : <div inert>{children}</div>}
      <RuleMarks item={item} />
      {isSelected ? (
        <>
          <b className="ds-corner ds-corner-1" />
          <b className="ds-corner ds-corner-2" />
          <b className="ds-corner ds-corner-3" />
          <b className="ds-corner ds-corner-4" />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps clicks on the bar from selecting anew */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside take keys */}
          <div className="ds-mini" onClick={event => event.stopPropagation()}>
            <span className="ds-mini-grip" title={t('move')}>
              <GripVertical size={14} strokeWidth={1.75} aria-hidden="true" />
            </span>
            {copyItem(item) === undefined ? null : (
              <IconButton
                small
                label={a('duplicate')}
                icon={<Copy size={14} strokeWidth={1.75} />}
                onClick={() => {
                  const copy = actions.duplicate(id)
                  if (copy !== undefined) onSelect(copy)
                }}
              />
            )}
            <IconButton
              small
              label={t('takeOff')}
              icon={<Trash2 size={14} strokeWidth={1.75} />}
              onClick={() => onSelect(actions.takeOff(id))}
            />
          </div>
        </>
      ) : null}
    </div>
  )
}
