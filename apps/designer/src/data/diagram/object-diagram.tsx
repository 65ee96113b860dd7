import { useMode, useTexts } from '@tessera/react'
import {
  Background,
  BackgroundVariant,
  ControlButton,
  Controls,
  type Edge,
  ReactFlow,
  ReactFlowProvider,
  useNodesState,
  useReactFlow,
} from '@xyflow/react'
import { Wand2 } from 'lucide-react'
import { type ReactNode, useEffect, useMemo } from 'react'
import '@xyflow/react/dist/style.css'
import { useDraft } from '../../draft/draft-context.ts'
import { dataTexts } from '../texts.ts'
import { layout, linksOf } from './layout.ts'
import { ObjectCard, type ObjectNode } from './object-card.tsx'
import './diagram.css'

export interface ObjectDiagramProps {
  /** Full name of the open object. */
  readonly current: string
  readonly onOpen: (name: string) => void
}

const nodeTypes = { object: ObjectCard }

/** The switch stands above the cards, the zoom buttons below. */
const fit = { padding: { top: '44px', bottom: '40px', left: '16px', right: '16px' }, maxZoom: 1 } as const

/** The many end of a link: a crow’s foot; the one end: a ring. */
function Marks(): ReactNode {
  const mark = (id: string, colour: string): ReactNode => (
    <>
      <marker
        id={`${id}-many`}
        viewBox="0 0 12 12"
        refX="11"
        refY="6"
        markerWidth="12"
        markerHeight="12"
        orient="auto-start-reverse"
      >
        <path d="M1 6 11 1M1 6 11 11" fill="none" stroke={colour} strokeWidth="1.2" />
      </marker>
      <marker id={`${id}-one`} viewBox="0 0 10 10" refX="8" refY="5" markerWidth="9" markerHeight="9" orient="auto">
        <circle cx="5" cy="5" r="3" fill="var(--n-sunken)" stroke={colour} strokeWidth="1.4" />
      </marker>
    </>
  )
  return (
    <svg className="ds-marks" aria-hidden="true">
      <defs>
        {mark('ds', 'var(--n-strong)')}
        {mark('ds-on', 'var(--ac)')}
      </defs>
    </svg>
  )
}

function Flow({ current, onOpen }: ObjectDiagramProps): ReactNode {
  const t = useTexts(dataTexts)
  const { mode } = useMode()
  const { model } = useDraft()
  const { fitView } = useReactFlow()
  const places = useMemo(() => layout(model, current), [model, current])
  const wanted = useMemo(
    (): ObjectNode[] =>
      model.objects.map(object => ({
        id: object.qualified,
        type: 'object',
        position: places.get(object.qualified) ?? { x: 0, y: 0 },
        data: { object, current: object.qualified === current },
        ariaLabel: object.name,
      })),
    [model, places, current],
  )
  const [nodes, setNodes, onNodesChange] = useNodesState<ObjectNode>(wanted)
  // Only names decide where cards stand: editing a field moves nothing.
  const shape = model.objects.map(object => object.qualified).join(' ')
  const tidy = (): void => {
    setNodes(wanted)
    requestAnimationFrame(() => void fitView({ ...fit, duration: 240 }))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out anew only when other cards are there or another object is open
  useEffect(tidy, [shape, current])
  useEffect(() => {
    setNodes(now => now.map(node => ({ ...node, data: wanted.find(one => one.id === node.id)?.data ?? node.data })))
  }, [wanted, setNodes])
  const edges = useMemo((): Edge[] => {
    const at = new Map(nodes.map(node => [node.id, node.position.x]))
    return linksOf(model).map(link => {
      const toRight = (at.get(link.from) ?? 0) < (at.get(link.to) ?? 0)
      const same = at.get(link.from) === at.get(link.to)
      const outerLeft = (at.get(link.from) ?? 0) < (at.get(current) ?? 0)
      const on = link.from === current || link.to === current
      const id = on ? 'ds-on' : 'ds'
      return {
        id: link.id,
        source: link.from,
        target: link.to,
        // Within a column the line goes round on the outer side.
        sourceHandle: same ? (outerLeft ? 'sleft' : 'sright') : toRight ? 'sright' : 'sleft',
        targetHandle: same ? (outerLeft ? 'tleft' : 'tright') : toRight ? 'tleft' : 'tright',
        type: 'smoothstep',
        pathOptions: { borderRadius: 10 },
        markerStart: `${id}-many`,
        markerEnd: `${id}-one`,
        focusable: false,
        selectable: false,
        style: { stroke: on ? 'var(--ac)' : 'var(--n-strong)', strokeWidth: 1.5 },
      } as Edge
    })
  }, [model, nodes, current])
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onNodeClick={(_, node) => onOpen(node.data.object.name)}
      onNodeDoubleClick={(_, node) => onOpen(node.data.object.name)}
      colorMode={mode}
      fitView
      fitViewOptions={fit}
      minZoom={0.2}
      maxZoom={1.5}
      zoomOnScroll={false}
      panOnScroll
      nodesConnectable={false}
      deleteKeyCode={null}
      proOptions={{ hideAttribution: true }}
    >
      <Background variant={BackgroundVariant.Dots} gap={16} size={1.5} />
      <Controls orientation="horizontal" showInteractive={false} position="bottom-left">
        <ControlButton onClick={tidy} title={t('tidy')} aria-label={t('tidy')}>
          <Wand2 size={14} strokeWidth={1.75} />
        </ControlButton>
      </Controls>
    </ReactFlow>
  )
}

/** All objects with their links: a crow’s foot at the many, a ring at the one. */
export function ObjectDiagram(props: ObjectDiagramProps): ReactNode {
  return (
    <ReactFlowProvider>
      <Marks />
      <Flow {...props} />
    </ReactFlowProvider>
  )
}
