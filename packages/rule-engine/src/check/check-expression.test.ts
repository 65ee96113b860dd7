import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { model, scope } from '../../test/conformance.ts'
import { compileRule } from '../evaluate/compile-rule.ts'
import { laterOperators } from '../operators/later.ts'
import { operators } from '../operators/operators.ts'
import { checkExpression } from './check-expression.ts'
import type { Scope } from './scope.ts'

const mistakes = (expression: unknown, within: Scope = scope, expected?: Parameters<typeof checkExpression>[2]) => {
  const checked = checkExpression(expression, within, expected)
  return checked.ok ? [] : checked.issues.map(issue => `${issue.at} ${issue.code}`)
}

const sentence = (expression: unknown): string | undefined => {
  const checked = checkExpression(expression, scope)
  const [first] = checked.ok ? [] : checked.issues
  return first && `${first.message.en} ${first.hint?.en ?? ''}`.trim()
}

const nested = (levels: number): unknown => {
  let expression: unknown = true
  for (let i = 1; i < levels; i++) expression = { not: expression }
  return expression
}

describe('mistakes are told with their place', () => {
  test.each([
    [{ '==': [{ var: 'nam' }, 'x'] }, ['/==/0/var unknown_field']],
    [{ '==': [{ var: 'account.nope' }, 'x'] }, ['/==/0/var unknown_field']],
    [{ '==': [{ var: 'name.x' }, 'x'] }, ['/==/0/var wrong_field_type']],
    [{ '==': [{ var: 'others.name' }, 'x'] }, ['/==/0/var wrong_field_type']],
    [{ '==': [{ var: 'stage' }, 'gone'] }, ['/==/1 unknown_option']],
    [{ in: [{ var: 'stage' }, ['won', 'gone']] }, ['/in/1/1 unknown_option']],
    [{ contains_any: [{ var: 'topics' }, ['x', 'q']] }, ['/contains_any/1/1 unknown_option']],
    [{ '>': [{ var: 'stage' }, 'won'] }, ['/>/0 wrong_argument_type']],
    [{ '>': [{ var: 'a' }, '5'] }, ['/>/1 wrong_argument_type']],
    [{ '==': [{ var: 'flag' }, 1] }, ['/==/1 wrong_argument_type']],
    [{ '==': [{ var: 'day' }, '2027-02-30'] }, ['/==/1 not_a_date']],
    [{ '==': [{ var: 'at' }, 'yesterday'] }, ['/==/1 not_a_datetime']],
    [{ '==': [{ var: 'start' }, '25:00'] }, ['/==/1 not_a_time']],
    [{ '==': [{ var: 'account' }, 'acme'] }, ['/==/1 wrong_argument_type']],
    [{ '==': [{ var: 'tags' }, 'a'] }, ['/==/1 wrong_argument_type']],
    [{ '==': [{ var: 'extra' }, 'a'] }, ['/==/0 wrong_argument_type']],
    [{ '==': [{ var: 'a' }] }, [' wrong_argument_count']],
    [{ and: [1, { var: 'a' }] }, ['/and/0 wrong_argument_type']],
    [{ if: [1, 2, 3] }, ['/if/0 wrong_argument_type']],
    [{ if: [true, 2, 'x'] }, ['/if/2 wrong_argument_type']],
    [{ date_add: [{ var: 'day' }, 1, 'hour'] }, ['/date_add/2 not_allowed_value']],
    [{ date_add: [{ var: 'day' }, 1, { var: 'name' }] }, ['/date_add/2 not_allowed_value']],
    [{ round: [{ var: 'a' }, { var: 'b' }] }, ['/round/1 out_of_range']],
    [{ some: [{ var: 'tags' }, 5] }, ['/some/1 wrong_argument_type']],
    [{ some: [{ var: 'name' }, true] }, ['/some/0 wrong_argument_type']],
    [{ var: '' }, ['/var unknown_context']],
    [{ var: '$old.a' }, ['/var unknown_context']],
    [{ var: '$user.password' }, ['/var unknown_context']],
    [{ var: ['a', 1] }, ['/var wrong_argument_count']],
    [{ var: { var: 'name' } }, ['/var wrong_argument_count']],
    [{ in: ['a', 'abc'] }, ['/in/1 wrong_argument_type']],
    ['nul \u0000', [' nul_character']],
    ['half \ud800', [' bad_format']],
    [1e30, [' out_of_range']],
    [Number.NaN, [' out_of_range']],
    [{ a: 1, b: 2 }, [' not_one_operator']],
    [{}, [' not_one_operator']],
    [undefined, [' not_one_operator']],
    [() => true, [' not_one_operator']],
    [{ and: [{ '>': [{ var: 'x' }, 1] }, { nope: 1 }] }, ['/and/0/>/0/var unknown_field', '/and/1 unknown_operator']],
  ])('%j', (expression, expected) => {
    expect(mistakes(expression)).toEqual(expected)
  })

  test('names that are nearly right are suggested', () => {
    expect(sentence({ var: 'nmae' })).toContain('Did you mean “name”?')
    expect(sentence({ start_with: [{ var: 'name' }, 'a'] })).toContain('Did you mean “starts_with”?')
    expect(sentence({ cat: ['a'] })).toContain('Write “concat”.')
  })

  test('operators that are still to come say so', () => {
    for (const name of laterOperators.keys()) expect(mistakes({ [name]: [1] })).toEqual([' unknown_operator'])
    expect(sentence({ sum: [1] })).toContain('rollup')
  })
})

