import { cityOf } from './cities.ts'
import { companies } from './companies.ts'
import { companiesAbroad } from './companies-abroad.ts'
import { mobiles, phoneAbroad } from './numbers.ts'
import { chinesePeople, peopleAbroad, type SamplePerson } from './people.ts'
import type { Seeded } from './seeded.ts'
import { sellers } from './team.ts'
import { clock, created, day, known, ref, type SeedRecord, type SeedValue, user } from './values.ts'

/** What the other records need to know of a customer. */
export interface SampleCustomer {
  readonly key: string
  readonly owner: string
  readonly stage: string
  readonly country: string
  readonly domain: string
  readonly isCompany: boolean
  readonly contact: SamplePerson
  readonly position: string
  readonly mobile: string | undefined
  readonly phone: string | undefined
  readonly age: number
  readonly record: SeedRecord
}

/** Where people come from who fill in the sample records, each name once. */
export interface Sources {
  readonly random: Seeded
  readonly mobile: () => string
  readonly chinese: () => SamplePerson
  readonly abroad: (country: string) => SamplePerson
}

export const sources = (random: Seeded): Sources => ({
  random,
  mobile: mobiles(random),
  chinese: chinesePeople(random),
  abroad: peopleAbroad(random),
})

/** As in the pictures: stage, grade, owner, source, intent, budget. */
const drawn: Readonly<Record<string, readonly [string, string, string, string, string, number]>> = {
  恒信: ['intent', 'a', 'chen.jiayi', 'website', 'high', 680000],
  东屿: ['won', 'a', 'wang.haoran', 'exhibition', 'high', 1200000],
  联测: ['prospect', 'b', 'sun.yue', 'website', 'medium', 640000],
  海岳: ['won', 'b', 'chen.jiayi', 'referral', 'medium', 560000],
  晨帆: ['won', 'a', 'wang.haoran', 'exhibition', 'high', 2800000],
  启衡: ['prospect', 'c', 'zhao.zixuan', 'phone', 'medium', 380000],
  锦程: ['intent', 'b', 'sun.yue', 'tender', 'medium', 860000],
  正微: ['lead', '', 'chen.jiayi', 'exhibition', 'high', 1240000],
  顺铭: ['won', 'b', 'lin.xiaotong', 'visit', 'high', 2150000],
  麓山: ['won', 'a', 'wang.haoran', 'referral', 'high', 2000000],
  澜图: ['lead', '', 'chen.jiayi', 'website', 'low', 180000],
  港拓: ['prospect', 'c', 'lin.xiaotong', 'phone', 'medium', 240000],
  云秦: ['intent', 'a', 'sun.yue', 'exhibition', 'high', 1430000],
  云栈: ['won', 'b', 'zhao.zixuan', 'partner', 'medium', 310000],
  蓝桥: ['intent', 'a', 'chen.jiayi', 'website', 'high', 2480000],
  望潮: ['lead', '', 'lin.xiaotong', 'exhibition', 'medium', 320000],
  启岭: ['prospect', 'b', 'wang.haoran', 'visit', 'medium', 1980000],
}
const positionsCn = [
  '设备采购经理',
  '生产总监',
  '自动化工程师',
  '总经理',
  '工艺经理',
  '采购主管',
  '信息化经理',
  '设备部部长',
]
const positionsEn = [
  'Purchasing Manager',
  'Head of Production',
  'Automation Engineer',
  'Managing Director',
  'Plant Manager',
]
const needs = ['视觉检测', '产线改造', '机器人上下料', '能耗监测', '仓储调度', '备件', '年度维保']
const needsEn = ['machine vision', 'robot loading', 'energy monitoring', 'end-of-line packaging', 'spare parts']
const chains = [
  '设备部提需求，工艺部评估，分管副总签字。',
  '采购牵头，技术评审后总经理拍板，50 万以上要上会。',
  '集团统一招标，工厂只有建议权。',
  '生产总监决定，财务只看付款条件。',
]
const chainsEn = [
  'The plant asks, engineering checks, the managing director signs.',
  'Central purchasing decides; three quotes are needed.',
]
const sourceTags: Readonly<Record<string, string>> = { website: '官网来源', exhibition: '展会来源', visit: '拜访来源' }
const lossReasons = { price: 4, competitor: 4, budget: 3, delivery: 2, technology: 1, no_answer: 2, service: 1 }

interface Place {
  readonly key: string
  readonly name: string
  readonly domain: string
  readonly industry: string | undefined
  readonly employees: number | undefined
  readonly founded: number | undefined
  readonly country: string
  readonly city: string
  readonly english: boolean
  readonly isCompany: boolean
}

const where = (random: Seeded, place: Place): { readonly [field: string]: SeedValue | undefined } => {
  if (place.country !== 'China') return { area: 'overseas', address: { country: place.country, city: place.city } }
  const city = cityOf(place.city)
  const street = `${random.pick(city.streets)} ${random.whole(6, 1800)} 号`
  return { region: city.region, address: { country: '中国', city: city.city, street } }
}

