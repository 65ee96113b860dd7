import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { classNames } from './class-names.ts'
import './bulk-bar.css'

/** Something to do with all selected records. */
export interface BulkAction {
  readonly key: string
  readonly label: string
  readonly icon?: ReactNode
  readonly danger?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly onSelect: () => void
}

export interface BulkBarProps {
  readonly count: number
  readonly actions: readonly BulkAction[]
  readonly onClear: () => void
  /** Floats at the bottom of the nearest positioned panel; else it stands in the flow. */
  readonly floating?: boolean | undefined
}

/** What can be done with the selection; absent while nothing is selected. */
export function BulkBar({ count, actions, onClear, floating = true }: BulkBarProps): ReactNode {
  const t = useTexts(kitTexts)
  if (count === 0) return null
  const label = t('selected', { count })
  return (
    <div className={classNames('tes-bulk', floating && 'tes-bulk-place')} role="toolbar" aria-label={label}>
      <span className="tes-bulk-count tes-num">{label}</span>
      <i />
      {actions.map(({ key, label, icon, danger, disabled, onSelect }) => (
        <button
          key={key}
          type="button"
          className={danger ? 'tes-bulk-danger' : undefined}
          disabled={disabled}
          onClick={onSelect}
        >
          {icon}
          {label}
        </button>
      ))}
      <i />
      <button type="button" aria-label={t('dropSelection')} title={t('dropSelection')} onClick={onClear}>
        <X size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  )
}
