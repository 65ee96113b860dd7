import { type PatternNode, parsePattern } from './parse-pattern.ts'

type Step =
  | { readonly do: 'one'; readonly test: (character: string) => boolean }
  | { readonly do: 'fork'; one: number; other: number }
  | { readonly do: 'jump'; to: number }
  | { readonly do: 'start' | 'end' | 'done' }

const mostSteps = 20_000

const write = (node: PatternNode, program: Step[]): void => {
  if (program.length > mostSteps) throw new RangeError('pattern too large')
  switch (node.kind) {
    case 'one':
      program.push({ do: 'one', test: node.test })
      return
    case 'start':
    case 'end':
      program.push({ do: node.kind })
      return
    case 'all':
      for (const part of node.parts) write(part, program)
      return
    case 'any': {
      const jumps: { do: 'jump'; to: number }[] = []
      for (const [index, part] of node.parts.entries()) {
        const last = index === node.parts.length - 1
        const fork = { do: 'fork' as const, one: program.length + 1, other: 0 }
        if (!last) program.push(fork)
        write(part, program)
        if (last) continue
        const jump = { do: 'jump' as const, to: 0 }
        program.push(jump)
        jumps.push(jump)
        fork.other = program.length
      }
      for (const jump of jumps) jump.to = program.length
      return
    }
    case 'repeat': {
      for (let times = 0; times < node.min; times += 1) write(node.part, program)
      if (node.max === Number.POSITIVE_INFINITY) {
        const fork = { do: 'fork' as const, one: program.length + 1, other: 0 }
        const begin = program.length
        program.push(fork)
        write(node.part, program)
        program.push({ do: 'jump', to: begin })
        fork.other = program.length
        return
      }
      const forks: { do: 'fork'; one: number; other: number }[] = []
      for (let times = node.min; times < node.max; times += 1) {
        const fork = { do: 'fork' as const, one: program.length + 1, other: 0 }
        program.push(fork)
        forks.push(fork)
        write(node.part, program)
      }
      for (const fork of forks) fork.other = program.length
    }
  }
}

/** Follows all ways at once (Thompson 1968), so the time is at most steps × characters, whatever the pattern. */
const run = (program: readonly Step[], text: string): boolean => {
  const seen = new Uint32Array(program.length)
  let mark = 0
  const characters = [...text]
  const reach = (from: number, at: number, into: number[]): void => {
    const stack = [from]
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (seen[next] === mark) continue
      seen[next] = mark
      const step = program[next]
      if (step === undefined) continue
      if (step.do === 'jump') stack.push(step.to)
      else if (step.do === 'fork') stack.push(step.other, step.one)
      else if (step.do === 'start' ? at === 0 : step.do === 'end' && at === characters.length) stack.push(next + 1)
      else if (step.do === 'one' || step.do === 'done') into.push(next)
    }
  }
  let current: number[] = []
  mark += 1
  reach(0, 0, current)
  for (const [at, character] of characters.entries()) {
    const following: number[] = []
    mark += 1
    for (const place of current) {
      const step = program[place]
      if (step?.do === 'one' && step.test(character)) reach(place + 1, at + 1, following)
    }
    if (following.length === 0) return false
    current = following
  }
  return current.some(place => program[place]?.do === 'done')
}

/**
 * Whether the whole of a text matches. A pattern that cannot be read (a definition with mistakes in the designer's
 * preview) matches everything; `checkDefinition` names it.
 */
export const compilePattern = (source: string): ((text: string) => boolean) => {
  try {
    const program: Step[] = []
    write(parsePattern(source), program)
    program.push({ do: 'done' })
    return text => run(program, text)
  } catch {
    return () => true
  }
}
