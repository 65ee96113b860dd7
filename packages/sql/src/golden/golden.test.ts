import { buildModel } from '@tessera/metadata'
import type { AppDefinition } from '@tessera/schemas'
import { expect, it } from 'vitest'
import { fullAccess } from '../access/access.ts'
import { layoutOf } from '../layout/layout-of.ts'
import { compileBulkInsert, compileBulkUpdate } from '../records/compile-bulk.ts'
import { compileGet } from '../records/compile-get.ts'
import { compileHistory } from '../records/compile-history.ts'
import { compileInsert } from '../records/compile-insert.ts'
import { compileQuery } from '../records/compile-query.ts'
import { compileBin, compileUpdate } from '../records/compile-update.ts'
import { planTables } from '../tables/plan-tables.ts'
import type { TablePlan } from '../tables/table-plan.ts'
import { tablesOf } from '../tables/tables-of.ts'
import type { Statement } from '../text/statement.ts'
import { sampleApp } from './sample-app.ts'

const layout = layoutOf(buildModel(sampleApp), 'ws_main')
const deal = layout.object('deal')
if (deal === undefined) throw new Error('The sample has no deals.')
const input = { layout, object: deal, access: fullAccess }

/** A line for each part of a statement, so that a change is seen where it is. */
const pretty = ({ text, parameters, name }: Statement): string =>
  `-- ${name === undefined ? 'unnamed' : 'named'}\n-- ${parameters.map((source, i) => `$${i + 1} = ${'input' in source ? source.input : JSON.stringify(source.constant)}`).join('; ')}\n${text
    .replaceAll(/ (from|where|order by|limit|union all|returning|left join) /g, '\n  $1 ')
    .replaceAll(/\), (?=\S+ as \()/g, '),\n')}\n`

const planText = ({ steps, impacts }: TablePlan): string =>
  [
    ...steps.map(
      step =>
        `-- ${step.summary.en} / ${step.summary['zh-CN']}${step.rewritesTable ? ' [rewrites]' : ''}${step.losesData ? ' [loses]' : ''}${step.concurrent ? ' [concurrent]' : ''}\n${step.sql};\n`,
    ),
    ...impacts.map(impact => `-- counts ${impact.id}\n${impact.query.text};\n`),
  ].join('\n')

const checked = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('It does not compile.')
  return result.value
}

it.each([
  ['list', () => checked(compileQuery({ ...input, query: { fields: ['number', 'customer.name', 'amount', 'owner'] } })).page(50)],
  ['list-next', () => checked(compileQuery({ ...input, query: { fields: ['number'] } })).page(50, ['2027-01-01T00:00:00.000Z', 'x'])],
  ['list-by-indexed', () => checked(compileQuery({ ...input, query: { fields: ['number'], sort: ['-amount'] } })).page(50)],
  ['list-by-lookup', () => checked(compileQuery({ ...input, query: { fields: ['number'], sort: ['customer', '-closes_on'] } })).page(50, ['A', null, 'x'])],
  ['list-filtered', () => checked(compileQuery({ ...input, query: { fields: ['number'], filter: { '==': [{ var: 'customer.grade' }, 'a'] }, search: '上海 a' } })).page(50)],
  ['list-as-of', () => checked(compileQuery({ ...input, query: { fields: ['number'], asOf: '2027-01-01T00:00:00Z' } })).page(50)],
  ['count', () => checked(compileQuery({ ...input, query: {} })).count],
  ['get', () => checked(compileGet(input))],
  ['insert', () => compileInsert(input)],
  ['update', () => compileUpdate(input, ['amount', 'customer'])],
  ['bin', () => compileBin(input, 'bin')],
  ['history', () => compileHistory(input)],
  ['bulk-insert', () => compileBulkInsert(input)],
  ['bulk-update', () => compileBulkUpdate(input, ['amount'])],
])('the statement %s is as it was', async (name, make) => {
  await expect(pretty(make())).toMatchFileSnapshot(`golden/${name}.sql`)
})

it('the plan of a new app is as it was', async () => {
  const plan = planTables([], tablesOf(layout), { schema: 'ws_main' })
  await expect(planText(plan)).toMatchFileSnapshot('golden/plan-new.sql')
})

it('the plan of a changed app is as it was', async () => {
  const before = planTables([], tablesOf(layout), { schema: 'ws_main' }).tables
  const [customer, dealDefinition] = sampleApp.objects ?? []
  const changed: AppDefinition = {
    ...sampleApp,
    objects: [
      {
        ...(customer as NonNullable<typeof customer>),
        name: 'account',
        fields: [
          { id: 'fld_name', name: 'full_name', type: 'text', required: true, unique: true },
          { id: 'fld_email', name: 'email', type: 'text' },
          { id: 'fld_grade', name: 'grade', type: 'choice', choices: [{ value: 'a' }] },
          { id: 'fld_size', name: 'size', type: 'number', indexed: true },
        ],
      },
      {
        ...(dealDefinition as NonNullable<typeof dealDefinition>),
        fields: [
          { id: 'fld_number', name: 'number', type: 'auto_number', pattern: 'D-{yyyy}-{0000}' },
          { id: 'fld_customer', name: 'customer', type: 'lookup', object: 'account' },
          { id: 'fld_amount', name: 'amount', type: 'text' },
          { id: 'fld_closes', name: 'closes_on', type: 'datetime' },
        ],
        indexes: [],
      },
    ],
  }
  const plan = planTables(before, tablesOf(layoutOf(buildModel(changed), 'ws_main')), { schema: 'ws_main' })
  await expect(planText(plan)).toMatchFileSnapshot('golden/plan-changed.sql')
})
