import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Kbd } from './kbd.tsx'
import { useShortcut } from './use-shortcut.ts'
import './search-box.css'

export interface SearchButtonProps {
  readonly placeholder: string
  /** Opens the search dialog; also on the shortcut. */
  readonly onOpen: () => void
  readonly shortcut?: string | undefined
}

/** Looks like a search box and opens the search over everything. */
export function SearchButton({ placeholder, onOpen, shortcut = 'mod+k' }: SearchButtonProps): ReactNode {
  useShortcut(shortcut, onOpen)
  return (
    <button type="button" className="tes-search" style={{ width: '100%' }} onClick={onOpen}>
      <Search size={14} strokeWidth={1.75} aria-hidden="true" />
      <span className="tes-search-text">{placeholder}</span>
      <Kbd keys={shortcut} />
    </button>
  )
}
