import { type Labelled, labelOf } from '@tessera/metadata'
import { useLanguage, useOtherText } from '@tessera/react'
import type { ReactNode } from 'react'

/** A node's label in the reader's language, the other one after it in grey. */
export function NodeLabel({ node }: { node: Labelled }): ReactNode {
  const { language } = useLanguage()
  const other = useOtherText()
  const second = other(node.label)
  return (
    <>
      {labelOf(node, language)}
      {second === undefined ? null : <span> {second}</span>}
    </>
  )
}
