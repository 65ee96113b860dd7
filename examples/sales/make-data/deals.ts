import type { SampleContact } from './contacts.ts'
import type { SampleCustomer } from './customers.ts'
import { type DrawnDeal, drawnDeals } from './deals-drawn.ts'
import { priceOf } from './products.ts'
import type { Seeded } from './seeded.ts'
import { clock, created, day, known, ref, type SeedRecord, type SeedValue, user } from './values.ts'

/** A deal and whose it is. */
export interface SampleDeal {
  readonly key: string
  readonly customer: SampleCustomer
  readonly stage: string
  readonly age: number
  readonly record: SeedRecord
}

/** Chinese name | English name | products with the most of each. */
const offers = `
外观检测工位|Surface inspection cell|VX-400*3,SV-INST*1
来料检验相机站|Incoming inspection|VX-200*4,SW-VAI*1
三维轮廓测量|3D profile measurement|VX-3D1*2,SV-TRN*2
高速检测线|High-speed inspection line|VX-800*1,SV-INST*1,SV-EXT2*1
机床上下料|Machine tending|LN-CNC*2,RB-GRP*2
装配线机器人化|Robotic assembly|RB-S4*4,RB-GRP*4,SV-INST*1
协作机器人试点|Cobot pilot|RB-C5*2,SV-TRN*1
重载搬运单元|Heavy handling cell|RB-R50*1,SV-INST*1
后道包装线|End-of-line packaging|LN-PAK*1,SV-AMC*1
焊接工作站|Welding cell|LN-WLD*1,SV-INST*1
厂内物流 AGV|AGV logistics|LN-AGV*1,SV-AMC*1
能耗监测平台|Energy monitoring|SW-EMS*1,SN-PWR*30
设备健康监测|Condition monitoring|SN-VIB*40,SN-TMP*20
产线执行系统|Line MES roll-out|SW-MES*1,SW-OPC*12,SN-RFID*10
控制柜升级|Control cabinet upgrade|SN-PLC*8,SN-HMI*8
年度维保|Annual maintenance|SV-AMC*2,VX-LGT*6
`
  .trim()
  .split('\n')
  .map(row => {
    const [chinese = '', english = '', items = ''] = row.split('|')
    return { chinese, english, items }
  })
const suffixes = ['', '一期', '二期', '（试点）', '改造', '扩产']
const suffixesEn = ['', 'phase 1', 'phase 2', '(pilot)', 'retrofit', 'expansion']
const nextSteps = ['电话确认需求', '现场勘查', '方案初稿', '样件测试', '报价', '合同条款沟通', '高层拜访']
const nextStepsEn = [
  'Call about the need',
  'Site survey',
  'Draft solution',
  'Sample test',
  'Send offer',
  'Contract terms',
]
const rivals = ['中测智能', '德观视觉', 'Optavia', 'Roboline', '本地集成商']
const likely = {
  acquire: [5, 20],
  analysis: [20, 40],
  solution: [40, 60],
  negotiation: [60, 85],
  won: [100, 100],
  lost: [0, 0],
} as const
type Stage = keyof typeof likely

const item = (code: string, quantity: number, price: number, discount: number, wanted: number): SeedRecord =>
  known({
    product: ref('product', code),
    quantity,
    unit_price: price,
    discount,
    wanted_on: wanted > 0 ? day(wanted) : undefined,
  })
const totalOf = (quantity: number, price: number, discount: number): number =>
  Math.round(quantity * price * (1 - discount / 100) * 100) / 100

const offerItems = (random: Seeded, items: string, days: number): { items: SeedRecord[]; amount: number } => {
  const found: SeedRecord[] = []
  let amount = 0
  const discount = random.pick([0, 0, 0, 3, 5, 5, 8, 10, 12, 18])
  for (const entry of items.split(',')) {
    const [code = '', most = '1'] = entry.split('*')
    const quantity = random.whole(Math.ceil(Number(most) / 2), Number(most))
    const price = priceOf(code)
    found.push(item(code, quantity, price, discount, days + 45))
    amount += totalOf(quantity, price, discount)
  }
  return { items: found, amount: Math.round(amount * 100) / 100 }
}
const drawnItems = (items: string, days: number): SeedRecord[] =>
  items === ''
    ? []
    : items.split(',').map(entry => {
        const [, code = '', quantity = '', price = '', discount = ''] = /^(.+)\*(\d+)@([\d.]+)-(\d+)$/.exec(entry) ?? []
        return item(code, Number(quantity), Number(price), Number(discount), days + 45)
      })

const isOpen = (stage: string): boolean => stage !== 'won' && stage !== 'lost'

