import type { Model } from '@tessera/metadata'
import type {
  ButtonItem,
  ColumnsItem,
  DividerItem,
  FieldItem,
  FormColumn,
  FormDefinition,
  FormItem,
  FormTab,
  Issue,
  LinesItem,
  SectionItem,
  StepsItem,
  TabsItem,
  TextItem,
} from '@tessera/schemas'
import type { FieldPlan } from '../records/field-plan.ts'
import type { LineRules, RecordRules } from '../records/record-rules.ts'
import type { Cell } from './cell.ts'
import type { HiddenPolicy } from './hidden-policy.ts'
import type { Placement } from './placement.ts'

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

/** A form that is ready to be opened; made once per release. */
export interface FormPlan {
  readonly form: FormDefinition
  readonly model: Model
  readonly rules: RecordRules
  readonly nodes: readonly FormNode[]
  /** Every field that stands on the form, in the order in which it is met. */
  readonly placements: ReadonlyMap<string, Placement>
  /** Fields that the form fills by itself. */
  readonly sets: ReadonlySet<string>
  readonly policies: ReadonlyMap<string, HiddenPolicy>
  /** Everything that is derived, in the order in which it has to be worked out. */
  readonly cells: readonly Cell[]
  /** Places in `cells` of what a change of a field can reach, in order. */
  readonly affected: (field: string) => readonly number[]
  /** Mistakes of the definition that were left out. */
  readonly problems: readonly Issue[]
}