describe('nothing of the host is reached', () => {
  test.each([
    { var: 'constructor' },
    { var: 'constructor.name' },
    { var: '__proto__' },
    { var: 'name.length' },
    { var: '$user.constructor' },
    { var: '$params.constructor' },
    { constructor: [1] },
    { toString: [] },
    JSON.parse('{"__proto__": [1]}') as unknown,
    { hasOwnProperty: ['a'] },
  ])('%j is refused', expression => {
    const params = { ...scope, contexts: ['$user', '$params'] as const, params: {} }
    expect(mistakes(expression, params)).not.toEqual([])
  })

  test('a field that is called like a property of every object reads the record only', () => {
    const known = [...(model.object('thing')?.fields ?? [])]
    const name = known.find(([key]) => key === 'name')?.[1]
    if (name === undefined) throw new Error('no field')
    const tree = {
      type: 'field',
      root: 'record',
      path: [{ ...name, name: 'constructor' }],
      name: 'constructor',
      kind: 'text',
      at: '',
    } as const
    const now = '2027-01-01T00:00:00.000Z'
    expect(compileRule(tree)({ record: {}, now, timezone: 'UTC' })).toBeNull()
  })
})

describe('limits', () => {
  test('64 levels pass, 65 do not', () => {
    expect(mistakes(nested(64))).toEqual([])
    expect(mistakes(nested(65))).toEqual([`${'/not'.repeat(64)} too_deep`])
  })

  test('more than 2,000 parts are refused at once, however many there are', () => {
    const many = Array.from({ length: 1_000_000 }, () => 1)
    const start = performance.now()
    expect(mistakes({ in: [{ var: 'a' }, many] })).toEqual(['/in/1/1997 expression_too_large'])
    expect(performance.now() - start).toBeLessThan(200)
  })

  test('a circle ends', () => {
    const circle: Record<string, unknown> = {}
    circle['not'] = circle
    expect(mistakes(circle)).toHaveLength(1)
  })

  test('whatever comes in, nothing is thrown', () => {
    const names = fc.constantFrom('var', ...Object.keys(operators))
    const { tree } = fc.letrec(tie => ({
      tree: fc.oneof({ maxDepth: 4 }, fc.anything(), fc.constantFrom('a', '$today', 'day', 1, ''), tie('call')),
      call: fc
        .tuple(names, fc.oneof(tie('tree'), fc.array(tie('tree'), { maxLength: 3 })))
        .map(pair => Object.fromEntries([pair])),
    }))
    fc.assert(
      fc.property(tree, expression => {
        const checked = checkExpression(expression, scope)
        if (!checked.ok) expect(checked.issues.length).toBeGreaterThan(0)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('what a place expects', () => {
  test.each([
    [true, 'boolean', []],
    [{ var: 'flag' }, 'boolean', []],
    [{ var: 'a' }, 'boolean', [' wrong_type']],
    [null, 'boolean', [' wrong_type']],
    [null, 'number', []],
    ['2027-01-01', 'date', []],
    ['2027-01-01', 'datetime', [' not_a_datetime']],
    ['2027-01-01T00:00:00Z', 'date', [' not_a_date']],
    [{ var: '$now' }, 'date', []],
    [{ var: '$today' }, 'datetime', [' wrong_type']],
    [{ var: 'took' }, 'number', []],
    [{ var: 'stage' }, 'text', []],
    [{ var: 'name' }, 'choice', [' wrong_type']],
    [{ if: [{ var: 'flag' }, '2027-01-01', null] }, 'date', []],
    [{ if: [{ var: 'flag' }, '2027-13-01', null] }, 'date', ['/if/1 not_a_date']],
  ] as const)('%j as %s', (expression, expected, found) => {
    expect(mistakes(expression, scope, expected)).toEqual(found)
  })

  test('a value of a field: its options, its elements', () => {
    const field = (name: string) => model.field('thing', name)
    expect(mistakes('won', scope, field('stage'))).toEqual([])
    expect(mistakes('gone', scope, field('stage'))).toEqual([' unknown_option'])
    expect(mistakes({ if: [{ var: 'flag' }, 'won', 'gone'] }, scope, field('stage'))).toEqual(['/if/2 unknown_option'])
    expect(mistakes(['x', 'q'], scope, field('topics'))).toEqual(['/1 unknown_option'])
    expect(mistakes({ var: '$user' }, scope, field('helper'))).toEqual([])
    expect(mistakes({ var: '$user' }, scope, field('account'))).toEqual([' wrong_type'])
  })
})

describe('contexts', () => {
  const stage = model.field('thing', 'stage')
  if (stage === undefined) throw new Error('no stage')

  test('only those that a place has', () => {
    const old: Scope = { ...scope, contexts: ['$old'] }
    expect(mistakes({ '!=': [{ var: '$old.stage' }, { var: 'stage' }] }, old)).toEqual([])
    expect(mistakes({ is_empty: { var: '$old' } }, old)).toEqual([])
    expect(mistakes({ var: '$today' }, old)).toEqual(['/var unknown_context'])
  })

  test('$form is of its own object, $option an option or a record, $params what is told', () => {
    const form: Scope = { ...scope, object: 'company', contexts: ['$form'], form: 'thing' }
    expect(mistakes({ '==': [{ var: 'parent' }, { var: '$form.account' }] }, form)).toEqual([])
    const option: Scope = { ...scope, contexts: ['$option'], option: { field: stage } }
    expect(mistakes({ '==': [{ var: '$option.value' }, 'won'] }, option)).toEqual([])
    expect(mistakes({ '==': [{ var: '$option' }, 'gone'] }, option)).toEqual(['/==/1 unknown_option'])
    const record: Scope = { ...scope, contexts: ['$option'], option: { object: 'company' } }
    expect(mistakes({ '==': [{ var: '$option.industry' }, 'food'] }, record)).toEqual([])
    const params: Scope = { ...scope, contexts: ['$params'], params: { least: { kind: 'number' } } }
    expect(mistakes({ '>': [{ var: 'a' }, { var: '$params.least' }] }, params)).toEqual([])
  })
})
