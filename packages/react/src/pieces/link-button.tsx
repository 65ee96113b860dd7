import type { ReactNode } from 'react'

export interface LinkButtonProps {
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A button that reads like a link. */
export function LinkButton({ onClick, children }: LinkButtonProps): ReactNode {
  return (
    <button type="button" className="tes-link" onClick={onClick}>
      {children}
    </button>
  )
}
