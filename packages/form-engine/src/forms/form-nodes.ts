import type {
  ButtonItem,
  ColumnsItem,
  DividerItem,
  FieldItem,
  FormColumn,
  FormItem,
  FormTab,
  LinesItem,
  SectionItem,
  StepsItem,
  TabsItem,
  TextItem,
} from '@tessera/schemas'
import type { FieldPlan } from '../records/field-plan.ts'
import type { LineRules } from '../records/record-rules.ts'

/** A section with its items. */
export interface SectionNode {
  readonly kind: 'section'
  readonly key: string
  readonly item: SectionItem
  readonly children: readonly FormNode[]
}

/** One of several columns. */
export interface ColumnNode {
  readonly key: string
  readonly column: FormColumn
  readonly children: readonly FormNode[]
}

/** Columns side by side. */
export interface ColumnsNode {
  readonly kind: 'columns'
  readonly key: string
  readonly item: ColumnsItem
  readonly columns: readonly ColumnNode[]
}

/** A tab or a step. */
export interface TabNode {
  readonly key: string
  readonly tab: FormTab
  readonly children: readonly FormNode[]
}

/** Tabs, or steps one after the other. */
export interface TabsNode {
  readonly kind: 'tabs' | 'steps'
  readonly key: string
  readonly item: TabsItem | StepsItem
  readonly tabs: readonly TabNode[]
}

/** A field. */
export interface FieldNode {
  readonly kind: 'field'
  readonly key: string
  readonly item: FieldItem
  readonly field: FieldPlan
}

/** Lines, edited in place. */
export interface LinesNode {
  readonly kind: 'lines'
  readonly key: string
  readonly item: LinesItem | FieldItem
  readonly field: FieldPlan
  readonly columns: readonly FieldPlan[]
  readonly line: LineRules
}

/** What only stands there. */
export interface PlainNode {
  readonly kind: 'text' | 'divider' | 'button'
  readonly key: string
  readonly item: TextItem | DividerItem | ButtonItem
}

/** An item whose field is not there: a draft with a mistake. */
export interface LostNode {
  readonly kind: 'lost'
  readonly key: string
  readonly item: FormItem
}

/** An item of a form with what is known about it. `key` is its id. */
export type FormNode = SectionNode | ColumnsNode | TabsNode | FieldNode | LinesNode | PlainNode | LostNode
