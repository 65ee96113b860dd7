import { activities } from './activities.ts'
import { contacts } from './contacts.ts'
import { customers, sources } from './customers.ts'
import { deals } from './deals.ts'
import { leads } from './leads.ts'
import { products } from './products.ts'
import { seeded } from './seeded.ts'
import { departments, users } from './team.ts'

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The sample data as files, name → text; always the same. */
export const sampleData = (): ReadonlyMap<string, string> => {
  const random = seeded(20260115)
  const from = sources(random)
  const customerList = customers(from)
  const contactList = contacts(from, customerList, 250)
  const dealList = deals(random, customerList, contactList, 160)
  const leadList = leads(from, customerList, 90)
  const about = { customers: customerList, contacts: contactList, deals: dealList, leads: leadList }

  const parts = [
    { object: 'product', file: 'products.json', key: 'code', records: products() },
    { object: 'customer', file: 'customers.json', key: '$key', records: customerList.map(one => one.record) },
    { object: 'contact', file: 'contacts.json', key: '$key', records: contactList.map(one => one.record) },
    { object: 'lead', file: 'leads.json', key: '$key', records: leadList.map(one => one.record) },
    { object: 'deal', file: 'deals.json', key: '$key', records: dealList.map(one => one.record) },
    { object: 'activity', file: 'activities.json', records: activities(random, about, 400) },
  ]
  const records = parts.map(({ records: _, ...part }) => part)
  const seed = text({ app: 'sales', departments, users, records })
  return new Map([['seed.json', seed], ...parts.map((part): [string, string] => [part.file, text(part.records)])])
}
