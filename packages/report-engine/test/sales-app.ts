import { buildModel, checkDefinition } from '@tessera/metadata'
import type { AppDefinition, DashboardDefinition, Issue, ReportDefinition } from '@tessera/schemas'
import { checkReports } from '../src/index.ts'

/** Deals of customers, with a field of each kind that reports look at. */
export const salesApp: AppDefinition = {
  name: 'sales',
  formatVersion: 1,
  objects: [
    {
      name: 'customer',
      fields: [
        { name: 'name', type: 'text' },
        { name: 'industry', type: 'choice', choices: [{ value: 'retail' }, { value: 'energy' }] },
        { name: 'last_deal', type: 'rollup', of: 'deal.customer', aggregate: 'max', field: 'closes_on' },
      ],
    },
    {
      name: 'deal',
      fields: [
        { name: 'title', type: 'text' },
        { name: 'customer', type: 'lookup', object: 'customer' },
        { name: 'stage', type: 'choice', choices: [{ value: 'open' }, { value: 'offer' }, { value: 'won' }] },
        { name: 'tags', type: 'tags' },
        { name: 'amount', type: 'currency' },
        { name: 'took', type: 'duration' },
        { name: 'closes_on', type: 'date' },
        { name: 'remarks', type: 'long_text' },
        { name: 'site', type: 'address' },
        { name: 'secret', type: 'text', sensitive: { encrypt: true } },
        { name: 'items', type: 'lines', object: 'deal_item', via: 'deal' },
      ],
    },
    {
      name: 'deal_item',
      fields: [
        { name: 'deal', type: 'lookup', object: 'deal' },
        { name: 'price', type: 'currency' },
      ],
    },
  ],
}

/** A report on deals: how many there are. */
export const reportOf = (more: Partial<ReportDefinition> = {}): ReportDefinition => ({
  name: 'deals',
  object: 'deal',
  measures: [{ name: 'deals', aggregate: 'count' }],
  presentation: { type: 'table' },
  ...more,
})

const appOf = (reports: ReportDefinition[], dashboards: DashboardDefinition[]): AppDefinition => ({
  ...salesApp,
  reports,
  dashboards,
})

/** What is wrong with reports and dashboards. */
export const issuesOf = (reports: ReportDefinition[], dashboards: DashboardDefinition[] = []): readonly Issue[] => {
  const app = appOf(reports, dashboards)
  return checkReports(app, buildModel(app))
}

/** What metadata tells of the same. */
export const metadataIssuesOf = (reports: ReportDefinition[], dashboards: DashboardDefinition[] = []) =>
  checkDefinition(appOf(reports, dashboards))

/** What is wrong with one report as `code pointer`, warnings with a `~`, pointers from the report on. */
export const told = (more: Partial<ReportDefinition>): readonly string[] =>
  issuesOf([reportOf(more)]).map(
    ({ code, at, severity }) => `${severity === 'warn' ? '~' : ''}${code} ${at.replace('/reports/0', '')}`,
  )
