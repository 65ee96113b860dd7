import type { ObjectModel } from '@tessera/metadata'
import { fieldType } from '@tessera/metadata'
import { Button, Popover, Select } from 'antd'
import { ArrowDown, ArrowDownUp, ArrowUp, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { IconButton } from '../pieces/icon-button.tsx'
import { recordTexts } from './record-texts.ts'
import { readSort, writeSort } from './sort-keys.ts'
import '../rules/rules.css'

export interface SortMenuProps {
  readonly object: ObjectModel
  readonly sort: readonly string[]
  readonly onChange: (sort: readonly string[]) => void
}

const most = 4

/** The order of a list: up to four fields, each up or down. */
export function SortMenu({ object, sort, onChange }: SortMenuProps): ReactNode {
  const t = useTexts(recordTexts)
  const text = useText()
  const sortable = [...object.fields.values()].filter(field => fieldType(field.type).sortable && field.name !== 'id')
  const keys = sort.map(readSort)
  const options = sortable.map(field => ({ value: field.name, label: text(field.definition.label, field.name) }))
  const put = (at: number, part: { readonly field: string; readonly descending: boolean } | undefined): void =>
    onChange(
      keys.flatMap((key, place) => (place === at ? (part === undefined ? [] : writeSort(part)) : writeSort(key))),
    )
  const panel = (
    <div className="tes-sorts">
      {keys.length === 0 ? <span className="tes-field-quiet">{t('noSort')}</span> : null}
      {keys.map((key, at) => (
        <div key={key.field} className="tes-sorts-row">
          <Select
            value={key.field}
            options={options.filter(
              option => option.value === key.field || !keys.some(one => one.field === option.value),
            )}
            aria-label={at === 0 ? t('sort') : t('sortThen')}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={field => put(at, { ...key, field })}
          />
          <IconButton
            label={t(key.descending ? 'descending' : 'ascending')}
            icon={
              key.descending ? <ArrowDown size={16} strokeWidth={1.75} /> : <ArrowUp size={16} strokeWidth={1.75} />
            }
            onClick={() => put(at, { ...key, descending: !key.descending })}
          />
          <IconButton
            label={t('unsorted')}
            icon={<X size={16} strokeWidth={1.75} />}
            onClick={() => put(at, undefined)}
          />
        </div>
      ))}
      {keys.length < most ? (
        <Select<string | null>
          value={null}
          placeholder={t('addSort')}
          aria-label={t('addSort')}
          options={options.filter(option => !keys.some(one => one.field === option.value))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={field => {
            if (field !== null) onChange([...sort, field])
          }}
        />
      ) : null}
    </div>
  )
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      styles={{ container: { padding: 4 } }}
      content={panel}
    >
      <Button type="text" icon={<ArrowDownUp size={16} strokeWidth={1.75} aria-hidden="true" />}>
        {t('sort')}
        {sort.length > 0 ? <span className="tes-num"> {sort.length}</span> : null}
      </Button>
    </Popover>
  )
}
