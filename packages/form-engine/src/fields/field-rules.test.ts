import type { FieldDefinition, Issue, Json } from '@tessera/schemas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeFieldRule } from './field-rules.ts'
import { decimalsRounded, exactNumber } from './figures.ts'
import { regionText } from './region-from-text.ts'
import { regionNames } from './region-names.ts'

const rule = (definition: FieldDefinition) =>
  makeFieldRule({
    name: definition.name,
    definition,
    label: { en: 'Field', 'zh-CN': '字段' },
    options: 'choices' in definition && typeof definition.choices !== 'string' ? definition.choices : [],
    targets: definition.type === 'lookup' && typeof definition.object !== 'string' ? definition.object : [],
    timezone: 'Asia/Shanghai',
    compute: expression => (typeof expression === 'string' ? () => expression : undefined),
  })

const context = { record: {}, now: '2027-01-15T00:00:00.000Z', timezone: 'Asia/Shanghai' }

/** The parsed value, or the codes of what is wrong. */
const take = (definition: FieldDefinition, value: Json): Json | { wrong: string[] } => {
  const issues: Issue[] = []
  const one = rule(definition)
  const parsed = one.parse(value, '/f', issues)
  if (parsed !== undefined && parsed !== null) one.check(parsed, '/f', issues, context)
  return issues.length > 0 ? { wrong: issues.map(issue => issue.code) } : (parsed ?? null)
}

const name = 'f'
const id = '0190C2A0-0000-7000-8000-00000000000A'
const colours = [
  { value: 'red', aliases: ['rot'] },
  { value: 'old', retired: true },
]
const wrong = (...codes: string[]) => ({ wrong: codes })

