import type { ReactNode } from 'react'
import './loading.css'

const widths = [62, 88, 46, 74, 54] as const

/** Lines of text that are still to come. */
export function SkeletonLines({ lines = 3 }: { lines?: number }): ReactNode {
  return (
    <span className="tes-skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <i key={index} style={{ width: `${widths[index % widths.length] ?? 60}%` }} />
      ))}
    </span>
  )
}

/** Table rows that are still to come. */
export function SkeletonRows({ rows = 12, columns = 5 }: { rows?: number; columns?: number }): ReactNode {
  return (
    <span className="tes-skeleton-rows" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <span key={row}>
          <i />
          {Array.from({ length: columns }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
            <i key={column} style={{ flex: (widths[(row + column) % widths.length] ?? 60) / 60 }} />
          ))}
        </span>
      ))}
    </span>
  )
}
