import { Search } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { classNames } from './class-names.ts'
import { Kbd } from './kbd.tsx'
import { useShortcut } from './use-shortcut.ts'
import './search-box.css'

export interface SearchBoxProps {
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Focuses the box from anywhere: `mod+k`, `/`. */
  readonly shortcut?: string | undefined
  readonly onEnter?: (() => void) | undefined
  readonly onFocus?: (() => void) | undefined
  /** 28 high, for side panels. */
  readonly small?: boolean | undefined
}

/** A search input with its shortcut; Escape empties it, then leaves it. */
export function SearchBox(props: SearchBoxProps): ReactNode {
  const { placeholder, value, onChange, shortcut, onEnter, onFocus, small = false } = props
  const input = useRef<HTMLInputElement>(null)
  useShortcut(shortcut ?? '', () => input.current?.select(), shortcut !== undefined)
  return (
    <label className={classNames('tes-search', small && 'tes-search-small')}>
      <Search size={14} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={input}
        type="search"
        aria-label={placeholder}
        placeholder={placeholder}
        value={value}
        onChange={event => onChange(event.target.value)}
        onFocus={onFocus}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.()
          if (event.key !== 'Escape') return
          if (value === '') input.current?.blur()
          else onChange('')
        }}
      />
      {shortcut === undefined || value !== '' ? null : <Kbd keys={shortcut} />}
    </label>
  )
}
