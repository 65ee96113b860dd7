import type { ReactNode } from 'react'
import { useFormats } from '../i18n/use-formats.ts'
import { classNames } from './class-names.ts'
import './count.css'

export interface CountProps {
  readonly value: number
  readonly pill?: boolean | undefined
  readonly tone?: 'cinnabar' | undefined
}

/** A small figure beside a name. */
export function Count({ value, pill = false, tone }: CountProps): ReactNode {
  const formats = useFormats()
  return (
    <span className={classNames('tes-count', pill && 'tes-count-pill', tone && `tes-count-${tone}`)}>
      {formats.number(value)}
    </span>
  )
}