const cases: readonly (readonly [FieldDefinition, Json, Json | { wrong: string[] }])[] = [
  [{ name, type: 'text' }, 'a\nb', 'a b'],
  [{ name, type: 'text' }, ' \t', null],
  [{ name, type: 'text' }, 'a\u0000', wrong('nul_character')],
  [{ name, type: 'text' }, '\ud800x', '\ufffdx'],
  [{ name, type: 'text', maxLength: 2 }, '😀😀', '😀😀'],
  [{ name, type: 'text', maxLength: 2 }, 'abc', wrong('too_long')],
  [{ name, type: 'text', minLength: 2 }, '😀', wrong('too_short')],
  [{ name, type: 'text', clean: ['upper', 'half_width', 'trim'] }, ' ａb１ ', 'AB1'],
  [{ name, type: 'text', pattern: '[A-Z]{2}\\d+' }, 'AB12', 'AB12'],
  [{ name, type: 'text', pattern: '[A-Z]{2}\\d+' }, 'xAB12', wrong('pattern_mismatch')],
  [{ name, type: 'long_text', clean: ['trim'] }, ' a \r\n b ', 'a\r\nb'],
  [{ name, type: 'long_text' }, 'a\u0085\u2028\u2029\ufeff\v\f\r\n\rb\n', 'a\u0085\u2028\u2029\ufeff\v\f\r\n\rb\n'],
  [{ name, type: 'long_text' }, '\ufeff', '\ufeff'],
  [{ name, type: 'long_text' }, ' \r\n\t\u3000', null],
  [{ name, type: 'long_text' }, 'a\u0000', wrong('nul_character')],
  [{ name, type: 'rich_text' }, '<p>a<script>x</script><b onclick=1>b', '<p>a<b>b</b></p>'],
  [{ name, type: 'rich_text' }, '<a href="java&#115;cript:alert(1)">x</a>', '<a>x</a>'],
  [{ name, type: 'rich_text' }, '<p> </p><br>', null],
  [{ name, type: 'number' }, 0.1 + 0.2, 0.3],
  [{ name, type: 'number' }, '1', wrong('not_a_number')],
  [{ name, type: 'number' }, 1e300, wrong('too_big')],
  [{ name, type: 'number', decimals: 1 }, 1.25, wrong('too_many_decimals')],
  [{ name, type: 'number', decimals: 7 }, 1e-7, 1e-7],
  [{ name, type: 'currency' }, 1.005, wrong('too_many_decimals')],
  [{ name, type: 'percent', max: 100 }, 101, wrong('too_big')],
  [{ name, type: 'rating' }, 0, null],
  [{ name, type: 'rating' }, 6, wrong('too_big')],
  [{ name, type: 'rating' }, 2.5, wrong('not_a_value')],
  [{ name, type: 'boolean' }, 'true', wrong('not_a_value')],
  [{ name, type: 'date' }, '2028-02-29', '2028-02-29'],
  [{ name, type: 'date' }, '2027-02-29', wrong('not_a_date')],
  [{ name, type: 'date', min: '2027-01-01' }, '2026-12-31', wrong('too_small')],
  [{ name, type: 'datetime' }, '2027-01-15T17:30:00+08:00', '2027-01-15T09:30:00.000Z'],
  [{ name, type: 'datetime' }, '2027-01-15T17:30:00', wrong('not_a_datetime')],
  [{ name, type: 'datetime' }, '2027-02-30T00:00:00Z', wrong('not_a_datetime')],
  [{ name, type: 'time' }, '09:30:00', '09:30'],
  [{ name, type: 'time' }, '24:00', wrong('not_a_time')],
  [{ name, type: 'duration' }, 1.5, wrong('not_a_value')],
  [{ name, type: 'duration' }, -1, wrong('too_small')],
  [{ name, type: 'choice', choices: colours }, 'ROT', 'red'],
  [{ name, type: 'choice', choices: colours }, 'old', wrong('not_an_option')],
  [{ name, type: 'choices', choices: colours }, ['red', 'rot'], ['red']],
  [{ name, type: 'choices', choices: colours }, [], null],
  [{ name, type: 'tags' }, [' a  b ', 'a b', ''], ['a b']],
  [{ name, type: 'email' }, ' Ann@Example.COM ', 'Ann@example.com'],
  [{ name, type: 'email' }, 'a..b@x.cn', wrong('not_an_email')],
  [{ name, type: 'email' }, 'a@b', wrong('not_an_email')],
  [{ name, type: 'email', multiple: true }, 'a@b.cn', ['a@b.cn']],
  [{ name, type: 'phone', format: 'mobile_cn' }, '+86 138-1234-2046', '13812342046'],
  [{ name, type: 'phone', format: 'mobile_cn' }, '8613812342046', '13812342046'],
  [{ name, type: 'phone', format: 'mobile_cn' }, '12812342046', wrong('not_a_phone')],
  [{ name, type: 'phone', format: 'mobile_cn' }, '138123420', wrong('not_a_mobile')],
  [{ name, type: 'phone', format: 'international' }, '0044 20 7946 0958', '+442079460958'],
  [{ name, type: 'phone', format: 'international' }, '13812342046', '+8613812342046'],
  [{ name, type: 'phone', format: 'international' }, '2079460958', wrong('not_a_phone')],
  [{ name, type: 'phone' }, '(021) 6408－1234 转 12', '0216408-1234转12'],
  [{ name, type: 'phone' }, 'call me', wrong('not_a_phone')],
  [{ name, type: 'url' }, 'Example.com/a', 'https://Example.com/a'],
  [{ name, type: 'url' }, 'javascript:alert(1)', wrong('not_a_url')],
  [{ name, type: 'url' }, 'http://a b', wrong('not_a_url')],
  [{ name, type: 'address' }, { city: ' 苏州 ', street: '' }, { city: '苏州' }],
  [{ name, type: 'address' }, { planet: 'x' }, wrong('not_a_value')],
  [{ name, type: 'region' }, '320500', '320500'],
  [{ name, type: 'region', level: 'province' }, '320500', wrong('not_a_value')],
  [{ name, type: 'location' }, { lat: 91, lng: 0 }, wrong('not_a_value')],
  [{ name, type: 'user' }, id, { id: id.toLowerCase() }],
  [{ name, type: 'user' }, { id: null }, null],
  [{ name, type: 'lookup', object: 'a' }, 'nope', wrong('no_such_record')],
  [{ name, type: 'lookup', object: ['s.a', 's.b'] }, id, wrong('not_a_value')],
  [{ name, type: 'lookup', object: ['s.a', 's.b'] }, { object: 's.c', id }, wrong('no_such_record')],
  [{ name, type: 'lines', object: 'a', maxItems: 1 }, [{}, {}], wrong('wrong_count')],
  [{ name, type: 'lines', object: 'a' }, [1], wrong('not_a_value')],
  [{ name, type: 'file' }, ['a', 'b'], wrong('wrong_count')],
  [{ name, type: 'json' }, [], []],
  [{ name, type: 'json' }, { a: 'x\u0000' }, wrong('nul_character')],
  [{ name, type: 'auto_number', pattern: '{0}' }, 'x', wrong('read_only_field')],
]

test.each(cases)('F %j takes %j as %j', (definition, value, expected) => {
  expect(take(definition, value)).toEqual(expected)
})

const one: readonly FieldDefinition[] = [
  ...new Map(cases.map(([definition]) => [JSON.stringify(definition), definition])).values(),
]

describe('whatever JSON it is given', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom<Json>('13812342046', 'a@b.cn', '2027-01-01', id, { id }, { object: 's.a', id }, ['red'], 5, -0, {
      lat: 1,
      lng: -0,
    }),
  ) as fc.Arbitrary<Json>

  test.each(one)('F2 %j tidies twice as once, never throws, and says something in both languages', definition => {
    fc.assert(
      fc.property(anything, value => {
        const issues: Issue[] = []
        const field = rule(definition)
        const first = field.parse(value, '/f', issues)
        if (first === undefined) {
          expect(issues.length).toBeGreaterThan(0)
          for (const { message } of issues) expect(message.en && message['zh-CN']).not.toMatch(/\{\w+\}/)
          return
        }
        expect(field.parse(first, '/f', [])).toEqual(first)
        if (first !== null) field.check(first, '/f', issues, context)
      }),
      { numRuns: 100 },
    )
  })

  test.each(one)('%j reads any text of a cell', definition => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        text => void rule(definition).parse(rule(definition).fromText(text), '/f', []),
      ),
      { numRuns: 50 },
    )
  })
})

