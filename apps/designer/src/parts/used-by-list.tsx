import { kindLabel, type NodeKind } from '@tessera/metadata'
import { useLanguage, useTexts } from '@tessera/react'
import {
  ArrowUpRight,
  Box,
  CalendarDays,
  ChartColumn,
  Database,
  LayoutDashboard,
  LayoutPanelTop,
  type LucideIcon,
  Mail,
  PanelLeft,
  Plug,
  Scale,
  ShieldCheck,
  Table2,
  Workflow,
} from 'lucide-react'
import { createElement, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { appTexts } from '../app/texts.ts'
import { useDraft } from '../draft/draft-context.ts'
import { spotOf } from '../problems/spot.ts'
import { usedBy, usersOf } from './used-by.ts'
import './parts.css'

const icons: Partial<Record<NodeKind, LucideIcon>> = {
  object: Database,
  form: LayoutPanelTop,
  view: Table2,
  rule: Scale,
  flow: Workflow,
  report: ChartColumn,
  dashboard: LayoutDashboard,
  role: ShieldCheck,
  calendar: CalendarDays,
  message: Mail,
  connection: Plug,
  navigation_group: PanelLeft,
}

/** The icon of a kind of node. */
export const kindIcon = (kind: NodeKind): LucideIcon => icons[kind] ?? Box

const reachable = new Set<NodeKind>(['object', 'form', 'view', 'rule', 'role', 'navigation_group', 'choice_list'])

/** Everything that names a node; an entry leads there. */
export function UsedByList({ id }: { id: string }): ReactNode {
  const t = useTexts(appTexts)
  const { language } = useLanguage()
  const { definition, others, app } = useDraft()
  const navigate = useNavigate()
  const users = usersOf(usedBy(definition, id, others))
  if (users.length === 0) return <div className="ds-t3 tes-12">{t('usedByNothing')}</div>
  return (
    <div>
      {users.map(({ owner, at }) => {
        const inner = (
          <>
            {createElement(kindIcon(owner.kind), { size: 14, strokeWidth: 1.75, 'aria-hidden': true })}
            <span>{kindLabel(owner.kind)[language].replace(/^./, letter => letter.toUpperCase())}</span>
            <span className="tes-ellipsis">{owner.label[language]}</span>
          </>
        )
        return reachable.has(owner.kind) ? (
          <button
            key={owner.id}
            type="button"
            className="ds-used"
            onClick={() => void navigate(`/${app}/${spotOf(definition, at).path}`)}
          >
            {inner}
            <ArrowUpRight size={12} strokeWidth={2} aria-hidden="true" />
          </button>
        ) : (
          <div key={owner.id} className="ds-used">
            {inner}
          </div>
        )
      })}
    </div>
  )
}
