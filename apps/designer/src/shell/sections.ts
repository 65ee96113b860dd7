import {
  Database,
  LayoutPanelTop,
  type LucideIcon,
  PackageCheck,
  PanelLeft,
  Scale,
  ShieldCheck,
  Table2,
} from 'lucide-react'

/** The screens of the rail, in its order. */
export const sections = [
  { key: 'data', icon: Database },
  { key: 'forms', icon: LayoutPanelTop },
  { key: 'views', icon: Table2 },
  { key: 'rules', icon: Scale },
  { key: 'access', icon: ShieldCheck },
  { key: 'navigation', icon: PanelLeft },
  { key: 'releases', icon: PackageCheck },
] as const satisfies readonly { readonly key: string; readonly icon: LucideIcon }[]

/** Key of a screen; also the part of its address. */
export type Section = (typeof sections)[number]['key']

export const isSection = (key: string | undefined): key is Section => sections.some(section => section.key === key)
