import type { ReactNode } from 'react'

/** Four tiles, one of them turned: the mark of Tessera. */
export function Logo({ size = 20 }: { size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" style={{ flex: 'none', display: 'block' }} aria-hidden="true">
      <rect x="1" y="1" width="8" height="8" rx="2" fill="var(--lapis)" />
      <rect x="11" y="1" width="8" height="8" rx="2" fill="var(--gold-s)" />
      <rect x="1" y="11" width="8" height="8" rx="2" fill="var(--t1)" />
      <path
        d="M15 10.4 19.6 15 15 19.6 10.4 15Z"
        fill="var(--verdigris)"
        stroke="var(--verdigris)"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
    </svg>
  )
}
