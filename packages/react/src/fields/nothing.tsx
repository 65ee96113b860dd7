import type { ReactNode } from 'react'

/** An empty value. */
export function Nothing(): ReactNode {
  return (
    <span className="tes-nothing">
      <span aria-hidden="true">–</span>
    </span>
  )
}
