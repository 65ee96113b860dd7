// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid; its rows are placed by the script
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in the heads take the focus
import { Checkbox, Dropdown } from 'antd'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, ChevronDown, EyeOff } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useCurrency } from '../fields/currency.tsx'
import { isMoney } from '../fields/shown-as.ts'
import { currencySymbol } from '../i18n/formats/numbers.ts'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { classNames } from '../pieces/class-names.ts'
import { moveInList } from './move-in-list.ts'
import { recordTexts } from './record-texts.ts'
import { pressSort, readSort } from './sort-keys.ts'
import type { ShownColumn, TableColumn } from './table-column.ts'
import { selectColumn, selectWidth } from './use-column-table.ts'

export interface TableHeadProps {
  readonly shown: readonly ShownColumn[]
  readonly widths: ReadonlyMap<string, number>
  readonly offsets: ReadonlyMap<string, number>
  readonly columns: readonly TableColumn[]
  readonly sort: readonly string[]
  readonly onSortChange: ((sort: readonly string[]) => void) | undefined
  readonly onColumnsChange: ((columns: readonly TableColumn[]) => void) | undefined
  /** Undefined where nothing can be selected. */
  readonly selected: boolean | 'mixed' | undefined
  readonly onSelectAll: (all: boolean) => void
  readonly resize: (path: string, by: number) => void
  readonly resizeHandler: (path: string) => ((event: unknown) => void) | undefined
}

const step = 16

/** The heads of the columns: a press sorts, the menu moves and hides, the edge resizes. */
export function TableHead(props: TableHeadProps): ReactNode {
  const { shown, selected, onSelectAll } = props
  const t = useTexts(recordTexts)
  return (
    <div role="rowgroup" className="tes-table-headgroup">
      <div role="row" className="tes-table-row tes-table-head">
        {selected === undefined ? null : (
          <div
            role="columnheader"
            className="tes-table-cell tes-table-select tes-table-pinned"
            style={{ width: selectWidth, left: props.offsets.get(selectColumn) ?? 0 }}
          >
            <Checkbox
              aria-label={t('selectAll')}
              checked={selected === true}
              indeterminate={selected === 'mixed'}
              onChange={event => onSelectAll(event.target.checked)}
            />
          </div>
        )}
        {shown.map((column, index) => (
          <HeadCell key={column.path} {...props} column={column} index={index} />
        ))}
        <div className="tes-table-rest" role="presentation" />
      </div>
    </div>
  )
}

function HeadCell(props: TableHeadProps & { readonly column: ShownColumn; readonly index: number }): ReactNode {
  const { column, index, widths, offsets, columns, sort, onSortChange, onColumnsChange, resize, resizeHandler } = props
  const t = useTexts(recordTexts)
  const text = useText()
  const currency = useCurrency(column.field)
  const { path, field } = column
  const name = `${text(column.label, field.name)}${isMoney(field) ? ` ${currencySymbol(currency)}` : ''}`
  const order = sort.map(readSort).find(key => key.field === path)
  const left = offsets.get(path)
  const handler = resizeHandler(path)
  const sortable = onSortChange !== undefined && column.own
  const move = (by: number): void => onColumnsChange?.(moveInList(columns, index, by))
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (by === undefined || onColumnsChange === undefined || !(event.altKey || event.shiftKey)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.altKey) move(by)
    else resize(path, by * step)
  }
  const items = [
    ...(sortable
      ? [
          {
            key: 'up',
            label: t('ascending'),
            icon: <ArrowUp size={14} strokeWidth={1.75} />,
            onClick: () => onSortChange([path]),
          },
          {
            key: 'down',
            label: t('descending'),
            icon: <ArrowDown size={14} strokeWidth={1.75} />,
            onClick: () => onSortChange([`-${path}`]),
          },
        ]
      : []),
    ...(onColumnsChange === undefined
      ? []
      : [
          {
            key: 'left',
            label: t('moveLeft'),
            icon: <ArrowLeft size={14} strokeWidth={1.75} />,
            disabled: index === 0,
            onClick: () => move(-1),
          },
          {
            key: 'right',
            label: t('moveRight'),
            icon: <ArrowRight size={14} strokeWidth={1.75} />,
            disabled: index === columns.length - 1,
            onClick: () => move(1),
          },
          {
            key: 'hide',
            label: t('hideColumn'),
            icon: <EyeOff size={14} strokeWidth={1.75} />,
            disabled: columns.length === 1,
            onClick: () => onColumnsChange(columns.filter((_, at) => at !== index)),
          },
        ]),
  ]
  const Arrow = order?.descending ? ArrowDown : ArrowUp
  return (
    <div
      role="columnheader"
      aria-sort={order === undefined ? undefined : order.descending ? 'descending' : 'ascending'}
      className={classNames(
        'tes-table-cell',
        left !== undefined && 'tes-table-pinned',
        column.right && 'tes-table-right',
      )}
      style={{ width: widths.get(path), ...(left === undefined ? {} : { left }) }}
      onKeyDown={press}
    >
      <button
        type="button"
        className="tes-table-name"
        disabled={!sortable}
        onClick={event => onSortChange?.(pressSort(sort, path, event.shiftKey))}
      >
        <span className="tes-ellipsis" title={name}>
          {name}
        </span>
        {order === undefined ? null : <Arrow size={12} strokeWidth={2} aria-hidden="true" />}
      </button>
      {items.length === 0 ? null : (
        <Dropdown trigger={['click']} menu={{ items }}>
          <button type="button" className="tes-table-menu" aria-label={t('columnMenu', { name })}>
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </Dropdown>
      )}
      {handler === undefined || onColumnsChange === undefined ? null : (
        <span
          className="tes-table-edge"
          aria-hidden="true"
          title={t('resizeColumn', { name })}
          onMouseDown={handler}
          onTouchStart={handler}
          onDoubleClick={() => resize(path, column.width - (widths.get(path) ?? column.width))}
        />
      )}
    </div>
  )
}
