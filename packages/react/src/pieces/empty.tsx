import { Button } from 'antd'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { StateAction } from './state-action.ts'
import { Tiles } from './tiles.tsx'
import './states.css'

const laid = new Set([6, 7, 11])

export interface EmptyProps {
  readonly title: string
  /** One sentence on how things get here. */
  readonly text?: string | undefined
  readonly action?: StateAction | undefined
  /** One other way. */
  readonly other?: StateAction | undefined
}

/** Nothing here yet: a small unfinished mosaic and how to go on. */
export function Empty({ title, text, action, other }: EmptyProps): ReactNode {
  return (
    <div className="tes-empty">
      <Tiles className="tes-empty-mosaic" count={15} lit={index => laid.has(index)} />
      <div className="tes-state-title">{title}</div>
      {text === undefined ? null : <div className="tes-state-text">{text}</div>}
      {(action ?? other) ? (
        <div className="tes-state-actions">
          {action ? (
            <Button type="primary" icon={<Plus size={14} strokeWidth={2} />} onClick={action.onSelect}>
              {action.label}
            </Button>
          ) : null}
          {other ? <Button onClick={other.onSelect}>{other.label}</Button> : null}
        </div>
      ) : null}
    </div>
  )
}
