import type { ReactNode } from 'react'

export interface TilesProps {
  readonly className: string
  readonly count: number
  /** Whether, or in which further class, the nth tile is lit. */
  readonly lit: (index: number) => boolean | string
}

/** A row of small tiles; decoration, so the meaning stands beside it in words. */
export function Tiles({ className, count, lit }: TilesProps): ReactNode {
  return (
    <span className={className} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => {
        const state = lit(index)
        const name = state === true ? 'on' : state || undefined
        // biome-ignore lint/suspicious/noArrayIndexKey: a tile is its place
        return <i key={index} className={name} />
      })}
    </span>
  )
}
