import type { LocalText } from '@tessera/schemas'

const related: LocalText = {
  en: 'Rules cannot look at related records yet; a rollup field can, and a rule can use that.',
  'zh-CN': '规则暂不能直接读取关联记录；可先建汇总字段，再在规则中使用。',
}
const business: LocalText = {
  en: 'Rules do not know business time yet; use calendar time.',
  'zh-CN': '规则暂不支持工作时间，请使用自然时间。',
}

/** Operators that the language will have, with what to do until then. */
export const laterOperators: ReadonlyMap<string, LocalText> = new Map([
  ['latest', related],
  ['sum', related],
  ['average', related],
  ['business_add', business],
  ['business_diff', business],
  [
    'manager_of',
    {
      en: 'Only the user’s own manager is known yet: $user.manager.',
      'zh-CN': '目前只能使用当前用户的上级：$user.manager。',
    },
  ],
])

/** What takes the place of a JsonLogic operator that the language leaves out. */
export const replacements: ReadonlyMap<string, string> = new Map([
  ['===', '=='],
  ['!==', '!='],
  ['?:', 'if'],
  ['!!', 'is_filled'],
  ['cat', 'concat'],
  ['missing', 'is_empty'],
  ['missing_some', 'is_empty'],
  ['substr', 'starts_with'],
  ['empty', 'is_empty'],
  ['now', '$now'],
  ['today', '$today'],
])
