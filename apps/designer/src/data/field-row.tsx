import { type FieldModel, labelOf, type ObjectModel } from '@tessera/metadata'
import { classNames, FieldTypeIcon, Meter, useFormats, useLanguage, useTexts } from '@tessera/react'
import { Tooltip } from 'antd'
import { Asterisk, Fingerprint, GripVertical, Heading, Lock, Zap } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useDrag, useDrop } from 'react-dnd'
import { getEmptyImage } from 'react-dnd-html5-backend'
import { useDraft } from '../draft/draft-context.ts'
import type { GhostLook } from '../parts/drag-layer.tsx'
import { NodeLabel } from '../parts/node-label.tsx'
import { usedBy } from '../parts/used-by.ts'
import { useProblemsOf } from '../problems/use-problems.ts'
import { dataTexts } from './texts.ts'
import { typeSummary } from './type-summary.ts'
import type { ObjectStats } from './use-stats.ts'

export interface FieldRowProps {
  readonly field: FieldModel
  readonly object: ObjectModel
  /** Place among the object's own fields; undefined when it cannot be moved. */
  readonly index: number | undefined
  readonly stats: ObjectStats | undefined
  readonly selected: boolean
  readonly onSelect: () => void
  readonly onMove: (field: FieldModel, index: number) => void
}

interface Dragged extends GhostLook {
  readonly field: FieldModel
  readonly index: number
}

function Flags({ field, object }: { field: FieldModel; object: ObjectModel }): ReactNode {
  const t = useTexts(dataTexts)
  const definition: { readonly unique?: boolean; readonly readOnly?: boolean } = field.definition
  const computed = field.type === 'formula' || field.type === 'rollup' || field.type === 'auto_number'
  const flags = [
    field.required && ([Asterisk, t('required')] as const),
    definition.unique === true && ([Fingerprint, t('unique')] as const),
    object.title === field.name && ([Heading, t('title')] as const),
    computed && ([Zap, t('computed')] as const),
    (field.system || definition.readOnly === true) &&
      field.name !== 'owner' &&
      ([Lock, t(field.system ? 'system' : 'readOnlyFlag')] as const),
  ].filter(flag => flag !== false)
  return (
    <span className="ds-flags">
      {flags.map(([Icon, label]) => (
        <Tooltip key={label} title={label}>
          <span role="img" aria-label={label}>
            <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
          </span>
        </Tooltip>
      ))}
    </span>
  )
}

/** One field: its type, names, flags, how often it is filled and used. */
export function FieldRow({ field, object, index, stats, selected, onSelect, onMove }: FieldRowProps): ReactNode {
  const t = useTexts(dataTexts)
  const formats = useFormats()
  const { language } = useLanguage()
  const { definition, others, model } = useDraft()
  const problems = useProblemsOf(field.id)
  const row = useRef<HTMLDivElement>(null)
  const [line, setLine] = useState<'above' | 'below'>()
  const [{ dragging }, drag, preview] = useDrag<Dragged, unknown, { dragging: boolean }>(
    () => ({
      type: 'field-row',
      canDrag: index !== undefined,
      item: { field, index: index ?? 0, ghost: { label: labelOf(field, language), fieldType: field.type } },
      collect: monitor => ({ dragging: monitor.isDragging() }),
    }),
    [field, index, language],
  )
  const [{ over }, drop] = useDrop<Dragged, unknown, { over: boolean }>(
    () => ({
      accept: 'field-row',
      canDrop: () => index !== undefined,
      collect: monitor => ({ over: monitor.isOver() && monitor.canDrop() }),
      hover: (_, monitor) => {
        const at = monitor.getClientOffset()
        const box = row.current?.getBoundingClientRect()
        if (at !== null && box !== undefined) setLine(at.y < box.top + box.height / 2 ? 'above' : 'below')
      },
      drop: (dragged, monitor) => {
        const at = monitor.getClientOffset()
        const box = row.current?.getBoundingClientRect()
        if (index === undefined || at === null || box === undefined) return
        const target = at.y < box.top + box.height / 2 ? index : index + 1
        // The place is counted after the field is taken out.
        const place = target > dragged.index ? target - 1 : target
        if (place !== dragged.index) onMove(dragged.field, place)
      },
    }),
    [index, onMove],
  )
  useEffect(() => {
    preview(getEmptyImage(), { captureDraggingState: true })
  }, [preview])
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const steps = object.definition.lifecycle?.field === field.name ? object.definition.lifecycle.steps.length : undefined
  const filled = field.type === 'lines' ? undefined : stats?.fields[field.name]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a list that is dragged as a whole
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys of its rows
    <div
      ref={node => {
        row.current = node
        drag(drop(node))
      }}
      role="button"
      tabIndex={0}
      data-field={field.id}
      data-name={field.name}
      aria-pressed={selected}
      className={classNames(
        'ds-field-row',
        selected && 'ds-field-on',
        dragging && 'ds-field-dragged',
        field.system && index === undefined && 'ds-field-system',
        over && line && `ds-field-${line}`,
        problems.length > 0 && 'ds-field-problem-row',
      )}
      onClick={onSelect}
    >
      <span className="ds-grip">
        {index === undefined ? null : <GripVertical size={14} strokeWidth={1.75} aria-hidden="true" />}
      </span>
      <FieldTypeIcon type={field.type} />
      <span className="ds-field-label tes-ellipsis">
        <NodeLabel node={field} />
      </span>
      <span className="tes-mono tes-ellipsis ds-t3">{field.name}</span>
      <span className="tes-ellipsis ds-field-type">{typeSummary(field, model, language, t, steps)}</span>
      <Flags field={field} object={object} />
      <span>
        {filled === undefined || !stats || stats.rows === 0 ? null : (
          <Meter share={filled / stats.rows} tiles={10} lowBelow={0} label={t('columnFilled')} />
        )}
      </span>
      <span className="ds-right tes-num ds-t3">{formats.number(usedBy(definition, field.id, others).length)}</span>
    </div>
  )
}
