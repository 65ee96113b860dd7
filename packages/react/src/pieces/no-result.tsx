import type { ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { LinkButton } from './link-button.tsx'
import type { StateAction } from './state-action.ts'
import './states.css'

export interface NoResultProps {
  /** `No customer matches these 3 filters.` */
  readonly title: string
  /** Which filter to drop, and how many match then. */
  readonly drops?: readonly StateAction[] | undefined
  readonly onClear?: (() => void) | undefined
}

/** Records exist, the filter holds them all back. */
export function NoResult({ title, drops = [], onClear }: NoResultProps): ReactNode {
  const t = useTexts(kitTexts)
  return (
    <div role="status">
      <div style={{ color: 'var(--t2)' }}>{title}</div>
      <div className="tes-state-links">
        {drops.map(drop => (
          <LinkButton key={drop.label} onClick={drop.onSelect}>
            {drop.label}
          </LinkButton>
        ))}
        {onClear ? <LinkButton onClick={onClear}>{t('clearAll')}</LinkButton> : null}
      </div>
    </div>
  )
}