test('cells of files are read as people write them', () => {
  const read = (definition: FieldDefinition, text: string): Json => rule(definition).fromText(text)
  expect(read({ name, type: 'currency' }, '¥ 1,234.50')).toBe(1234.5)
  expect(read({ name, type: 'percent' }, '70%')).toBe(70)
  expect(read({ name, type: 'date' }, '2027年1月5日')).toBe('2027-01-05')
  expect(read({ name, type: 'boolean' }, '是')).toBe(true)
  expect(read({ name, type: 'duration', unit: 'days' }, '2')).toBe(172_800)
  expect(read({ name, type: 'choices', choices: [{ value: 'a', label: '甲' }] }, '甲；b')).toEqual(['a', 'b'])
})

test.each([
  ['2010-12-01 08:26:00', '2010-12-01T00:26:00.000Z'],
  ['2010/12/1 8:26', '2010-12-01T00:26:00.000Z'],
  ['1996-07-04 00:00:00.000', '1996-07-03T16:00:00.000Z'],
  ['2010-12-01T08:26:00+00', '2010-12-01T08:26:00.000Z'],
  ['2010-12-01 08:26:00.123456+0530', '2010-12-01T02:56:00.123Z'],
  ['2010-12-01 08:26 UTC', '2010-12-01T08:26:00.000Z'],
  ['12/25/2010 8:26:05 PM', '2010-12-25T12:26:05.000Z'],
  ['2010年12月1日 下午8:26', '2010-12-01T12:26:00.000Z'],
  ['2010年12月1日8:26', '2010-12-01T00:26:00.000Z'],
  ['01-Dec-2010 12:05 am', '2010-11-30T16:05:00.000Z'],
  ['2010-12-01', '2010-11-30T16:00:00.000Z'],
])('F1 the cell %s of another system is read in the time zone of the app', (cell, expected) => {
  const field = rule({ name, type: 'datetime' })
  expect(field.parse(field.fromText(cell), '', [])).toBe(expected)
})

test.each([
  '05/12/2010 8:26',
  '2010-02-30 08:26',
  '2010-12-01 25:00',
  '12/25/2010 13:00 PM',
  'x'.repeat(1e6),
  `${' '.repeat(1e5)}:`,
])('F1 the cell %.40s is no instant that is beyond doubt, and is refused', cell => {
  const field = rule({ name, type: 'datetime' })
  const issues: Issue[] = []
  expect(field.parse(field.fromText(cell), '', issues)).toBe(undefined)
  expect(issues.map(one => one.code)).toEqual(['not_a_datetime'])
})

test.each([
  ['04.07.1996', '1996-07-04'],
  ['25/12/2010', '2010-12-25'],
  ['12/25/2010', '2010-12-25'],
  ['5/5/2010', '2010-05-05'],
  ['19960704', '1996-07-04'],
  ['4 July 1996', '1996-07-04'],
  ['Sept. 4, 1996', '1996-09-04'],
  ['1996-07-04 00:00:00.000', '1996-07-04'],
  ['05/12/2010', '05/12/2010'],
  ['1996-07-04 09:00', '1996-07-04 09:00'],
])('F1 the cell %s is read as the day %s', (cell, expected) => {
  expect(rule({ name, type: 'date' }).fromText(cell)).toBe(expected)
})

test.each([
  ['苏州', '320500'],
  ['江苏省苏州市', '320500'],
  ['江苏 苏州', '320500'],
  ['Suzhou, Jiangsu', '320500'],
  ['Anhui Suzhou', '341300'],
  ['Suzhou', 'Suzhou'],
  ['吉林', '220000'],
  ['吉林市', '220200'],
  ['内蒙古', '150000'],
  ['Ürümqi', '650100'],
  ['urumqi', '650100'],
  ['3205', '320500'],
  ['320505', '320505'],
  ['Atlantis', 'Atlantis'],
])('D10 the region %s of a file is read as %s', (cell, expected) => {
  expect(rule({ name, type: 'region' }).fromText(cell)).toBe(expected)
})

test('D10 every region is read back from the name that an export writes', () => {
  for (const [, digits = ''] of regionNames.matchAll(/(\d+) \S+ /g)) {
    const code = digits.padEnd(6, '0')
    for (const language of ['en', 'zh-CN'] as const)
      expect(rule({ name, type: 'region' }).fromText(regionText(code, language) ?? '')).toBe(code)
  }
})

test('F the largest numbers there are stay numbers', () => {
  for (const value of [Number.MAX_VALUE, -Number.MAX_VALUE, 1.79769313486231e308]) {
    expect(exactNumber(value)).toBe(value)
    expect(decimalsRounded(value, undefined)).toBe(value)
    expect(decimalsRounded(value, 2)).toBe(value)
  }
})
