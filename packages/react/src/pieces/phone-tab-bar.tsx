import { Menu } from 'lucide-react'
import type { ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import type { Navigate, NavigationItem } from './navigation-item.ts'
import { PlaceLink } from './place-link.tsx'
import './phone-tab-bar.css'

export interface PhoneTabBarProps {
  /** Four at most; the rest is behind “More”. */
  readonly items: readonly NavigationItem[]
  readonly current: string | undefined
  readonly onNavigate?: Navigate | undefined
  /** Opens the sheet with all places. */
  readonly onMore?: (() => void) | undefined
}

/** The bar at the foot of a phone: 44-px targets, a count where something waits. */
export function PhoneTabBar({ items, current, onNavigate, onMore }: PhoneTabBarProps): ReactNode {
  const t = useTexts(kitTexts)
  return (
    <nav className="tes-tabs" aria-label={t('navigation')}>
      {items.slice(0, 4).map(item => (
        <PlaceLink key={item.key} href={item.href} current={item.key === current} onNavigate={onNavigate}>
          {item.icon}
          <span>{item.label}</span>
          {item.count ? <b>{item.count}</b> : null}
        </PlaceLink>
      ))}
      {onMore ? (
        <button type="button" onClick={onMore}>
          <Menu size={20} strokeWidth={1.75} aria-hidden="true" />
          <span>{t('more')}</span>
        </button>
      ) : null}
    </nav>
  )
}
