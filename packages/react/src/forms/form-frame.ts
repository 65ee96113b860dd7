import type { FormItem, FormTab } from '@tessera/schemas'
import type { ReactNode } from 'react'

/** The list that items stand in: `items` of the form (`id` null), a section, a column, a tab or a step. */
export interface FormHolder {
  readonly id: string | null
  readonly list: 'items' | 'columns' | 'tabs' | 'steps'
}

/** Wraps what stands for one item: the designer puts its edit frame here. */
export type FrameItem = (item: FormItem, view: ReactNode) => ReactNode

/** Wraps all items of one list: the designer puts its drop line and its empty place here. */
export type FrameList = (holder: FormHolder, views: ReactNode, count: number) => ReactNode

/** Wraps the head of a tab or a step. */
export type FrameTab = (tab: FormTab, view: ReactNode) => ReactNode
