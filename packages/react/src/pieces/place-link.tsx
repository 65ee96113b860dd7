import type { MouseEvent, ReactNode } from 'react'
import type { Navigate } from './navigation-item.ts'

export interface PlaceLinkProps {
  readonly href: string
  readonly current?: boolean | undefined
  readonly className?: string | undefined
  readonly title?: string | undefined
  readonly onNavigate?: Navigate | undefined
  readonly children: ReactNode
}

/** A real link that stays on the page for a plain click, and opens a tab when asked to. */
export function PlaceLink({
  href,
  current = false,
  className,
  title,
  onNavigate,
  children,
}: PlaceLinkProps): ReactNode {
  const go = (event: MouseEvent): void => {
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!(plain && onNavigate)) return
    event.preventDefault()
    onNavigate(href)
  }
  return (
    <a href={href} className={className} title={title} aria-current={current ? 'page' : undefined} onClick={go}>
      {children}
    </a>
  )
}
