import { compileForm, openForm, showErrors, submitForm } from '@tessera/form-engine'
import type { ObjectModel } from '@tessera/metadata'
import type { Expression, RecordData } from '@tessera/schemas'
import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { ConditionEditor, ConflictDialog, FormView, RecordTable, type TableColumn } from '../src/index.ts'
import { KitPart } from './kit-part.tsx'
import { widgetsModel } from './widgets-app.ts'
import { widgetsRecords } from './widgets-records.ts'

const objectOf = (name: string): ObjectModel => {
  const found = widgetsModel.object(name)
  if (found === undefined) throw new Error(`no object ${name}`)
  return found
}
const deal = objectOf('deal')
const [form] = widgetsModel.definition.forms ?? []
const plan = form === undefined ? undefined : compileForm(widgetsModel, form)

/** A form that is sent nowhere; what would be sent stands below it. */
export function FormPart(): ReactNode {
  if (plan === undefined) throw new Error('no form')
  const [state, setState] = useState(() => openForm(plan, { now: new Date().toISOString() }))
  const [sent, setSent] = useState('')
  const save = (): void => {
    const outcome = submitForm(plan, state)
    if (outcome.ok) setSent(JSON.stringify(outcome.value))
    else setState(showErrors(state, []))
  }
  return (
    <KitPart title="FormView">
      <FormView
        plan={plan}
        state={state}
        onChange={setState}
        onSave={save}
        label="Deal"
        footer={
          <Button type="primary" htmlType="submit">
            Save
          </Button>
        }
      />
      <output data-testid="sent">{sent}</output>
    </KitPart>
  )
}

const columns: readonly TableColumn[] = [
  'name',
  'stage',
  'budget',
  'spent',
  'last_call',
  'first_day',
  'calls',
  'completeness',
].map(field => ({ field }))

/** A table over sixty records that keeps its changes to itself. */
export function TablePart(): ReactNode {
  const [records, setRecords] = useState<readonly RecordData[]>(() => widgetsRecords(Date.now()))
  const [shown, setShown] = useState(columns)
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState('')
  return (
    <KitPart title="RecordTable">
      <div style={{ height: 360 }}>
        <RecordTable
          model={widgetsModel}
          object={deal}
          records={records}
          columns={shown}
          onColumnsChange={setShown}
          selection={selection}
          onSelectionChange={setSelection}
          onOpen={record => setOpened(record.id)}
          onEdit={async (record, field, value) => {
            setRecords(before => before.map(one => (one.id === record.id ? { ...one, [field]: value } : one)))
          }}
        />
      </div>
      <output data-testid="opened">{opened}</output>
    </KitPart>
  )
}

/** Two people changed the same deal. */
export function ConflictPart(): ReactNode {
  const [open, setOpen] = useState(false)
  const [kept, setKept] = useState('')
  const conflict = useMemo(
    () => ({
      version: 5,
      changedAt: '2026-11-20T03:40:00.000Z',
      changedBy: '林晓彤',
      values: { budget: 650_000, stage: 'won', probability: 80 },
    }),
    [],
  )
  return (
    <KitPart title="ConflictDialog">
      <Button onClick={() => setOpen(true)}>Conflict</Button>
      <ConflictDialog
        object={deal}
        conflict={open ? conflict : undefined}
        mine={{ budget: 700_000, stage: 'lost', name: 'Mine' }}
        onResolve={(values, version) => {
          setKept(JSON.stringify({ values, version }))
          setOpen(false)
        }}
        onCancel={() => setOpen(false)}
      />
      <output data-testid="kept">{kept}</output>
    </KitPart>
  )
}

/** A condition over deals, and what it is as JSON. */
export function ConditionPart(): ReactNode {
  const [value, setValue] = useState<Expression | undefined>({ '==': [{ var: 'stage' }, 'won'] })
  return (
    <KitPart title="ConditionEditor">
      <ConditionEditor model={widgetsModel} object={deal} value={value} onChange={setValue} label="Condition" />
      <output data-testid="condition">{JSON.stringify(value ?? true)}</output>
    </KitPart>
  )
}
