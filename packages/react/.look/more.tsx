import { useState } from 'react'
import { Pencil, Phone } from 'lucide-react'
import { compileForm } from '@tessera/form-engine'
import { RecordFields } from '../src/forms/record-fields.tsx'
import { RecordTable } from '../src/records/record-table.tsx'
import { useRecords } from '../src/data/use-records.ts'
import { FilterBuilder, ConditionEditor, ConditionText, ColumnChooser, SortMenu, HistoryTimeline, ConflictDialog } from '../src/index.ts'
export const pages = ({ model, records, form }: any) => {
  function Table() {
    const [columns, setColumns] = useState([{ field: 'name' }, { field: 'stage' }, { field: 'industry' }, { field: 'owner' }, { field: 'budget' }, { field: 'last_at' }, { field: 'probability' }, { field: 'tags' }, { field: 'mobile' }, { field: 'emails' }, { field: 'vip' }, { field: 'rating' }, { field: 'region' }, { field: 'founded' }] as any)
    const [sort, setSort] = useState<readonly string[]>(['-budget'])
    const [sel, setSel] = useState<ReadonlySet<string>>(new Set([records[2].id, records[7].id]))
    const [open, setOpen] = useState<string>()
    const list = useRecords('customer', { sort: [...sort], limit: 50 })
    return <div style={{ height: '100vh' }}><RecordTable model={model} object={model.object('customer')} records={list.records} columns={columns} onColumnsChange={setColumns} hasMore={list.hasMore} onLoadMore={list.loadMore} loading={list.loading} loadingMore={list.loadingMore}
      sort={sort} onSortChange={setSort} selection={sel} onSelectionChange={setSel} openId={open} onOpen={r => setOpen(r.id)} onPeek={r => setOpen(r.id)} onEdit={async (r, f, v) => { await new Promise(d => setTimeout(d, 100)); (r as any)[f] = v }}
      actions={() => [{ key: 'c', label: 'Call', icon: <Phone size={14} />, onSelect() {} }, { key: 'e', label: 'Edit', icon: <Pencil size={14} />, onSelect() {} }]} colourOf={r => r['stage'] === 'lost' ? 'cinnabar' : undefined} /></div>
  }
  function Rec() {
    const [plan] = useState(() => compileForm(model, form))
    const [record, setRecord] = useState(records[0])
    return <div style={{ padding: 16, background: 'var(--n-tile)', maxWidth: 800 }}><RecordFields plan={plan} record={record} now={new Date().toISOString()} onSave={async (f, v) => { await new Promise(d => setTimeout(d, 100)); setRecord({ ...record, [f]: v }) }} /></div>
  }
  function Rules() {
    const object = model.object('customer')
    const [value, setValue] = useState<any>({ and: [{ '==': [{ var: 'kind' }, 'company'] }, { in: [{ var: 'stage' }, ['intent', 'won']] }, { '>=': [{ var: 'last_at' }, { var: '$now' }] }, { or: [{ '>': [{ var: 'budget' }, 100000] }, { in: [{ var: 'owner' }, [records[0].owner.id]] }] }] })
    const [columns, setColumns] = useState<any>([{ field: 'name' }, { field: 'stage' }])
    const [sort, setSort] = useState<readonly string[]>(['-budget', 'name'])
    const history: any = [{ version: 3, at: '2026-11-21T02:21:00.000Z', by: { id: 'x', name: '陈嘉怡' }, action: 'changed', changes: [{ field: 'budget', before: 500000, after: 680000 }, { field: 'stage', before: 'prospect', after: 'intent' }] }, { version: 2, at: '2026-11-20T06:02:00.000Z', by: null, action: 'changed', changes: [{ field: 'owner', before: null, after: { id: 'a', title: '王浩然' } }] }, { version: 1, at: '2026-11-19T06:02:00.000Z', by: { id: 'x', name: 'Zhou Min' }, action: 'created', changes: [] }]
    return <div style={{ padding: 16, background: 'var(--n-tile)', display: 'grid', gap: 24, minHeight: '100vh', alignContent: 'start' }}>
      <div style={{ display: 'flex', gap: 8 }}><FilterBuilder model={model} object={object} value={value} onChange={setValue} /><SortMenu object={object} sort={sort} onChange={setSort} /><ColumnChooser model={model} object={object} columns={columns} onChange={setColumns} /></div>
      <div id="cond"><ConditionEditor model={model} object={object} value={value} onChange={setValue} /></div>
      <div><ConditionText model={model} object={object} value={value} /></div>
      <div style={{ maxWidth: 380 }}><HistoryTimeline object={object} entries={history} /></div>
      {location.search.includes('conflict') ? <ConflictDialog object={object} conflict={{ version: 4, changedAt: '2026-11-21T02:42:00.000Z', changedBy: '周敏', values: { budget: 700000, stage: 'won', note: 'x' } }} mine={{ budget: 680000, stage: 'intent' }} onResolve={() => {}} onCancel={() => {}} /> : null}
    </div>
  }
  return { rules: () => <Rules />, table: () => <Table />, record: () => <Rec /> }
}
