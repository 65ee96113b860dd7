import { type City, cities } from './cities.ts'
import type { SampleCustomer, Sources } from './customers.ts'
import { phoneAbroad } from './numbers.ts'
import { products } from './products.ts'
import { sellers } from './team.ts'
import { clock, created, known, moment, ref, type SeedRecord, user } from './values.ts'

/** A lead and whose it is. */
export interface SampleLead {
  readonly key: string
  readonly owner: string
  readonly status: string
  readonly english: boolean
  readonly age: number
  readonly record: SeedRecord
}

const brands =
  '安拓 博睿 辰芯 鼎诚 飞扬 光启 翰博 汇川源 佳讯 景云 凯盛 朗诺 铭泰 诺信 普瑞 启明达 瑞腾 盛和 天驰 万联 祥瑞 新锐 宇通达 远景达 泽丰 正源 智恒 中科联 卓越达 创维达 德力佳 富鑫 冠宇 宏图 金瑞 科锐'.split(
    ' ',
  )
const trades: readonly (readonly [string, string])[] = [
  ['精密机械有限公司', 'precision_machining'],
  ['电子科技有限公司', 'electronics'],
  ['汽车零部件有限公司', 'automotive'],
  ['新能源有限公司', 'new_energy'],
  ['食品有限公司', 'food'],
  ['包装材料有限公司', 'packaging'],
  ['医疗器械有限公司', 'medical'],
  ['智能装备有限公司', 'smart_equipment'],
  ['物流有限公司', 'logistics'],
  ['五金制品厂', 'metal_products'],
]
const foreign: readonly (readonly [string, string, string])[] = [
  ['Alder & Finch Ltd', 'United Kingdom', 'machinery'],
  ['Blue Mesa Packaging LLC', 'United States', 'packaging'],
  ['Cascade Precision Inc.', 'United States', 'precision_machining'],
  ['Dornfeld Maschinenbau GmbH', 'Germany', 'machinery'],
  ['Eastmere Foods Ltd', 'United Kingdom', 'food'],
  ['Fjällsund Industri AB', 'Sweden', 'metal_products'],
  ['Gippsland Dairy Pty Ltd', 'Australia', 'food'],
  ['Hohenlohe Sensorik GmbH', 'Germany', 'instruments'],
  ['Juniper Semiconductors Inc.', 'United States', 'electronics'],
  ['Kettering Textiles Ltd', 'United Kingdom', 'textiles'],
  ['Lozère Plastiques SARL', 'France', 'packaging'],
  ['Mosel Fördertechnik GmbH', 'Germany', 'logistics'],
  ['Norrsken Batteri AB', 'Sweden', 'new_energy'],
  ['Pacific Crate & Pallet Co.', 'United States', 'logistics'],
  ['Quercy Aéro SAS', 'France', 'aerospace'],
  ['Redgum Medical Pty Ltd', 'Australia', 'medical'],
  ['Saltmarsh Instruments Ltd', 'United Kingdom', 'instruments'],
  ['Tallgrass Automotive LLC', 'United States', 'automotive'],
  ['Uckermark Metallbau GmbH', 'Germany', 'metal_products'],
  ['Vercors Robotique SA', 'France', 'smart_equipment'],
  ['Wattle Bay Beverages Pty Ltd', 'Australia', 'food'],
  ['Yellowstone Castings Inc.', 'United States', 'automotive'],
]
const positions = ['设备经理', '采购', '工程师', '厂长', '项目经理']
const wishes = [
  '想了解视觉检测方案，月底前要报价。',
  '产线招工难，想上机械臂上下料。',
  '展会上看了样机，要一份资料和参考案例。',
  '老设备能耗高，想先做监测试点。',
  '仓库要改造，问 AGV 的交期和价格。',
  '打算明年扩产，先询价。',
]
const wishesEn = [
  'Wants a quote for surface inspection by the end of the month.',
  'Saw the cobot at the fair, asks for a reference visit.',
  'Needs energy monitoring for two plants.',
  'Replacing a palletiser, compares three suppliers.',
]
const reasons = ['空号', '同行询价', '学生论文调研', '重复提交', '不在供货范围']

const shares = [
  ['new', 23],
  ['contacted', 27],
  ['qualified', 15],
  ['invalid', 12],
] as const

/** Who is asking: a company nobody knows yet. */
interface Asking {
  readonly company: string
  readonly country: string
  readonly industry: string
  readonly city: City | undefined
}