const generated = (random: Seeded, customer: SampleCustomer, stage: Stage): DrawnDeal & { lines: SeedRecord[] } => {
  const offer = random.pick(offers)
  const english = customer.country !== 'China'
  const suffix = random.pick(english ? suffixesEn : suffixes)
  const name = english ? `${offer.english} ${suffix}`.trim() : `${offer.chinese}${suffix}`
  const days = isOpen(stage) ? random.whole(6, 150) : -random.whole(2, 330)
  const { items, amount } = offerItems(random, offer.items, days)
  const [from, to] = likely[stage]
  const probability = Math.round(random.whole(from, to) / 5) * 5
  const next = isOpen(stage) ? random.pick(english ? nextStepsEn : nextSteps) : ''
  const lines = stage === 'acquire' ? [] : items
  return { customer: customer.key, name, stage, amount, probability, days, next, items: '', lines }
}

const stagesFor = (random: Seeded, customer: SampleCustomer): Stage[] => {
  const open = (): Stage => random.weighted({ acquire: 1, analysis: 3, solution: 3, negotiation: 3 })
  const maybe = (share: number, stage: Stage): Stage[] => (random.chance(share) ? [stage] : [])
  switch (customer.stage) {
    case 'won':
      return ['won', ...maybe(0.35, 'won'), ...maybe(0.35, open()), ...maybe(0.12, 'lost')]
    case 'intent':
      return [open(), ...maybe(0.3, open()), ...maybe(0.12, 'lost')]
    case 'prospect':
      return maybe(0.65, random.weighted({ acquire: 5, analysis: 4 }))
    case 'lost':
      return ['lost']
    default:
      return maybe(0.15, 'acquire')
  }
}

/** Deals of the pictures, then deals that fit the stage of each customer, up to the number asked for. */
export const deals = (
  random: Seeded,
  customers: readonly SampleCustomer[],
  contacts: readonly SampleContact[],
  count: number,
): SampleDeal[] => {
  const byKey = new Map(customers.map(customer => [customer.key, customer]))
  const used = new Set<string>()
  const make = (plan: DrawnDeal, lines: SeedRecord[]): SampleDeal | undefined => {
    const customer = byKey.get(plan.customer)
    const key = `${plan.customer}/${plan.name}`
    if (customer === undefined || used.has(key)) return undefined
    used.add(key)
    const people = contacts.filter(contact => contact.customer === plan.customer)
    const open = isOpen(plan.stage)
    const age = Math.max(open ? random.whole(2, Math.min(customer.age, 120)) : -plan.days + random.whole(20, 120), 1)
    const lost = plan.stage === 'lost'
    const reason = lost
      ? random.weighted({ price: 5, competitor: 4, budget: 3, delivery: 2, technology: 1 })
      : undefined
    const record: { [field: string]: SeedValue | undefined } = {
      $key: key,
      name: plan.name,
      customer: ref('customer', plan.customer),
      contact: people.length > 0 ? ref('contact', random.pick(people).key) : undefined,
      stage: plan.stage,
      amount: plan.amount,
      probability: plan.probability,
      close_date: open ? day(plan.days) : undefined,
      closed_on: open ? undefined : day(plan.days),
      source: String(customer.record['source']),
      competitor: lost || random.chance(0.15) ? random.pick(rivals) : undefined,
      loss_reason: reason,
      next_step: plan.next === '' ? undefined : plan.next,
      next_step_at: open ? day(random.whole(1, 18)) : undefined,
      items: lines.length > 0 ? lines : undefined,
      owner: user(customer.owner),
      $created: created(-age, clock(random.whole(530, 1080)), customer.owner),
    }
    return { key, customer, stage: plan.stage, age, record: known(record) }
  }
  const found: (SampleDeal | undefined)[] = drawnDeals.map(plan => make(plan, drawnItems(plan.items, plan.days)))
  const add = (customer: SampleCustomer, stage: Stage): void => {
    const plan = generated(random, customer, stage)
    found.push(make(plan, plan.lines))
  }
  const drawn = new Set(drawnDeals.map(plan => plan.customer))
  for (const customer of customers) {
    if (!customer.isCompany) continue
    if (drawn.has(customer.key)) {
      const hasWon = found.some(deal => deal?.customer === customer && deal.stage === 'won')
      if (customer.stage === 'won' && !hasWon) add(customer, 'won')
      continue
    }
    for (const stage of stagesFor(random, customer)) add(customer, stage)
  }
  const active = customers.filter(customer => customer.stage === 'won' || customer.stage === 'intent')
  while (found.filter(deal => deal !== undefined).length < count)
    add(random.pick(active), random.weighted({ acquire: 6, analysis: 4, solution: 3, negotiation: 2, won: 4, lost: 5 }))
  return found.filter(deal => deal !== undefined).slice(0, count)
}
