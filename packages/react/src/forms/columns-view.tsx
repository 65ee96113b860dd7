import type { ColumnsNode, FormState } from '@tessera/form-engine'
import type { ReactNode } from 'react'
import { FormItems } from './form-items.tsx'

/** Columns side by side, below each other where the form is narrow. */
export function ColumnsView({ node, state }: { readonly node: ColumnsNode; readonly state: FormState }): ReactNode {
  const shares = node.columns.map(({ column }) => `minmax(0, ${column.width ?? 1}fr)`).join(' ')
  return (
    <div className="tes-form-columns" style={{ '--tes-columns': shares } as Record<string, string>}>
      {node.columns.map(column => (
        <div key={column.key} className="tes-form-column">
          <FormItems nodes={column.children} state={state} holder={{ id: column.key, list: 'items' }} columns={1} />
        </div>
      ))}
    </div>
  )
}
