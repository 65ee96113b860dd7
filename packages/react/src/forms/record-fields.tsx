import {
  changeForm,
  type FieldAccess,
  type FieldPath,
  type FormNode,
  type FormPlan,
  type FormState,
  openForm,
  read,
} from '@tessera/form-engine'
import type { Json, RecordData } from '@tessera/schemas'
import { Pencil } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { FieldValue } from '../fields/field-value.tsx'
import { widgetOf } from '../fields/field-widgets.ts'
import { ModelContext } from '../fields/model-context.ts'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FieldTypeIcon } from '../pieces/field-type-icon.tsx'
import { formTexts } from './form-texts.ts'
import { InlineEdit } from './inline-edit.tsx'
import { LinesTable } from './lines-table.tsx'
import './record-fields.css'

export interface RecordFieldsProps {
  readonly plan: FormPlan
  readonly record: RecordData
  /** RFC 3339; for rules that look at the day. */
  readonly now: string
  readonly access?: { readonly [field: string]: FieldAccess } | undefined
  /** Keeps one changed value; without it nothing can be changed. A rejected promise leaves the editor open. */
  readonly onSave?: ((field: string, value: Json) => Promise<void>) | undefined
}

/** A record to be read, laid out by a form: labels left, values right; a value is changed in its place. */
export function RecordFields({ plan, record, now, access, onSave }: RecordFieldsProps): ReactNode {
  const state = useMemo(() => openForm(plan, { record, now, access }), [plan, record, now, access])
  const [editing, setEditing] = useState<string | undefined>(undefined)
  return (
    <ModelContext value={plan.model}>
      <div className="tes-record">
        <Parts nodes={plan.nodes} state={state} plan={plan} editing={editing} setEditing={setEditing} onSave={onSave} />
      </div>
    </ModelContext>
  )
}

interface PartsProps extends Pick<RecordFieldsProps, 'plan' | 'onSave'> {
  readonly nodes: readonly FormNode[]
  readonly state: FormState
  readonly editing: string | undefined
  readonly setEditing: (field: string | undefined) => void
}

function Parts(props: PartsProps): ReactNode {
  const text = useText()
  const { nodes, state } = props
  const shown = nodes.filter(node => state.visible[node.key] === true)
  // Fields that follow each other share one list, so that they flow into two columns.
  const runs: FormNode[][] = []
  for (const node of shown) {
    const last = runs.at(-1)
    if (node.kind === 'field' && last?.[0]?.kind === 'field') last.push(node)
    else runs.push([node])
  }
  return runs.map(run => {
    const [node] = run
    if (node === undefined) return null
    switch (node.kind) {
      case 'field':
        return (
          <dl key={node.key} className="tes-record-list">
            {run.map(one => (one.kind === 'field' ? <Item key={one.key} {...props} node={one} /> : null))}
          </dl>
        )
      case 'lines':
        return <LinesTable key={node.key} node={node} rows={state.rows[node.key] ?? []} />
      case 'section':
        return (
          <section key={node.key}>
            {text(node.item.label) === '' ? null : <h3>{text(node.item.label)}</h3>}
            <Parts {...props} nodes={node.children} />
          </section>
        )
      case 'columns':
        return <Parts key={node.key} {...props} nodes={node.columns.flatMap(column => column.children)} />
      case 'tabs':
      case 'steps':
        return node.tabs
          .filter(tab => state.visible[tab.key] === true)
          .map(tab => (
            <section key={tab.key}>
              <h3>{text(tab.tab.label)}</h3>
              <Parts {...props} nodes={tab.children} />
            </section>
          ))
      case 'divider':
        return <hr key={node.key} className="tes-form-divider" />
      default:
        return null
    }
  })
}

function Item({
  node,
  state,
  plan,
  editing,
  setEditing,
  onSave,
}: PartsProps & { readonly node: Extract<FormNode, { kind: 'field' }> }): ReactNode {
  const t = useTexts(formTexts)
  const text = useText()
  const { key, field, item } = node
  const { model, name } = field
  const label = text(item.label, text(model.definition.label, name))
  const value = read(field.computed ? state.effective : state.values, name)
  const locked = onSave === undefined || state.readOnly[key] === true || widgetOf(model).notYet === true
  const check = (next: Json): readonly { readonly message: { readonly en: string; readonly 'zh-CN': string } }[] => {
    const path: FieldPath = [name]
    return (changeForm(plan, state, path, next).errors[key] ?? []).filter(one => one.severity === 'block')
  }
  const wide = widgetOf(model).wide === true || item.width === 'full'
  const hint = model.kind === 'date' || model.kind === 'datetime' ? t('addDate') : t('addText')
  return (
    <div className="tes-record-item" data-wide={wide || undefined} data-field={name}>
      <dt>
        <FieldTypeIcon type={model.type} />
        <span className="tes-ellipsis" title={label}>
          {label}
        </span>
      </dt>
      <dd>
        {editing === name && !locked ? (
          <InlineEdit
            field={model}
            value={value}
            label={label}
            required={state.required[key] === true}
            offered={state.options[key]}
            check={check}
            onSave={next => onSave(name, next)}
            onClose={() => setEditing(undefined)}
          />
        ) : locked ? (
          <FieldValue field={model} value={value} look="detail" />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: the button inside is for the keyboard
          // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside is for the keyboard
          <div className="tes-record-value" onClick={() => setEditing(name)}>
            {value === null ? (
              <span className="tes-field-quiet">{hint}</span>
            ) : (
              <FieldValue field={model} value={value} look="detail" />
            )}
            <button type="button" aria-label={t('edit', { field: label })} onClick={() => setEditing(name)}>
              <Pencil size={12} strokeWidth={2} aria-hidden="true" />
            </button>
          </div>
        )}
      </dd>
    </div>
  )
}