const customer = (from: Sources, place: Place): SampleCustomer => {
  const { random } = from
  const [stage, grade, owner, source, intent, budget] = drawn[place.key] ?? [
    random.weighted({ lead: 20, prospect: 27, intent: 20, won: 27, lost: 6 }),
    '',
    random.weighted(sellers),
    random.weighted({
      website: 26,
      exhibition: 22,
      visit: 14,
      phone: 8,
      referral: 12,
      partner: 8,
      social: 5,
      tender: 5,
    }),
    '',
    random.whole(6, 260) * 10000,
  ]
  const late = stage === 'intent' || stage === 'won'
  const drawnUp = pinned[place.key]
  const contact = drawnUp?.contact ?? (place.country === 'China' ? from.chinese() : from.abroad(place.country))
  const position = random.pick(place.english ? positionsEn : positionsCn)
  const mobile = place.country === 'China' ? from.mobile() : undefined
  const phone = phoneAbroad(random, place.country)
  const age = random.whole(stage === 'lead' ? 2 : 40, stage === 'won' ? 700 : 260)
  const knows = (share: number): boolean => drawn[place.key] !== undefined || random.chance(share)
  const tags = [sourceTags[source], grade === 'a' ? '高价值' : undefined].filter(tag => tag !== undefined)
  const record = known({
    $key: place.key,
    name: place.name,
    kind: place.isCompany ? 'company' : 'person',
    industry: place.industry,
    ...where(random, place),
    source,
    stage,
    grade: grade || (stage === 'won' ? random.weighted({ a: 3, b: 5, c: 3 }) : undefined),
    owner: user(owner),
    contact_name: contact.name,
    contact_position: place.isCompany ? position : undefined,
    mobile,
    phone,
    email: place.country !== 'China' || knows(0.75) ? `${contact.mailbox}@${place.domain}.example` : undefined,
    preferred_channel: knows(0.85)
      ? random.weighted(
          place.country === 'China'
            ? { wechat: 6, phone: 4, visit: 1, email: 1 }
            : { wechat: 0, phone: 3, visit: 0, email: 6 },
        )
      : undefined,
    intent:
      intent ||
      (late
        ? random.weighted({ high: 5, medium: 5 })
        : knows(0.8)
          ? random.weighted({ high: 2, medium: 4, low: 4 })
          : undefined),
    budget: late || knows(0.55) ? (place.isCompany ? budget : 9800) : undefined,
    purchase_by: stage !== 'lost' && knows(0.6) ? day(random.whole(10, 150)) : undefined,
    need_tags: knows(0.7) ? random.shuffle(place.english ? needsEn : needs).slice(0, random.whole(1, 2)) : undefined,
    buying_cycle: knows(0.65)
      ? random.weighted({ monthly: 1, quarterly: 3, half_yearly: 4, yearly: 2, project: 5 })
      : undefined,
    average_order: stage === 'won' ? random.whole(8, 90) * 10000 : undefined,
    decision_chain: late && place.isCompany && knows(0.7) ? random.pick(place.english ? chainsEn : chains) : undefined,
    risk: knows(0.4) ? random.weighted({ low: 6, medium: 3, high: 1 }) : undefined,
    employees: knows(0.85) ? place.employees : undefined,
    founded:
      place.founded !== undefined && place.key !== '恒信' && knows(0.7)
        ? `${place.founded}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`
        : undefined,
    website: place.isCompany && knows(0.8) ? `https://www.${place.domain}.example` : undefined,
    parent: parents[place.key] === undefined ? undefined : ref('customer', parents[place.key] ?? ''),
    tags: tags.length > 0 ? tags : undefined,
    loss_reason: stage === 'lost' ? random.weighted(lossReasons) : undefined,
    ...drawnUp?.values,
    $created: created(-age, clock(random.whole(525, 1065)), owner),
  })
  return {
    key: place.key,
    owner,
    stage,
    country: place.country,
    domain: place.domain,
    isCompany: place.isCompany,
    contact,
    position,
    mobile,
    phone,
    age,
    record,
  }
}

/** The customer of the pictures in full. */
const pinned: Readonly<Record<string, { readonly contact: SamplePerson; readonly values: SeedRecord }>> = {
  恒信: {
    contact: { name: '沈国强', mailbox: 'guoqiang.shen' },
    values: {
      address: { country: '中国', city: '苏州市', street: '工业园区星湖街 328 号 5 栋' },
      contact_position: '设备采购经理',
      need_tags: ['视觉检测', '产线改造'],
      buying_cycle: 'half_yearly',
      purchase_by: day(55),
    },
  },
}

const parents: Readonly<Record<string, string>> = {
  恒信: '恒信控股',
  'Nordhaven China': 'Nordhaven',
  'Falkenrath China': 'Falkenrath',
  'Northgate China': 'Northgate',
  'Severn China': 'Severn Aero',
  'Copperline China': 'Copperline',
  'Prairie China': 'Prairie Pack',
  'Calder China': 'Calder Foods',
  'Osterhagen China': 'Osterhagen',
  'Brandwald China': 'Brandwald',
  'Yarra China': 'Yarra Medical',
  'Lichtenau China': 'Lichtenau',
  'Ironwood China': 'Ironwood',
}

const privatePeople = ['杭州', '成都', '深圳', '上海', '武汉']

/** All customers; groups come before the companies that belong to them. */
export const customers = (from: Sources): SampleCustomer[] => {
  const chinese: Place[] = companies.map(company => ({ ...company, country: 'China', english: false, isCompany: true }))
  const foreign: Place[] = companiesAbroad.map(company => ({ ...company, english: true, isCompany: true }))
  const people: Place[] = privatePeople.map((city, index) => ({
    ...{ key: `person-${index + 1}`, name: `${from.chinese().name}`, domain: 'mail', industry: undefined },
    ...{ employees: undefined, founded: undefined, country: 'China', city, english: false, isCompany: false },
  }))
  const places = [...chinese, ...foreign, ...people]
  const groups = new Set(Object.values(parents))
  const ordered = [...places.filter(place => groups.has(place.key)), ...places.filter(place => !groups.has(place.key))]
  return ordered.map(place => customer(from, place))
}
