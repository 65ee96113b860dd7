import type { LocalText } from '@tessera/schemas'
import { type OperatorName, operatorOf, type Unit } from '../operators/operators.ts'
import type { CallNode, Tree } from '../tree/tree.ts'
import { between, joiner, type SentencePart, saying, type Teller } from './sentence.ts'
import { signs, startWords, unitWords, words } from './words.ts'

type Tell = (call: CallNode, teller: Teller) => readonly SentencePart[]

const isCompound: ReadonlySet<OperatorName> = new Set(['and', 'or', '+', '-', '*', '/', '%', 'if'])

const inner = (tree: Tree, teller: Teller): readonly SentencePart[] => {
  const parts = teller.tell(tree)
  if (tree.type !== 'call' || !isCompound.has(tree.op) || tree.args.length === 1) return parts
  return [joiner(teller, words.open, tree.at), ...parts, joiner(teller, words.close, tree.at)]
}

const group: Tell = (call, teller) => {
  const label = operatorOf(call.op).label
  return between(
    call.args.map(arg => inner(arg, teller)),
    () => joiner(teller, label, call.at),
  )
}

const isNegated: Tell = (call, teller) => [
  saying(teller, operatorOf('not').label, call.at),
  joiner(teller, words.open, call.at),
  ...call.args.flatMap(arg => teller.tell(arg)),
  joiner(teller, words.close, call.at),
]

/** `subject operator values`, as the condition builder shows it. */
const comparison: Tell = (call, teller) => {
  const [subject, ...values] = call.args as [Tree, ...Tree[]]
  const about = subject.field
  const shown = values.map(value => teller.tell(value, about))
  const joined = between(shown, () => joiner(teller, words.between, call.at))
  const said = saying(teller, operatorOf(call.op).label, call.at)
  return [...inner(subject, teller), said, ...joined]
}

const infix: Tell = (call, teller) => {
  const sign = signs[call.op] ?? call.op
  if (call.args.length === 1) return [saying(teller, sign, call.at), ...inner(call.args[0] as Tree, teller)]
  return between(
    call.args.map(arg => inner(arg, teller)),
    () => saying(teller, sign, call.at),
  )
}

/** `smallest of (a, b)`. */
const functional: Tell = (call, teller) => [
  saying(teller, operatorOf(call.op).label, call.at),
  joiner(teller, words.open, call.at),
  ...between(
    call.args.map(arg => teller.tell(arg)),
    () => joiner(teller, words.comma, call.at),
  ),
  joiner(teller, words.close, call.at),
]

const branches: Tell = (call, teller) => {
  const { args, at } = call
  const parts: SentencePart[] = []
  let i = 0
  for (; i + 1 < args.length; i += 2) {
    parts.push(joiner(teller, i === 0 ? operatorOf('if').label : words.otherwise, at))
    if (i > 0) parts.push(joiner(teller, operatorOf('if').label, at))
    parts.push(...inner(args[i] as Tree, teller), joiner(teller, words.so, at), ...inner(args[i + 1] as Tree, teller))
  }
  const last = args[i]
  if (last !== undefined) parts.push(joiner(teller, words.otherwise, at), ...inner(last, teller))
  return parts
}

const unitOf = (call: CallNode): Unit => {
  const unit = call.args.at(-1)
  return (unit?.type === 'literal' ? unit.value : 'day') as Unit
}

const plus: LocalText = { en: 'plus', 'zh-CN': '加' }
const minus: LocalText = { en: 'minus', 'zh-CN': '减' }

const moved: Tell = (call, teller) => {
  const [moment, amount] = call.args as [Tree, Tree, Tree]
  const { one, many } = unitWords[unitOf(call)]
  const subject = inner(moment, teller)
  if (amount.type !== 'literal' || typeof amount.value !== 'number') {
    return [...subject, saying(teller, plus, call.at), ...inner(amount, teller), joiner(teller, many, call.at)]
  }
  const size = Math.abs(amount.value)
  const text = `${size} ${(size === 1 ? one : many)[teller.language]}`
  const said = saying(teller, amount.value < 0 ? minus : plus, call.at)
  return [...subject, said, { kind: 'value', text, at: amount.at }]
}

const apart: Tell = (call, teller) => {
  const [from, to] = call.args as [Tree, Tree]
  const many = unitWords[unitOf(call)].many
  const ends = [...inner(from, teller), joiner(teller, words.to, call.at), ...inner(to, teller)]
  return teller.language === 'en'
    ? [saying(teller, `${many.en} from`, call.at), ...ends]
    : [...ends, saying(teller, `相隔的${many['zh-CN'].replace(/^个/, '')}数`, call.at)]
}

const started: Tell = (call, teller) => {
  const moment = inner(call.args[0] as Tree, teller)
  const said = saying(teller, startWords[unitOf(call)], call.at)
  return teller.language === 'en' ? [said, ...moment] : [...moment, said]
}

const elements: Tell = (call, teller) => {
  const [list, body] = call.args as [Tree, Tree | undefined]
  const said = saying(teller, operatorOf(call.op).label, call.at)
  const shown = teller.language === 'en' ? [said, ...teller.tell(list)] : [...teller.tell(list), said]
  if (body === undefined) return shown
  return [...shown, joiner(teller, words.where, call.at), ...inner(body, teller)]
}

const leading: Tell = (call, teller) => [
  saying(teller, operatorOf(call.op).label, call.at),
  ...call.args.flatMap(arg => teller.tell(arg)),
]

/** The date of an instant that only the checker put in goes without saying. */
const dated: Tell = (call, teller) => {
  const [instant] = call.args as [Tree]
  return instant.at === call.at ? teller.tell(instant) : functional(call, teller)
}

const special: Partial<Record<OperatorName, Tell>> = {
  and: group,
  or: group,
  not: isNegated,
  if: branches,
  date_add: moved,
  date_diff: apart,
  start_of: started,
  date_of: dated,
  some: elements,
  all: elements,
  none: elements,
  count: elements,
  has_role: leading,
  in_department: leading,
}

/** Says an operator with its arguments. */
export const tellCall: Tell = (call, teller) => {
  const tell = special[call.op]
  if (tell !== undefined) return tell(call, teller)
  if (signs[call.op] !== undefined) return infix(call, teller)
  return operatorOf(call.op).gives === 'boolean' ? comparison(call, teller) : functional(call, teller)
}
