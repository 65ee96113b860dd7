import type { ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Count } from './count.tsx'
import type { Navigate, NavigationItem } from './navigation-item.ts'
import { PlaceLink } from './place-link.tsx'
import './navigation.css'

/** Places under one heading; the first group mostly has none. */
export interface NavigationGroup {
  readonly key: string
  readonly label?: string | undefined
  readonly items: readonly NavigationItem[]
}

export interface NavigationProps {
  readonly groups: readonly NavigationGroup[]
  readonly current: string | undefined
  readonly onNavigate?: Navigate | undefined
  /** Stands at the bottom, smaller: what was opened last. */
  readonly recent?: NavigationGroup | undefined
}

/** The runtime's navigation, 200 wide, on the ground. */
export function Navigation({ groups, current, onNavigate, recent }: NavigationProps): ReactNode {
  const t = useTexts(kitTexts)
  const link = (item: NavigationItem): ReactNode => (
    <PlaceLink key={item.key} href={item.href} current={item.key === current} onNavigate={onNavigate}>
      {item.icon}
      <span className="tes-ellipsis">{item.label}</span>
      {item.count ? <Count value={item.count} /> : null}
    </PlaceLink>
  )
  return (
    <nav className="tes-nav" aria-label={t('navigation')}>
      {groups.flatMap(group => [
        group.label === undefined ? null : <h2 key={group.key}>{group.label}</h2>,
        ...group.items.map(link),
      ])}
      {recent && recent.items.length > 0 ? (
        <div className="tes-nav-end">
          {recent.label === undefined ? null : <h2>{recent.label}</h2>}
          {recent.items.map(link)}
        </div>
      ) : null}
    </nav>
  )
}
