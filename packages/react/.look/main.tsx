import { createRoot } from 'react-dom/client'
import { useState } from 'react'
import { Button } from 'antd'
import type { Client } from '@tessera/client'
import { buildModel } from '@tessera/metadata'
import { compileForm, openForm, showErrors } from '@tessera/form-engine'
import { DataProvider, FormView, TesseraTheme, setLanguage } from '../src/index.ts'
import { setModePreference } from '../src/theme/mode.ts'
import { app, form, persons, records, steps } from './sample.ts'
import * as more from './more.tsx'
const q = new URLSearchParams(location.search)
setLanguage(q.get('lang') === 'zh' ? 'zh-CN' : 'en')
setModePreference(q.get('dark') ? 'dark' : 'light')
const model = buildModel(app)
const client = new Proxy({}, { get: (_, name) => async (...args: unknown[]) => {
  await new Promise(done => setTimeout(done, 120))
  const last = args.at(-1) as { body?: { search?: string; cursor?: string }, query?: { search?: string } }
  if (name === 'findPeople') return { people: persons.filter(p => (last.query as any)?.ids ? (last.query as any).ids.includes(p.id) : p.name.includes(last.query?.search ?? '')) }
  if (name === 'listDepartments') return { departments: [{ id: '0190c2a0-0000-7000-8000-0000000000d1', code: 'hd', name: '华东销售部', parent: null, head: null }, { id: '0190c2a0-0000-7000-8000-0000000000d2', code: 'sz', name: '苏州组', parent: '0190c2a0-0000-7000-8000-0000000000d1', head: null }] }
  if (name === 'queryRecords') { const from = Number(last.body?.cursor ?? 0); const list = records.filter(r => r.name.includes(last.body?.search ?? '')); return { records: list.slice(from, from + 50), next: from + 50 < list.length ? String(from + 50) : null, count: 10284 } }
  return {}
} }) as unknown as Client
function FormPage({ which = form, old = false }) {
  const [plan] = useState(() => compileForm(model, which))
  const [state, setState] = useState(() => openForm(plan, { now: new Date().toISOString(), user: { id: persons[0]?.id ?? '' }, ...(old ? { record: records[0] as never } : {}) }))
  const width = q.get('w')
  return <div style={{ padding: 24, maxWidth: width ? Number(width) : 720, margin: '0 auto', background: 'var(--n-tile)' }}>
    <FormView plan={plan} state={state} onChange={setState} label="form" onSave={() => setState(showErrors(state))}
      footer={<><Button type="primary" size="large" onClick={() => setState(showErrors(state))}>Save</Button><Button size="large">Draft</Button></>} />
  </div>
}
const pages: Record<string, () => React.ReactNode> = { form: () => <FormPage />, edit: () => <FormPage old />, steps: () => <FormPage which={steps} />, ...(more.pages({ model, records, form }) as object) }
const Page = pages[q.get('page') ?? 'form'] ?? pages['form']!
createRoot(document.getElementById('root')!).render(<TesseraTheme app="runtime"><DataProvider client={client} app="sales" recordHref={(o, id) => `#${o}/${id}`}><Page /></DataProvider></TesseraTheme>)