const asking = (from: Sources, count: number): Asking[] => {
  const { random } = from
  const names = random.shuffle(brands).map((brand, index): Asking => {
    const city = random.pick(Object.keys(cities) as City[])
    const [suffix, industry] = trades[index % trades.length] ?? ['有限公司', 'manufacturing']
    return { company: `${city}${brand}${suffix}`, country: 'China', industry, city }
  })
  const second = random.shuffle(brands).map((brand): Asking => {
    const city = random.pick(Object.keys(cities) as City[])
    const [suffix, industry] = random.pick(trades)
    return { company: `${city}华${brand}${suffix}`, country: 'China', industry, city }
  })
  const abroad = foreign.map(
    ([company, country, industry]): Asking => ({ company, country, industry, city: undefined }),
  )
  return random.shuffle([...names, ...abroad, ...second.slice(0, Math.max(0, count - names.length - abroad.length))])
}

const open = (from: Sources, who: Asking, status: string): SampleLead => {
  const { random } = from
  const home = who.country === 'China'
  const person = home ? from.chinese() : from.abroad(who.country)
  const owner = random.weighted(sellers)
  const age = status === 'new' ? random.whole(1, 6) : random.whole(4, 110)
  const minutes = random.whole(490, 1120)
  const record = known({
    $key: who.company,
    company: who.company,
    contact_name: person.name,
    position: home && random.chance(0.6) ? random.pick(positions) : undefined,
    mobile: home ? from.mobile() : undefined,
    phone: phoneAbroad(random, who.country),
    email: !home || random.chance(0.5) ? `${person.mailbox}@lead-${age}${minutes}.example` : undefined,
    source: random.weighted({ website: 40, exhibition: 30, social: 10, phone: 10, partner: 6, referral: 4 }),
    status,
    industry: random.chance(0.8) ? who.industry : undefined,
    region: who.city === undefined ? undefined : cities[who.city].region,
    intent: status === 'invalid' ? 'low' : random.weighted({ high: 3, medium: 4, low: 3 }),
    product: random.chance(0.75)
      ? ref(
          'product',
          String(
            random.pick(
              products()
                .slice(0, 11)
                .filter(one => one['active'] === true),
            )['code'],
          ),
        )
      : undefined,
    budget: random.chance(0.4) ? random.whole(5, 180) * 10000 : undefined,
    need: random.pick(home ? wishes : wishesEn),
    first_contact_at:
      status === 'new' ? undefined : moment(-age, clock(Math.min(minutes + random.whole(15, 300), 1310))),
    next_contact_at:
      status === 'contacted' || status === 'qualified' ? moment(random.whole(0, 12), '18:00') : undefined,
    invalid_reason: status === 'invalid' ? random.pick(reasons) : undefined,
    owner: user(owner),
    $created: created(-age, clock(minutes), owner),
  })
  return { key: who.company, owner, status, english: !home, age, record }
}

const converted = (from: Sources, customer: SampleCustomer): SampleLead => {
  const age = customer.age + from.random.whole(1, 20)
  const record = known({
    $key: String(customer.record['name']),
    company: String(customer.record['name']),
    contact_name: customer.contact.name,
    position: customer.position,
    mobile: customer.mobile,
    phone: customer.phone,
    email: `${customer.contact.mailbox}@${customer.domain}.example`,
    source: String(customer.record['source']),
    status: 'converted',
    industry: customer.record['industry'],
    region: customer.record['region'],
    intent: 'high',
    need: from.random.pick(customer.country === 'China' ? wishes : wishesEn),
    first_contact_at: moment(-age + 1, '10:30'),
    customer: ref('customer', customer.key),
    owner: user(customer.owner),
    $created: created(-age, '09:20', customer.owner),
  })
  const english = customer.country !== 'China'
  return { key: String(customer.record['name']), owner: customer.owner, status: 'converted', english, age, record }
}

/** Leads of every status; converted ones became customers of the sample. */
export const leads = (from: Sources, customers: readonly SampleCustomer[], count: number): SampleLead[] => {
  const became = customers.filter(customer => customer.isCompany && customer.stage !== 'lead')
  const fixed = shares.reduce((sum, [, share]) => sum + share, 0)
  const waiting = asking(from, fixed)
  const found = shares.flatMap(([status, share]) => waiting.splice(0, share).map(who => open(from, who, status)))
  return [
    ...found,
    ...from.random
      .shuffle(became)
      .slice(0, count - found.length)
      .map(customer => converted(from, customer)),
  ]
}
