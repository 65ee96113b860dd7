import { type Happening, happenings } from './activity-texts.ts'
import type { SampleContact } from './contacts.ts'
import type { SampleCustomer } from './customers.ts'
import type { SampleDeal } from './deals.ts'
import type { SampleLead } from './leads.ts'
import type { Seeded } from './seeded.ts'
import { clock, known, moment, ref, type SeedRecord, type SeedValue, user } from './values.ts'

/** What a follow-up may be about. */
interface About {
  readonly target: SeedValue
  readonly owner: string
  readonly english: boolean
  readonly with: SeedValue | undefined
  /** Days since it exists. */
  readonly age: number
  readonly served: boolean
}

/** As in the picture of the customer page. */
const drawn = (customer: SampleCustomer, contact: SampleContact): SeedRecord[] => {
  const base = {
    about: ref('customer', customer.key),
    contact: ref('contact', contact.key),
    owner: user(customer.owner),
  }
  return [
    {
      ...base,
      subject: '看样机，预算已批',
      kind: 'call',
      content: `${contact.name}要求下月初看样机，预算 68 万已批，合同主体用苏州公司。`,
      occurred_at: moment(0, '08:20'),
      duration: 360,
      next_action: '报价后回访',
      next_contact_at: moment(0, '21:00'),
    },
    {
      ...base,
      subject: 'VX-400 技术交流',
      kind: 'meeting',
      content: '讲了双相机方案和节拍，对方担心反光件的误检。',
      occurred_at: moment(-6, '14:00'),
      duration: 3600,
      next_action: '准备反光件测试',
      next_contact_at: moment(1, '10:00'),
    },
    {
      ...base,
      subject: '展会后首次拜访',
      kind: 'visit',
      content: '看了三条线，二车间先试点，设备部提需求，总经理签字。',
      occurred_at: moment(-41, '09:30'),
      duration: 7200,
    },
  ]
}

const happened = (random: Seeded, about: About): SeedRecord => {
  const all = happenings[about.english ? 'english' : 'chinese']
  const fitting = about.served ? all : all.filter(one => one.kind !== 'service')
  const one: Happening = random.pick(fitting)
  const back = 1 + Math.floor(Math.min(about.age, 150) * random.next() ** 1.8)
  const planned = back < 8 && random.chance(0.7)
  return known({
    subject: one.subject,
    kind: one.kind,
    about: about.target,
    contact: about.with,
    content: one.content,
    occurred_at: moment(-back, clock(random.whole(510, 1090))),
    duration: ['call', 'meeting', 'visit', 'demo'].includes(one.kind)
      ? random.whole(1, one.kind === 'call' ? 6 : 24) * 300
      : undefined,
    next_action: planned || random.chance(0.5) ? one.next : undefined,
    next_contact_at: planned ? moment(random.whole(0, 14), clock(random.pick([600, 840, 930, 1020, 1320]))) : undefined,
    owner: user(about.owner),
  })
}

/** Follow-ups of customers, deals and leads; the more is going on, the more of them. */
export const activities = (
  random: Seeded,
  all: {
    customers: readonly SampleCustomer[]
    contacts: readonly SampleContact[]
    deals: readonly SampleDeal[]
    leads: readonly SampleLead[]
  },
  count: number,
): SeedRecord[] => {
  const contactOf = (customer: string): SampleContact | undefined => all.contacts.find(one => one.customer === customer)
  const withOf = (customer: string): SeedValue | undefined => {
    const found = contactOf(customer)
    return found === undefined ? undefined : ref('contact', found.key)
  }
  const customers = all.customers.map(
    (one): About => ({
      ...{
        target: ref('customer', one.key),
        owner: one.owner,
        english: one.country !== 'China',
        with: withOf(one.key),
      },
      ...{ age: one.age, served: one.stage === 'won' },
    }),
  )
  const deals = all.deals.map(
    (one): About => ({
      ...{ target: ref('deal', one.key), owner: one.customer.owner, english: one.customer.country !== 'China' },
      ...{ with: withOf(one.customer.key), age: one.age, served: one.stage === 'won' },
    }),
  )
  const leads = all.leads
    .filter(one => one.status !== 'new' && one.status !== 'invalid')
    .map(
      (one): About => ({
        ...{ target: ref('lead', one.key), owner: one.owner, english: one.english },
        ...{ with: undefined, age: Math.min(one.age, 120), served: false },
      }),
    )
  const first = all.customers.find(one => one.key === '恒信')
  const firstContact = contactOf('恒信')
  const found: SeedRecord[] = first !== undefined && firstContact !== undefined ? drawn(first, firstContact) : []
  const busy = customers.filter((_, index) => ['prospect', 'intent', 'won'].includes(all.customers[index]?.stage ?? ''))
  for (const about of busy) if (random.chance(0.85)) found.push(happened(random, about))
  while (found.length < count) {
    const pool = random.weighted({ customers: 45, deals: 38, leads: 17 })
    found.push(happened(random, random.pick(pool === 'customers' ? busy : pool === 'deals' ? deals : leads)))
  }
  return found.slice(0, count)
}
