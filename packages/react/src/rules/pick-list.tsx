// biome-ignore-all lint/a11y/useSemanticElements: options with icons, which a select cannot hold
// biome-ignore-all lint/a11y/useFocusableInteractive: the list points to its options
import { Input } from 'antd'
import { Check } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { classNames } from '../pieces/class-names.ts'
import { recordTexts } from '../records/record-texts.ts'
import './rules.css'

/** Something on a list to pick from. */
export interface PickItem {
  readonly key: string
  readonly label: string
  readonly icon?: ReactNode
  /** Words behind it. */
  readonly more?: string | undefined
}

export interface PickListProps {
  readonly items: readonly PickItem[]
  readonly picked?: string | undefined
  readonly onPick: (key: string) => void
  /** Shown above a long list. */
  readonly search?: string | undefined
  readonly label: string
}

const long = 8
const most = 200

/** A list one picks from: typing narrows it, arrows walk it, Enter picks. */
export function PickList({ items, picked, onPick, search, label }: PickListProps): ReactNode {
  const t = useTexts(recordTexts)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      items.findIndex(item => item.key === picked),
    ),
  )
  const wanted = typed.trim().toLowerCase()
  const shown = items
    .filter(
      item => wanted === '' || item.label.toLowerCase().includes(wanted) || item.key.toLowerCase().includes(wanted),
    )
    .slice(0, most)
  const place = Math.min(at, shown.length - 1)
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt(Math.min(shown.length - 1, Math.max(0, place + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const item = shown[place]
      if (item !== undefined) onPick(item.key)
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the search box or the list inside holds the focus
    <div className="tes-picks" onKeyDown={press}>
      {items.length > long ? (
        <Input
          autoFocus
          allowClear
          value={typed}
          placeholder={search ?? t('findField')}
          aria-label={search ?? t('findField')}
          onChange={event => {
            setTyped(event.target.value)
            setAt(0)
          }}
        />
      ) : null}
      <div
        role="listbox"
        aria-label={label}
        tabIndex={0}
        ref={items.length > long ? undefined : element => element?.focus()}
      >
        {shown.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
          <div
            key={item.key}
            role="option"
            aria-selected={item.key === picked}
            className={classNames('tes-picks-item', index === place && 'tes-picks-here')}
            ref={index === place ? element => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onMouseMove={() => setAt(index)}
            onClick={() => onPick(item.key)}
          >
            {item.icon}
            <span className="tes-ellipsis">{item.label}</span>
            {item.more === undefined ? null : <span className="tes-picks-more tes-ellipsis">{item.more}</span>}
            {item.key === picked ? <Check size={14} strokeWidth={2} aria-hidden="true" /> : null}
          </div>
        ))}
      </div>
    </div>
  )
}
