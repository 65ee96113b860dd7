import type { ColumnsNode } from '@tessera/form-engine'
import type { ReactNode } from 'react'
import type { HolderViewProps } from './form-items-props.ts'

/** Columns side by side, below each other where the form is narrow. */
export function ColumnsView({ node, state, Items }: HolderViewProps<ColumnsNode>): ReactNode {
  const shares = node.columns.map(({ column }) => `minmax(0, ${column.width ?? 1}fr)`).join(' ')
  return (
    <div className="tes-form-columns" style={{ '--tes-columns': shares } as Record<string, string>}>
      {node.columns.map(column => (
        <div key={column.key} className="tes-form-column">
          <Items nodes={column.children} state={state} holder={{ id: column.key, list: 'items' }} columns={1} />
        </div>
      ))}
    </div>
  )
}
