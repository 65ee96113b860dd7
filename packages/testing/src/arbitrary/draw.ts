import type { Text } from '@tessera/schemas'
import fc from 'fast-check'

/** Draws that shrink. */
export interface Draw {
  int(min: number, max: number): number
  pick<T>(from: readonly T[]): T
  chance(percent: number): boolean
  some<T>(from: readonly T[], most: number): readonly T[]
}

/** Draws from fast-check’s generator. */
export const drawing = (g: fc.GeneratorValue): Draw => {
  const int = (min: number, max: number): number => g(fc.integer, { min, max })
  return {
    int,
    pick: from => from[int(0, from.length - 1)] as (typeof from)[number],
    chance: percent => int(1, 100) <= percent,
    some: (from, most) => g(fc.shuffledSubarray, [...from], { maxLength: Math.min(most, from.length) }),
  }
}

const words: readonly (readonly [string, string])[] = [
  ['Name', '名称'],
  ['Stage', '阶段'],
  ['Amount', '金额'],
  ['Source', '来源'],
  ['Remarks', '备注'],
  ['Risk level', '风险等级'],
  ['O’Neil “quoted”', '引号“测试”'],
  ['<b>&amp;', '标签 & 符号'],
  ['Grade 🙂', '等级 🙂'],
]

/** A text in one language, in both, or the same for both. */
export const label = (draw: Draw): Text => {
  const [en, chinese] = draw.pick(words)
  return draw.pick<Text>([{ en, 'zh-CN': chinese }, en, { 'zh-CN': chinese }, { en }])
}
