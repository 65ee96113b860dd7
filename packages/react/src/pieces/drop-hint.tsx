import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import './drag.css'

export interface DropHintProps {
  /** Where it lands, or why it may not. */
  readonly children: ReactNode
  readonly refused?: boolean | undefined
}

/** Says at the pointer where a dragged thing lands; in cinnabar why a place refuses it. */
export function DropHint({ children, refused = false }: DropHintProps): ReactNode {
  return <span className={classNames('tes-drop-hint', refused && 'tes-drop-refused')}>{children}</span>
}
