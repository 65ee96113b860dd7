import type { SectionNode } from '@tessera/form-engine'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, use, useEffect, useId, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { RevealContext } from './form-context.ts'
import type { HolderViewProps } from './form-items-props.ts'
import { holdsKey } from './holds-key.ts'

/** A part of the form: its name on a line, then its items. */
export function SectionView({ node, state, Items }: HolderViewProps<SectionNode>): ReactNode {
  const { item, children } = node
  const text = useText()
  const id = useId()
  const [open, setOpen] = useState(item.collapsed !== true)
  const revealed = use(RevealContext)
  useEffect(() => {
    if (revealed !== undefined && holdsKey(children, revealed.key)) setOpen(true)
  }, [revealed, children])
  const label = text(item.label)
  const help = text(item.help)
  const folds = item.collapsed !== undefined
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <section className="tes-form-section" aria-labelledby={label === '' ? undefined : id}>
      {label === '' ? null : (
        <div className="tes-form-heading">
          {folds ? (
            <button type="button" id={id} aria-expanded={open} onClick={() => setOpen(!open)}>
              <Chevron size={16} strokeWidth={1.75} aria-hidden="true" />
              {label}
            </button>
          ) : (
            <h3 id={id}>{label}</h3>
          )}
          <i />
        </div>
      )}
      {help === '' || !open ? null : <p className="tes-form-help">{help}</p>}
      {open ? (
        <Items nodes={children} state={state} holder={{ id: node.key, list: 'items' }} columns={item.columns ?? 2} />
      ) : null}
    </section>
  )
}
