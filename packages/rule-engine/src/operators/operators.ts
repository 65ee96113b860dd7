import type { ValueKind } from '@tessera/metadata'
import type { ArgumentKind, Operator, OperatorGroup, ResultKind } from './operator.ts'

const many = 1000
/** More factors could leave the range of a double before the product is settled (SPEC N4). */
const factors = 8

const operator = (
  group: OperatorGroup,
  arity: readonly [number, number],
  takes: readonly ArgumentKind[],
  gives: ResultKind,
  en: string,
  chinese: string,
  fits: readonly ValueKind[] = [],
): Operator => ({ group, arity, takes, gives, label: { en, 'zh-CN': chinese }, fits, sql: true })

const figures: readonly ValueKind[] = ['number', 'duration']
const moments: readonly ValueKind[] = ['date', 'datetime']
const ordered: readonly ValueKind[] = [...figures, ...moments, 'time']
const single: readonly ValueKind[] = [...ordered, 'text', 'boolean', 'choice', 'record', 'user', 'department']
const members: readonly ValueKind[] = [...figures, 'text', 'choice', 'record', 'user', 'department']

/** Every operator of the language, in the order in which a builder offers them. The list is closed. */
export const operators = {
  '==': operator('comparison', [2, 2], ['any', 'same'], 'boolean', 'is', '是', single),
  '!=': operator('comparison', [2, 2], ['any', 'same'], 'boolean', 'is not', '不是', single),
  '>': operator('comparison', [2, 2], ['ordered', 'same'], 'boolean', 'is over', '大于', ordered),
  '>=': operator('comparison', [2, 2], ['ordered', 'same'], 'boolean', 'is at least', '不小于', ordered),
  '<': operator('comparison', [2, 2], ['ordered', 'same'], 'boolean', 'is under', '小于', ordered),
  '<=': operator('comparison', [2, 2], ['ordered', 'same'], 'boolean', 'is at most', '不大于', ordered),
  between: operator('comparison', [3, 3], ['ordered', 'same'], 'boolean', 'is between', '介于', ordered),
  in: operator('comparison', [2, 2], ['any', 'options'], 'boolean', 'is one of', '属于', members),
  not_in: operator('comparison', [2, 2], ['any', 'options'], 'boolean', 'is none of', '不属于', members),
  contains: operator('text', [2, 2], ['any', 'part'], 'boolean', 'contains', '包含', ['text', 'list']),
  starts_with: operator('text', [2, 2], ['text', 'text'], 'boolean', 'starts with', '开头是', ['text']),
  ends_with: operator('text', [2, 2], ['text', 'text'], 'boolean', 'ends with', '结尾是', ['text']),
  contains_any: operator('list', [2, 2], ['list', 'items'], 'boolean', 'has any of', '包含任一', ['list']),
  contains_all: operator('list', [2, 2], ['list', 'items'], 'boolean', 'has all of', '包含全部', ['list']),
  is_empty: operator('comparison', [1, 1], ['any'], 'boolean', 'is empty', '为空', [...single, 'list', 'json']),
  is_filled: operator('comparison', [1, 1], ['any'], 'boolean', 'is filled', '不为空', [...single, 'list', 'json']),
  and: operator('logic', [1, many], ['boolean'], 'boolean', 'and', '且'),
  or: operator('logic', [1, many], ['boolean'], 'boolean', 'or', '或'),
  not: operator('logic', [1, 1], ['boolean'], 'boolean', 'not', '非'),
  if: operator('choice', [2, many], ['any'], 'same', 'if', '如果'),
  coalesce: operator('choice', [1, many], ['any', 'same'], 'same', 'first filled of', '取首个非空'),
  '+': operator('number', [1, many], ['number'], 'number', 'plus', '加'),
  '-': operator('number', [1, 2], ['number'], 'number', 'minus', '减'),
  '*': operator('number', [2, factors], ['number'], 'number', 'times', '乘'),
  '/': operator('number', [2, 2], ['number'], 'number', 'divided by', '除以'),
  '%': operator('number', [2, 2], ['number'], 'number', 'remainder of', '取余'),
  round: operator('number', [1, 2], ['number', 'digits'], 'number', 'rounded', '四舍五入'),
  floor: operator('number', [1, 1], ['number'], 'number', 'rounded down', '向下取整'),
  ceil: operator('number', [1, 1], ['number'], 'number', 'rounded up', '向上取整'),
  abs: operator('number', [1, 1], ['number'], 'number', 'size of', '绝对值'),
  min: operator('number', [1, many], ['ordered', 'same'], 'same', 'smallest of', '最小值'),
  max: operator('number', [1, many], ['ordered', 'same'], 'same', 'largest of', '最大值'),
  lower: operator('text', [1, 1], ['text'], 'text', 'in small letters', '转小写'),
  upper: operator('text', [1, 1], ['text'], 'text', 'in capitals', '转大写'),
  trim: operator('text', [1, 1], ['text'], 'text', 'without outer spaces', '去首尾空格'),
  length: operator('text', [1, 1], ['text'], 'number', 'length of', '字数'),
  concat: operator('text', [1, many], ['printable'], 'text', 'followed by', '连接'),
  join: operator('text', [1, 2], ['list', 'text'], 'text', 'joined', '拼接'),
  date_add: operator('time', [3, 3], ['moment', 'number', 'unit'], 'same', 'moved by', '推移'),
  date_diff: operator('time', [3, 3], ['moment', 'moment', 'unit'], 'number', 'time between', '相隔'),
  start_of: operator('time', [2, 2], ['moment', 'unit'], 'same', 'start of', '起始'),
  date_of: operator('time', [1, 1], ['moment'], 'date', 'date of', '日期'),
  year: operator('time', [1, 1], ['moment'], 'number', 'year of', '年份'),
  month: operator('time', [1, 1], ['moment'], 'number', 'month of', '月份'),
  day: operator('time', [1, 1], ['moment'], 'number', 'day of the month of', '日'),
  weekday: operator('time', [1, 1], ['moment'], 'number', 'weekday of', '星期'),
  some: operator('list', [2, 2], ['list', 'body'], 'boolean', 'some of', '存在一项'),
  all: operator('list', [2, 2], ['list', 'body'], 'boolean', 'all of', '每一项'),
  none: operator('list', [2, 2], ['list', 'body'], 'boolean', 'none of', '没有一项'),
  count: operator('list', [1, 2], ['list', 'body'], 'number', 'number of', '数量'),
  has_role: operator('people', [1, 1], ['text'], 'boolean', 'the user has the role', '当前用户拥有角色'),
  in_department: operator('people', [1, 1], ['department'], 'boolean', 'the user belongs to', '当前用户属于部门'),
} as const satisfies Record<string, Operator>

/** The name of an operator. */
export type OperatorName = keyof typeof operators

/** Whether a name is that of an operator. */
export const isOperatorName = (name: string): name is OperatorName => Object.hasOwn(operators, name)

/** Another way to write an operator. */
export const aliases: ReadonlyMap<string, OperatorName> = new Map([['!', 'not']])

/** An operator by name. */
export const operatorOf = (name: OperatorName): Operator => operators[name]

/** The operators that a condition builder offers for a field of a kind, in order. */
export const operatorsFor = (kind: ValueKind): readonly OperatorName[] =>
  (Object.keys(operators) as OperatorName[]).filter(name => operatorOf(name).fits.includes(kind))

/** Units of time; a date knows those from `day` on. */
export const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const

/** A unit of time. */
export type Unit = (typeof units)[number]
