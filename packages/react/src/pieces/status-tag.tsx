import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import './tag.css'

/**
 * What a status means: neutral = draft, waiting · lapis = running · moss = approved, done, gained · gold = due soon,
 * attention · cinnabar = overdue, error, loses data · plum = approval. The other hues are for tags only.
 */
export type Tone = 'neutral' | 'lapis' | 'verdigris' | 'moss' | 'gold' | 'cinnabar' | 'plum' | 'sky' | 'clay'

export interface StatusTagProps {
  readonly tone?: Tone | undefined
  /** An outline instead of a ground. */
  readonly outlined?: boolean | undefined
  readonly icon?: ReactNode
  /** A word; colour is never the only sign. */
  readonly children: ReactNode
}

/** A status or a tag: a word on a tinted ground. */
export function StatusTag({ tone = 'neutral', outlined = false, icon, children }: StatusTagProps): ReactNode {
  return (
    <span className={classNames('tes-tag', tone !== 'neutral' && `tes-tag-${tone}`, outlined && 'tes-tag-line')}>
      {icon}
      {children}
    </span>
  )
}
