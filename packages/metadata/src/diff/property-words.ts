import type { LocalText } from '@tessera/schemas'
import { fieldType, isFieldType } from '../fields/field-types.ts'
import type { Place } from '../structure/walk.ts'
import { humanName } from '../text/choose-text.ts'

const local = (en: string, chinese: string): LocalText => ({ en, 'zh-CN': chinese })

/** What people call the properties that change most; the others are called by their names. */
const known: { readonly [property: string]: LocalText } = {
  plural: local('plural', '复数'),
  help: local('help', '提示'),
  note: local('note', '备注'),
  icon: local('icon', '图标'),
  colour: local('colour', '颜色'),
  languages: local('languages', '语言'),
  timezone: local('time zone', '时区'),
  currency: local('currency', '币种'),
  object: local('object', '对象'),
  objects: local('objects', '对象'),
  actions: local('actions', '操作'),
  enabled: local('switched on', '启用'),
  title: local('title', '标题'),
  subject: local('subject', '主题'),
  body: local('text', '正文'),
  text: local('text', '文字'),
  field: local('field', '字段'),
  fields: local('fields', '字段'),
  value: local('value', '值'),
  when: local('condition', '条件'),
  assert: local('requirement', '要求'),
  message: local('message', '提示语'),
  severity: local('severity', '严重程度'),
  at: local('place', '位置'),
  visible: local('when it is shown', '显示条件'),
  required: local('when it is needed', '必填条件'),
  read_only: local('when it is locked', '只读条件'),
  default: local('default', '默认值'),
  whenHidden: local('when hidden', '隐藏时'),
  choiceFilter: local('offered options', '可选范围'),
  collapsed: local('closed at first', '默认收起'),
  width: local('width', '宽度'),
  columns: local('columns', '列'),
  filter: local('filter', '筛选'),
  sort: local('sorting', '排序'),
  groups: local('groups', '分组'),
  colours: local('colours', '颜色'),
  density: local('density', '行高'),
  by: local('grouped by', '分组依据'),
  sum: local('sum', '合计'),
  start: local('start', '开始'),
  end: local('end', '结束'),
  trigger: local('trigger', '触发'),
  to: local('who', '给谁'),
  due: local('due', '期限'),
  form: local('form', '表单'),
  set: local('values set', '赋值'),
  expression: local('formula', '公式'),
  points: local('points', '分值'),
  from: local('from', '起点'),
  branch: local('branch', '分支'),
  aggregate: local('aggregate', '汇总方式'),
  granularity: local('granularity', '粒度'),
  presentation: local('chart', '图表'),
  compare: local('comparison', '对比'),
  limit: local('limit', '条数'),
  totals: local('totals', '合计'),
  see: local('may see', '可查看'),
  create: local('may create', '可新建'),
  change: local('may change', '可修改'),
  delete: local('may delete', '可删除'),
  export: local('may export', '可导出'),
  import: local('may import', '可导入'),
  design: local('may design', '可设计'),
  aliases: local('other spellings', '别名'),
  retired: local('retired', '停用'),
  parent: local('above it', '上级'),
  enterWhen: local('entry condition', '进入条件'),
  requires: local('needed fields', '必填字段'),
  next: local('next stages', '后续阶段'),
  kind: local('kind', '性质'),
  match: local('what is compared', '比对项'),
  public: local('public link', '公开链接'),
  layout: local('places on the canvas', '画布位置'),
  weekdays: local('working hours', '工作时间'),
  holidays: local('holidays', '节假日'),
  url: local('address', '地址'),
  roles: local('roles', '角色'),
  type: local('type', '类型'),
}

/** What people call a property of a node. */
export const propertyWord = (place: Place, property: string): LocalText => {
  const type = place.kind === 'field' ? String(place.node['type']) : ''
  const setting = isFieldType(type) ? fieldType(type).settings.find(one => one.property === property) : undefined
  if (setting !== undefined) return setting.label
  return Object.hasOwn(known, property)
    ? (known[property] as LocalText)
    : local(humanName(property).toLowerCase(), property)
}
