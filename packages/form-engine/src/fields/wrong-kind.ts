import { type Issue, issue, type LocalText } from '@tessera/schemas'

/** A value of another kind than the field keeps. */
export const wrongKind = (field: LocalText, expected: LocalText, at: string, issues: Issue[]): undefined => {
  issues.push(issue('not_a_value', at, { field, expected }))
  return undefined
}

/** What the fields expect, in words. */
export const expected = {
  text: { en: 'a text', 'zh-CN': '文本' },
  texts: { en: 'a list of texts', 'zh-CN': '文本列表' },
  yesNo: { en: 'yes or no', 'zh-CN': '是或否' },
  whole: { en: 'a whole number', 'zh-CN': '整数' },
  options: { en: 'a list of options', 'zh-CN': '选项列表' },
  address: { en: 'an address in parts', 'zh-CN': '分项的地址' },
  region: { en: 'a region code of six digits', 'zh-CN': '六位行政区划代码' },
  location: { en: 'a point with lat and lng', 'zh-CN': '带 lat、lng 的位置' },
  person: { en: 'a person', 'zh-CN': '人员' },
  people: { en: 'a list of people', 'zh-CN': '人员列表' },
  department: { en: 'a department', 'zh-CN': '部门' },
  record: { en: 'a record', 'zh-CN': '一条记录' },
  records: { en: 'a list of records', 'zh-CN': '记录列表' },
  lines: { en: 'a list of lines', 'zh-CN': '明细列表' },
  files: { en: 'a list of files', 'zh-CN': '文件列表' },
} as const satisfies Record<string, LocalText>
