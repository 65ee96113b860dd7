import type { ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import type { Navigate, NavigationItem } from './navigation-item.ts'
import { PlaceLink } from './place-link.tsx'
import { useShortcut } from './use-shortcut.ts'
import './rail.css'

export interface RailProps {
  readonly items: readonly NavigationItem[]
  readonly current: string | undefined
  readonly onNavigate?: Navigate | undefined
  readonly label?: string | undefined
}

function RailKey({ digit, onPress }: { digit: string; onPress: () => void }): ReactNode {
  useShortcut(digit, onPress)
  return null
}

/** The designer's rail, 64 wide: an icon of 18 px and its word; 1–9 and 0 go to the entries. A count is a problem. */
export function Rail({ items, current, onNavigate, label }: RailProps): ReactNode {
  const t = useTexts(kitTexts)
  return (
    <nav className="tes-rail" aria-label={label ?? t('navigation')}>
      {items.map((item, index) => (
        <PlaceLink key={item.key} href={item.href} current={item.key === current} onNavigate={onNavigate}>
          {item.icon}
          <span>{item.label}</span>
          {item.count ? <b className="tes-rail-count">{item.count}</b> : null}
          {onNavigate && index < 10 ? (
            <RailKey digit={String((index + 1) % 10)} onPress={() => onNavigate(item.href)} />
          ) : null}
        </PlaceLink>
      ))}
    </nav>
  )
}
