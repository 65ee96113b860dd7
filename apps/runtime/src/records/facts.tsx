import { compileForm, type FormNode, openForm } from '@tessera/form-engine'
import { useLanguage, useText, useTexts } from '@tessera/react'
import type { RecordData } from '@tessera/schemas'
import { type ReactNode, useMemo } from 'react'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { formsOf } from '../forms/forms-of.ts'
import { useRuleUser } from '../forms/use-rule-user.ts'
import { FactLines } from './fact-lines.tsx'
import { FactRow } from './fact-row.tsx'
import { recordTexts } from './record-texts.ts'
import './facts.css'

export interface FactsProps {
  readonly record: RecordData
  /** The record as it is now, where `record` is of the past. */
  readonly now?: RecordData | undefined
  readonly readOnly: boolean
}

/** A record by the form of its object, to be read; each value can be changed where it stands. */
export function Facts({ record, now, readOnly }: FactsProps): ReactNode {
  const t = useTexts(recordTexts)
  const text = useText()
  const { language } = useLanguage()
  const app = useOpenApp()
  const { object, rights } = useOpenObject()
  const user = useRuleUser()
  const plan = useMemo(() => {
    const form = formsOf(app, object, 'view')[0]
    return form && compileForm(app.model, form)
  }, [app, object])
  const state = useMemo(
    () => plan && openForm(plan, { record, user, now: new Date().toISOString(), language, access: rights.fields }),
    [plan, record, user, language, rights],
  )
  if (plan === undefined || state === undefined) return null
  const shown = (node: FormNode): boolean => state.visible[node.key] !== false

  const leaf = (node: FormNode): ReactNode => {
    if (!shown(node)) return null
    switch (node.kind) {
      case 'field':
        if (rights.fields[node.field.name] === 'none') return null
        return (
          <FactRow
            key={node.key}
            field={node.field.model}
            label={text(node.item.label) || undefined}
            record={record}
            now={now}
            readOnly={readOnly || !rights.change || state.readOnly[node.key] === true}
            offered={state.options[node.key]}
          />
        )
      case 'lines':
        return <FactLines key={node.key} node={node} rows={record[node.field.name] ?? null} />
      case 'section':
        return group(node.key, text(node.item.label), node.children)
      case 'columns':
        return node.columns.map(column => group(column.key, '', column.children))
      case 'tabs':
      case 'steps':
        return node.tabs
          .filter(tab => state.visible[tab.key] !== false)
          .map(tab => group(tab.key, text(tab.tab.label), tab.children))
      default:
        return null
    }
  }
  const isHolder = (node: FormNode): boolean =>
    node.kind === 'section' || node.kind === 'columns' || node.kind === 'tabs' || node.kind === 'steps'
  // Fields that follow one another stand in one grid of two columns; whatever holds others comes between.
  const group = (key: string, label: string, nodes: readonly FormNode[]): ReactNode => {
    const parts: ReactNode[] = []
    let run: FormNode[] = []
    const flush = (): void => {
      const rows = run.map(leaf).filter(row => row !== null)
      if (rows.length > 0) {
        parts.push(
          <div key={`grid ${parts.length}`} className="rt-facts-grid">
            {rows}
          </div>,
        )
      }
      run = []
    }
    for (const node of nodes) {
      if (isHolder(node)) {
        flush()
        if (shown(node)) parts.push(leaf(node))
      } else run.push(node)
    }
    flush()
    if (parts.length === 0) return null
    return (
      <section key={key} className="rt-facts-group">
        {label === '' ? null : <h2>{label}</h2>}
        {parts}
      </section>
    )
  }
  return <div className="rt-facts">{group('all', '', plan.nodes) ?? <p className="rt-quiet">{t('noForm')}</p>}</div>
}
