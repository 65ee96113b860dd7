import { labelOf } from '@tessera/metadata'
import { classNames, FieldTypeIcon, IconButton, LinkButton, useLanguage, useTexts } from '@tessera/react'
import type { Expression, TableView, ViewColumn } from '@tessera/schemas'
import { Select } from 'antd'
import { GripVertical, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useDrag, useDrop } from 'react-dnd'
import { getEmptyImage } from 'react-dnd-html5-backend'
import { useDraft } from '../draft/draft-context.ts'
import { change } from '../draft/edits.ts'
import { ConditionBox } from '../parts/condition-box.tsx'
import type { GhostLook } from '../parts/drag-layer.tsx'
import { viewTexts } from './texts.ts'

interface Dragged extends GhostLook {
  readonly index: number
}

interface ColumnProps {
  readonly view: TableView
  readonly column: ViewColumn
  readonly index: number
  readonly onMove: (from: number, to: number) => void
  readonly onRemove: () => void
}

function Column({ view, column, index, onMove, onRemove }: ColumnProps): ReactNode {
  const t = useTexts(viewTexts)
  const { language } = useLanguage()
  const { model } = useDraft()
  const fields = model.resolvePath(view.object, column.field)?.fields ?? []
  const label = fields.length === 0 ? column.field : fields.map(field => labelOf(field, language)).join(' › ')
  const type = fields.at(-1)?.type ?? 'text'
  const box = useRef<HTMLDivElement>(null)
  const [{ dragging }, drag, preview] = useDrag<Dragged, unknown, { dragging: boolean }>(
    () => ({
      type: 'view-column',
      item: { index, ghost: { label, fieldType: type } },
      collect: monitor => ({ dragging: monitor.isDragging() }),
    }),
    [index, label, type],
  )
  const [{ over }, drop] = useDrop<Dragged, unknown, { over: boolean }>(
    () => ({
      accept: 'view-column',
      collect: monitor => ({ over: monitor.isOver() }),
      drop: dragged => void (dragged.index === index || onMove(dragged.index, index)),
    }),
    [index, onMove],
  )
  useEffect(() => {
    preview(getEmptyImage(), { captureDraggingState: true })
  }, [preview])
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault()
      onMove(index, index + (event.key === 'ArrowLeft' ? -1 : 1))
    }
    if (event.key === 'Backspace' || event.key === 'Delete') onRemove()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a chip that is dragged and moved from the keyboard
    <div
      ref={node => {
        box.current = node
        drag(drop(node))
      }}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the focus for its keys
      tabIndex={0}
      aria-label={label}
      className={classNames('ds-column', over && 'ds-column-over', dragging && 'ds-column-gone')}
      onKeyDown={press}
    >
      <GripVertical size={12} strokeWidth={1.75} className="ds-grip" aria-hidden="true" />
      <FieldTypeIcon type={type} size={16} />
      <span>{label}</span>
      <IconButton small label={`${t('takeOff')} ${label}`} icon={<X size={12} strokeWidth={2} />} onClick={onRemove} />
    </div>
  )
}

/** Columns as chips in order, the filter as a sentence, the order as fields with a direction. */
export function ViewColumns({ view }: { view: TableView }): ReactNode {
  const t = useTexts(viewTexts)
  const { language } = useLanguage()
  const { edit, model } = useDraft()
  const id = view.id ?? ''
  const object = model.object(view.object)
  const columns = view.columns ?? []
  const sort = view.sort ?? []
  const set = (values: Record<string, unknown>): void => void edit(change(id, values))
  const setColumns = (next: readonly ViewColumn[]): void => set({ columns: next.length === 0 ? undefined : next })
  const moveColumn = (from: number, to: number): void => {
    const moved = columns[from]
    if (moved === undefined || to < 0 || to >= columns.length) return
    setColumns(columns.toSpliced(from, 1).toSpliced(to, 0, moved))
  }
  const used = new Set(columns.map(column => column.field))
  const fields = [...(object?.fields.values() ?? [])].filter(field => field.type !== 'lines')
  const paths = fields.flatMap(field => [
    { value: field.name, label: labelOf(field, language) },
    ...(field.type === 'lookup' && field.target?.length === 1
      ? [...(model.object(field.target[0] ?? '')?.fields.values() ?? [])]
          .filter(inner => inner.type !== 'lines' && !inner.system)
          .map(inner => ({
            value: `${field.name}.${inner.name}`,
            label: `${labelOf(field, language)} › ${labelOf(inner, language)}`,
          }))
      : []),
  ])
  const sortable = fields.map(field => ({ value: field.name, label: labelOf(field, language) }))
  const setSort = (next: readonly string[]): void => set({ sort: next.length === 0 ? undefined : next })
  const start: Expression = { is_filled: [{ var: object?.title ?? 'id' }] }
  return (
    <div className="ds-main-body">
      <h3 className="ds-view-head">{t('columns')}</h3>
      <div className="ds-columns">
        {columns.map((column, index) => (
          <Column
            key={column.field}
            view={view}
            column={column}
            index={index}
            onMove={moveColumn}
            onRemove={() => setColumns(columns.toSpliced(index, 1))}
          />
        ))}
        <Select
          aria-label={t('addColumn')}
          placeholder={t('addColumn')}
          style={{ width: 160 }}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={260}
          value={null}
          options={paths.filter(path => !used.has(path.value))}
          onChange={(field: string | null) => field !== null && setColumns([...columns, { field }])}
        />
      </div>
      <h3 className="ds-view-head">{t('filter')}</h3>
      {view.filter === undefined || view.filter === true ? (
        <span>
          {t('allRecords')} · <LinkButton onClick={() => set({ filter: start })}>{t('filterOn')}</LinkButton>
        </span>
      ) : (
        <>
          <ConditionBox
            lead={t('where')}
            label={t('filter')}
            object={view.object}
            value={view.filter}
            onChange={filter => set({ filter })}
          />
          <LinkButton onClick={() => set({ filter: undefined })}>{t('allRecords')}</LinkButton>
        </>
      )}
      <h3 className="ds-view-head">{t('sort')}</h3>
      <div className="ds-columns">
        {sort.map((key, index) => {
          const down = key.startsWith('-')
          const name = key.replace(/^-/, '')
          return (
            <span key={name} className="ds-column">
              <span>{sortable.find(one => one.value === name)?.label ?? name}</span>
              <Select
                size="small"
                variant="borderless"
                popupMatchSelectWidth={140}
                aria-label={t('sort')}
                value={down ? 'down' : 'up'}
                options={[
                  { value: 'up', label: t('up') },
                  { value: 'down', label: t('down') },
                ]}
                onChange={direction => setSort(sort.with(index, direction === 'down' ? `-${name}` : name))}
              />
              <IconButton
                small
                label={t('takeOff')}
                icon={<X size={12} strokeWidth={2} />}
                onClick={() => setSort(sort.toSpliced(index, 1))}
              />
            </span>
          )
        })}
        <Select
          aria-label={t('addSort')}
          placeholder={t('addSort')}
          style={{ width: 160 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          options={sortable.filter(one => !sort.some(key => key.replace(/^-/, '') === one.value))}
          onChange={(field: string | null) => field !== null && setSort([...sort, field])}
        />
      </div>
    </div>
  )
}
