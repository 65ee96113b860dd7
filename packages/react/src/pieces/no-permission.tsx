import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { LinkButton } from './link-button.tsx'
import type { StateAction } from './state-action.ts'
import './states.css'

export interface NoPermissionProps {
  readonly title: string
  /** Whose it is and why: the row rule in words. */
  readonly text?: ReactNode
  /** How to ask, and why not. */
  readonly actions?: readonly StateAction[] | undefined
}

/** Something one may not see: whose it is, why, and how to ask. */
export function NoPermission({ title, text, actions = [] }: NoPermissionProps): ReactNode {
  return (
    <div className="tes-locked">
      <span className="tes-locked-icon">
        <Lock size={16} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <div>
        <div className="tes-state-title">{title}</div>
        {text === undefined ? null : <div className="tes-state-text">{text}</div>}
        {actions.length > 0 ? (
          <div className="tes-state-links">
            {actions.map(action => (
              <LinkButton key={action.label} onClick={action.onSelect}>
                {action.label}
              </LinkButton>
            ))}
          </div>
        ) : null}
      </div>
    </div>
  )
}
