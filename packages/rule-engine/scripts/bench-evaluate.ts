// How fast compiled rules are: 20 rules with 75 conditions on one record, against the same written by hand.
// node packages/rule-engine/scripts/bench-evaluate.ts
import jsonLogicJs, { type RulesLogic } from 'json-logic-js'
import { checkExpression, compileCondition, type RuleContext } from '../src/index.ts'
import { contextOf, scope } from '../test/conformance.ts'

const v = (name: string) => ({ var: name })

/** Five rules with 3 to 5 conditions, four times over with other thresholds: 20 rules, 76 conditions. */
const rulesAt = (n: number): readonly unknown[] => [
  { and: [{ '==': [v('stage'), 'won'] }, { '>': [v('price'), 1000 * n] }, { '!=': [v('name'), `x${n}`] }] },
  {
    or: [
      { '<': [v('a'), n] },
      { '>=': [v('b'), n * 10] },
      { in: [v('stage'), ['open', 'lost']] },
      { '==': [v('flag'), true] },
    ],
  },
  { and: [{ is_filled: v('account') }, { '>': [v('account.size'), n] }, { '==': [v('account.industry'), 'food'] }] },
  {
    and: [
      { between: [v('rate'), n, 90] },
      { '>=': [v('day'), '2027-01-01'] },
      { '<': [v('due'), '2027-12-31'] },
      { '!': { is_empty: v('helper') } },
    ],
  },
  {
    or: [
      { '>': [{ '*': [v('price'), { '/': [v('rate'), 100] }] }, 5000 * n] },
      { and: [{ '>': [v('a'), 1] }, { '<': [v('b'), 100 + n] }] },
      { '==': [v('stage'), 'lost'] },
      { '>': [v('stars'), n] },
    ],
  },
]

const record = {
  name: 'Anna',
  a: 7,
  b: 12,
  price: 80000,
  rate: 70,
  stars: 4,
  flag: false,
  stage: 'won',
  day: '2027-03-01',
  due: '2027-04-01',
  helper: { id: 'h', title: 'Li Lei' },
  account: { id: 'c', title: 'Acme', size: 30, industry: 'food' },
}

type Row = { readonly [field: string]: unknown }

/** What a programmer would write, empty values minded. */
const byHand = (r: Row, n: number): boolean[] => {
  const price = r['price'] as number | null
  const rate = r['rate'] as number | null
  const a = r['a'] as number | null
  const b = r['b'] as number | null
  const stars = r['stars'] as number | null
  const stage = r['stage'] as string | null
  const account = r['account'] as Row | null
  const day = r['day'] as string | null
  const due = r['due'] as string | null
  const size = (account?.['size'] ?? null) as number | null
  return [
    stage === 'won' && price != null && price > 1000 * n && r['name'] != null && r['name'] !== `x${n}`,
    (a != null && a < n) || (b != null && b >= n * 10) || stage === 'open' || stage === 'lost' || r['flag'] === true,
    account != null && size !== null && size > n && account['industry'] === 'food',
    rate != null &&
      rate >= n &&
      rate <= 90 &&
      day != null &&
      day >= '2027-01-01' &&
      due != null &&
      due < '2027-12-31' &&
      r['helper'] != null,
    (price != null && rate != null && Math.round(price * (rate / 100) * 1e9) / 1e9 > 5000 * n) ||
      (a != null && a > 1 && b != null && b < 100 + n) ||
      stage === 'lost' ||
      (stars != null && stars > n),
  ]
}

const sets = [1, 2, 3, 4]
const expressions = sets.flatMap(rulesAt)
const compiled = expressions.map(expression => {
  const checked = checkExpression(expression, scope, 'boolean')
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues))
  return compileCondition(checked.value)
})
const context: RuleContext = contextOf(record)

const ways: { readonly [name: string]: () => number } = {
  'by hand': () => sets.reduce((held, n) => held + byHand(record, n).filter(Boolean).length, 0),
  compiled: () => {
    let held = 0
    for (const rule of compiled) if (rule(context)) held++
    return held
  },
}

const perSecond = (run: () => number): number => {
  const until = performance.now() + 1500
  let count = 0
  const start = performance.now()
  while (performance.now() < until) {
    for (let i = 0; i < 200; i++) run()
    count += 200
  }
  return (count / (performance.now() - start)) * 1000
}

// Both warm up in turns, so that neither has the compiler to itself.
for (const run of Object.values(ways)) perSecond(run)
const results = Object.entries(ways).map(([name, run]) => [name, perSecond(run), run()] as const)
const [hand = ['', 1, 0] as const] = results
for (const [name, rate, held] of results) {
  console.log(
    `${name.padEnd(14)} ${Math.round(rate).toLocaleString('en-US').padStart(12)} rule sets/s, ${held} hold, ${(hand[1] / rate).toFixed(1)} × slower than by hand`,
  )
}
const plain = expressions.filter(
  expression => !JSON.stringify(expression).match(/is_filled|is_empty|between/),
) as RulesLogic[]
const jsonLogic = perSecond(() =>
  plain.reduce<number>((held, rule) => held + (jsonLogicJs.apply(rule, record) === true ? 1 : 0), 0),
)
console.log(
  `json-logic-js  ${Math.round((jsonLogic * plain.length) / 20)
    .toLocaleString('en-US')
    .padStart(12)} rule sets/s (by the ${plain.length} rules it knows)`,
)
