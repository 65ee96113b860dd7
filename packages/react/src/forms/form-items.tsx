import type { FormNode, FormState } from '@tessera/form-engine'
import type { ReactNode } from 'react'
import { widgetOf } from '../fields/field-widgets.ts'
import { classNames } from '../pieces/class-names.ts'
import { ColumnsView } from './columns-view.tsx'
import { FieldView } from './field-view.tsx'
import { useFormParts } from './form-context.ts'
import type { FormItemsProps } from './form-items-props.ts'
import { LinesView } from './lines-view.tsx'
import { LostView, PlainView } from './plain-view.tsx'
import { SectionView } from './section-view.tsx'
import { StepsView } from './steps-view.tsx'
import { TabsView } from './tabs-view.tsx'

const whole = 12
const spans = { full: whole, half: 6, third: 4 } as const

/** Twelfths of the row that an item takes. */
export const spanOf = (node: FormNode, columns: number): number => {
  if (node.kind !== 'field') return node.kind === 'button' ? Math.round(whole / columns) : whole
  if (node.item.width !== undefined) return spans[node.item.width]
  return widgetOf(node.field.model).wide === true ? whole : Math.round(whole / columns)
}

function FormItemView({ node, state }: { readonly node: FormNode; readonly state: FormState }): ReactNode {
  switch (node.kind) {
    case 'section':
      return <SectionView node={node} state={state} Items={FormItems} />
    case 'columns':
      return <ColumnsView node={node} state={state} Items={FormItems} />
    case 'tabs':
      return <TabsView node={node} state={state} Items={FormItems} />
    case 'steps':
      return <StepsView node={node} state={state} Items={FormItems} />
    case 'field':
      return <FieldView node={node} state={state} />
    case 'lines':
      return <LinesView node={node} state={state} />
    case 'lost':
      return <LostView />
    default:
      return <PlainView node={node} />
  }
}

/** Items one after the other, flowing into columns; one column where the form is narrow. */
export function FormItems({ nodes, state, holder, columns }: FormItemsProps): ReactNode {
  const { frame, frameList, showHidden } = useFormParts()
  const views = nodes.map(node => {
    const hidden = state.visible[node.key] !== true
    if (hidden && !showHidden) return null
    const view = <FormItemView node={node} state={state} />
    return (
      <div
        key={node.key}
        className={classNames('tes-form-cell', hidden && 'tes-form-pale')}
        data-span={spanOf(node, columns)}
        data-item={node.key}
      >
        {frame === undefined ? view : frame(node.item, view)}
      </div>
    )
  })
  const grid = <div className="tes-form-grid">{views}</div>
  return frameList === undefined ? grid : frameList(holder, grid, nodes.length)
}
