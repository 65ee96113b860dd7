import { ChevronRight } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import type { Navigate } from './navigation-item.ts'
import { PlaceLink } from './place-link.tsx'
import './top-bar.css'

/** A place above, or the place itself where it has no address. */
export interface Crumb {
  readonly label: string
  readonly href?: string | undefined
}

/** Where one is; the last is the place itself. */
export function Breadcrumbs({ crumbs, onNavigate }: { crumbs: readonly Crumb[]; onNavigate?: Navigate }): ReactNode {
  const last = crumbs.length - 1
  return (
    <nav className="tes-crumbs">
      {crumbs.map(({ label, href }, index) => (
        <Fragment key={`${href ?? ''} ${label}`}>
          {index === 0 ? null : <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />}
          {href === undefined || index === last ? (
            <span className="tes-ellipsis" aria-current={index === last ? 'page' : undefined}>
              {label}
            </span>
          ) : (
            <PlaceLink href={href} onNavigate={onNavigate}>
              {label}
            </PlaceLink>
          )}
        </Fragment>
      ))}
    </nav>
  )
}
