import type { LocalText } from '@tessera/schemas'

/** A kind of node: what has an id in a definition. */
export type NodeKind = keyof typeof nodeKinds

interface KindInfo {
  /** Beginning of the ids of this kind. */
  readonly prefix: string
  readonly label: LocalText
  /** Lists of nodes in it. An entry with `:` belongs to that type of the node only. */
  readonly lists: { readonly [list: string]: string }
  /** A node in it that stands alone. */
  readonly single?: { readonly [property: string]: string }
}

const kind = (
  prefix: string,
  en: string,
  chinese: string,
  lists: KindInfo['lists'] = {},
  single?: KindInfo['single'],
): KindInfo => ({
  prefix,
  label: { en, 'zh-CN': chinese },
  lists,
  ...(single === undefined ? {} : { single }),
})

/** Every kind of node, and which lists of nodes it holds. All walks over a definition read this table. */
export const nodeKinds = {
  app: kind('app', 'app', '应用', {
    uses: 'used_app',
    extends: 'extension',
    shares: 'share',
    choices: 'choice_list',
    objects: 'object',
    forms: 'form',
    views: 'view',
    rules: 'rule',
    flows: 'flow',
    reports: 'report',
    dashboards: 'dashboard',
    roles: 'role',
    calendars: 'calendar',
    messages: 'message',
    connections: 'connection',
    navigation: 'navigation_group',
    tests: 'test',
  }),
  used_app: kind('use', 'used app', '引用的应用'),
  extension: kind('ext', 'extension', '扩展', { fields: 'field' }),
  share: kind('shr', 'share', '共享'),
  choice_list: kind('lst', 'choice list', '选项集', { options: 'option' }),
  option: kind('opt', 'option', '选项'),
  object: kind(
    'obj',
    'object',
    '对象',
    { fields: 'field', duplicates: 'duplicate_rule', unique: 'unique_together', indexes: 'index' },
    { lifecycle: 'lifecycle' },
  ),
  field: kind('fld', 'field', '字段', { 'choice:choices': 'option', 'choices:choices': 'option' }),
  lifecycle: kind('lif', 'lifecycle', '生命周期', { steps: 'step' }),
  step: kind('stp', 'step', '阶段'),
  duplicate_rule: kind('dup', 'duplicate rule', '查重规则'),
  unique_together: kind('unq', 'unique fields', '联合唯一'),
  index: kind('idx', 'index', '索引'),
  form: kind('frm', 'form', '表单', { items: 'item' }),
  item: kind('itm', 'item', '表单项', {
    'section:items': 'item',
    'columns:columns': 'column',
    'tabs:tabs': 'tab',
    'steps:steps': 'tab',
    'field:check': 'item_check',
  }),
  column: kind('col', 'column', '栏', { items: 'item' }),
  tab: kind('tab', 'tab', '页签', { items: 'item' }),
  item_check: kind('chk', 'check', '校验'),
  view: kind('viw', 'view', '视图'),
  rule: kind('rul', 'rule', '规则', {
    'decision_table:inputs': 'table_input',
    'decision_table:rows': 'decision_row',
    'scorecard:parts': 'score_part',
    'scorecard:bands': 'score_band',
  }),
  table_input: kind('inp', 'input', '条件列'),
  decision_row: kind('row', 'row', '行'),
  score_part: kind('prt', 'part', '评分项'),
  score_band: kind('bnd', 'band', '分档'),
  flow: kind('flw', 'flow', '流程', { nodes: 'node', edges: 'edge' }),
  node: kind('nod', 'step', '节点', { 'decide:branches': 'branch', 'approve:clocks': 'clock', 'task:clocks': 'clock' }),
  branch: kind('bra', 'branch', '分支'),
  clock: kind('clk', 'clock', '计时'),
  edge: kind('edg', 'edge', '连线'),
  report: kind('rep', 'report', '报表', { dimensions: 'dimension', measures: 'measure' }),
  dimension: kind('dim', 'dimension', '维度'),
  measure: kind('mea', 'measure', '指标'),
  dashboard: kind('das', 'dashboard', '仪表盘', { widgets: 'widget', filters: 'dashboard_filter' }),
  widget: kind('wid', 'widget', '组件'),
  dashboard_filter: kind('flt', 'filter', '筛选'),
  role: kind('rol', 'role', '角色', { grants: 'grant' }),
  grant: kind('grt', 'grant', '权限'),
  calendar: kind('cal', 'calendar', '日历'),
  message: kind('msg', 'message', '消息模板'),
  connection: kind('con', 'connection', '连接'),
  navigation_group: kind('nav', 'navigation group', '导航分组', { items: 'navigation_entry' }),
  navigation_entry: kind('ent', 'navigation entry', '导航项'),
  test: kind('tst', 'test', '测试'),
} as const satisfies { readonly [kind: string]: KindInfo }

/** Beginning of the ids of a kind: `fld` for a field. */
export const idPrefix = (name: NodeKind): string => nodeKinds[name].prefix

/** What people call a kind. */
export const kindLabel = (name: NodeKind): LocalText => nodeKinds[name].label
