import type { ObjectModel } from '@tessera/metadata'
import { MosaicStack, useTexts } from '@tessera/react'
import { Segmented } from 'antd'
import { List, Workflow } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { FieldsPanel } from './fields-panel.tsx'
import { dataTexts } from './texts.ts'

const Diagram = lazy(async () => ({ default: (await import('./diagram/object-diagram.tsx')).ObjectDiagram }))

const remembered = 'tessera.designer.diagram'

export interface ObjectMainProps {
  readonly object: ObjectModel
  readonly selected: string | undefined
  readonly onSelect: (id: string | null) => void
  /** Opens another object. */
  readonly onOpen: (name: string) => void
}

/** The diagram of all objects above the fields of the open one; the diagram can be put away. */
export function ObjectMain({ object, selected, onSelect, onOpen }: ObjectMainProps): ReactNode {
  const t = useTexts(dataTexts)
  const [shown, setShown] = useState(() => localStorage.getItem(remembered) !== 'no')
  const show = (next: boolean): void => {
    localStorage.setItem(remembered, next ? 'yes' : 'no')
    setShown(next)
  }
  const toggle = (
    <Segmented
      aria-label={t('objects')}
      value={shown ? 'diagram' : 'list'}
      onChange={value => show(value === 'diagram')}
      options={[
        { value: 'diagram', label: t('diagram'), icon: <Workflow size={14} strokeWidth={1.75} /> },
        { value: 'list', label: t('list'), icon: <List size={14} strokeWidth={1.75} /> },
      ]}
    />
  )
  return (
    <MosaicStack>
      {shown ? (
        <section className="tes-tile ds-diagram" aria-label={t('diagram')}>
          <Suspense fallback={null}>
            <Diagram current={object.qualified} onOpen={onOpen} />
          </Suspense>
          <div className="ds-diagram-toggle">{toggle}</div>
        </section>
      ) : null}
      <FieldsPanel object={object} selected={selected} onSelect={onSelect} toggle={shown ? undefined : toggle} />
    </MosaicStack>
  )
}
