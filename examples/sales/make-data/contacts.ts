import type { SampleCustomer, Sources } from './customers.ts'
import { phoneAbroad } from './numbers.ts'
import type { SamplePerson } from './people.ts'
import { created, known, ref, type SeedRecord, user } from './values.ts'

/** A contact and where it belongs. */
export interface SampleContact {
  readonly key: string
  readonly customer: string
  readonly name: string
  readonly record: SeedRecord
}

type Post = readonly [position: string, division: string, role: string]
const posts: Readonly<Record<'chinese' | 'english', readonly Post[]>> = {
  chinese: [
    ['总经理', '总经办', 'decider'],
    ['生产副总', '生产部', 'decider'],
    ['采购经理', '采购部', 'purchaser'],
    ['设备工程师', '设备部', 'evaluator'],
    ['工艺主管', '工艺部', 'influencer'],
    ['IT 主管', '信息部', 'evaluator'],
    ['车间主任', '一车间', 'user'],
  ],
  english: [
    ['Managing Director', 'Management', 'decider'],
    ['VP Operations', 'Operations', 'decider'],
    ['Senior Buyer', 'Purchasing', 'purchaser'],
    ['Controls Engineer', 'Engineering', 'evaluator'],
    ['Line Supervisor', 'Production', 'user'],
  ],
}
const hobbies = ['羽毛球', '钓鱼', '茶', '徒步', '高尔夫', '摄影', '马拉松']

const birthday = (from: Sources): string => {
  const { random } = from
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${random.whole(1966, 1996)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`
}

const keyContact = (from: Sources, customer: SampleCustomer): SampleContact => {
  const { random } = from
  const { contact } = customer
  const record = known({
    $key: `${customer.key}/${contact.name}`,
    name: contact.name,
    customer: ref('customer', customer.key),
    position: customer.position,
    decision_role: random.weighted({ decider: 4, influencer: 2, purchaser: 3, evaluator: 2 }),
    is_key: true,
    mobile: customer.mobile,
    phone: customer.phone,
    email: `${contact.mailbox}@${customer.domain}.example`,
    wechat: customer.country === 'China' && random.chance(0.6) ? `wx_${contact.mailbox.replace('.', '_')}` : undefined,
    preferred_channel: customer.country === 'China' ? random.weighted({ wechat: 6, phone: 4, visit: 1 }) : 'email',
    birthday: random.chance(0.3) ? birthday(from) : undefined,
    hobbies: customer.country === 'China' && random.chance(0.3) ? [random.pick(hobbies)] : undefined,
    owner: user(customer.owner),
    $created: created(-customer.age, '10:05', customer.owner),
  })
  return { key: `${customer.key}/${contact.name}`, customer: customer.key, name: contact.name, record }
}

const further = (from: Sources, customer: SampleCustomer, person: SamplePerson): SampleContact => {
  const { random } = from
  const home = customer.country === 'China'
  const [position, division, role] = random.pick(home ? posts.chinese : posts.english)
  const key = `${customer.key}/${person.name}`
  const record = known({
    $key: key,
    name: person.name,
    customer: ref('customer', customer.key),
    position,
    division,
    decision_role: role,
    is_key: false,
    mobile: home && random.chance(0.9) ? from.mobile() : undefined,
    phone: phoneAbroad(random, customer.country),
    email: random.chance(0.8) ? `${person.mailbox}@${customer.domain}.example` : undefined,
    preferred_channel: home ? random.weighted({ wechat: 5, phone: 5 }) : 'phone',
    owner: user(customer.owner),
    $created: created(-Math.max(1, Math.floor(customer.age * random.next())), '15:40', customer.owner),
  })
  return { key, customer: customer.key, name: person.name, record }
}

/** The key contact of every company, then further people up to the number asked for. */
export const contacts = (from: Sources, customers: readonly SampleCustomer[], count: number): SampleContact[] => {
  const companies = customers.filter(customer => customer.isCompany)
  const found = companies.map(customer => keyContact(from, customer))
  const rounds = [...companies, ...companies.filter(customer => customer.stage !== 'lead')]
  for (const customer of rounds.slice(0, count - found.length)) {
    const person = customer.country === 'China' ? from.chinese() : from.abroad(customer.country)
    found.push(further(from, customer, person))
  }
  return found
}
