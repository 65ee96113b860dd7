import { labelOf, type ObjectModel } from '@tessera/metadata'
import { classNames, FieldTypeIcon, useLanguage, useTexts } from '@tessera/react'
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import type { ReactNode } from 'react'
import { NodeIcon } from '../../parts/node-icon.tsx'
import { NodeLabel } from '../../parts/node-label.tsx'
import { dataTexts } from '../texts.ts'
import { cardFields, shownCount } from './layout.ts'

/** A card of the diagram. */
export type ObjectNode = Node<{ readonly object: ObjectModel; readonly current: boolean }, 'object'>

/** An object with its most telling fields. */
export function ObjectCard({ data }: NodeProps<ObjectNode>): ReactNode {
  const t = useTexts(dataTexts)
  const { language } = useLanguage()
  const { object, current } = data
  const fields = cardFields(object, shownCount(current))
  const all = [...object.fields.values()].filter(field => !field.system).length
  return (
    <div className={classNames('ds-card', current && 'ds-card-on')}>
      {(['left', 'right'] as const).flatMap(side => {
        const position = side === 'left' ? Position.Left : Position.Right
        return [
          <Handle key={`s${side}`} id={`s${side}`} type="source" position={position} isConnectable={false} />,
          <Handle key={`t${side}`} id={`t${side}`} type="target" position={position} isConnectable={false} />,
        ]
      })}
      <div className="ds-card-head">
        <NodeIcon name={object.definition.icon} size={14} />
        <span className="ds-card-name tes-ellipsis">
          <NodeLabel node={object.definition} />
        </span>
      </div>
      {fields.map(field => (
        <div key={field.id} className="ds-card-field">
          <FieldTypeIcon type={field.type} size={16} />
          <span className="tes-ellipsis">{labelOf(field, language)}</span>
        </div>
      ))}
      {all > fields.length ? (
        <div className="ds-card-more">{t('moreFields', { count: all - fields.length })}</div>
      ) : null}
    </div>
  )
}
