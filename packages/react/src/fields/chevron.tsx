import { ChevronDown } from 'lucide-react'

/** The mark of everything that opens a list. */
export const chevron = <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
