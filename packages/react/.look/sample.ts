import type { AppDefinition, FormDefinition } from '@tessera/schemas'
const t = (en: string, zh: string) => ({ en, 'zh-CN': zh })
export const app: AppDefinition = {
  name: 'sales', formatVersion: 1, languages: ['en', 'zh-CN'], timezone: 'Asia/Shanghai', currency: 'CNY',
  choices: [{ name: 'stage', options: [
    { value: 'lead', label: t('Lead', '线索'), colour: 'neutral' }, { value: 'prospect', label: t('Prospect', '潜在'), colour: 'sky' },
    { value: 'intent', label: t('Intent', '意向'), colour: 'lapis' }, { value: 'won', label: t('Won', '成交'), colour: 'verdigris' }, { value: 'lost', label: t('Lost', '流失'), colour: 'cinnabar' } ] }],
  objects: [
    { name: 'customer', label: t('Customer', '客户'), title: 'name', fields: [
      { name: 'name', type: 'text', label: t('Name', '客户名称'), required: true, clean: ['trim'] },
      { name: 'kind', type: 'choice', label: t('Type', '客户类型'), display: 'buttons', choices: [{ value: 'company', label: t('Company', '企业') }, { value: 'person', label: t('Person', '个人') }], default: 'company' },
      { name: 'industry', type: 'choice', label: t('Industry', '行业分类'), required: true, choices: [{ value: 'mfg', label: t('Manufacturing', '制造业'), colour: 'sky' }, { value: 'prec', label: t('Precision', '精密加工'), colour: 'sky', parent: 'mfg' }, { value: 'it', label: t('Software', '软件'), colour: 'plum' }] },
      { name: 'region', type: 'region', label: t('Region', '所在区域'), required: true },
      { name: 'stage', type: 'choice', choices: 'stage', label: t('Stage', '阶段'), default: 'lead' },
      { name: 'contact', type: 'text', label: t('Contact', '姓名') },
      { name: 'mobile', type: 'phone', format: 'mobile_cn', label: t('Mobile', '手机'), required: true },
      { name: 'emails', type: 'email', multiple: true, label: t('E-mails', '邮箱') },
      { name: 'website', type: 'url', label: t('Website', '网站') },
      { name: 'intent', type: 'choice', label: t('Intent', '意向程度'), display: 'radio', choices: [{ value: 'high', label: t('High', '高'), colour: 'cinnabar' }, { value: 'mid', label: t('Medium', '中'), colour: 'gold' }, { value: 'low', label: t('Low', '低'), colour: 'moss' }] },
      { name: 'budget', type: 'currency', label: t('Budget', '预算金额'), help: t('In yuan, not in ten thousand.', '单位是元，不是万元。'), min: 0 },
      { name: 'probability', type: 'percent', label: t('Likely', '赢率'), min: 0, max: 100 },
      { name: 'weighted', type: 'formula', returns: 'currency', label: t('Weighted', '加权金额'), expression: { '*': [{ var: 'budget' }, { '/': [{ var: 'probability' }, 100] }] } },
      { name: 'employees', type: 'number', label: t('Employees', '员工人数'), unit: t('people', '人'), decimals: 0 },
      { name: 'founded', type: 'date', label: t('Founded', '成立日期') },
      { name: 'last_at', type: 'datetime', label: t('Last contact', '最近跟进') },
      { name: 'open_at', type: 'time', label: t('Opens at', '营业时间') },
      { name: 'cycle', type: 'duration', unit: 'days', label: t('Cycle', '采购周期') },
      { name: 'needs', type: 'choices', label: t('Needs', '需求'), choices: [{ value: 'vision', label: t('Vision', '视觉检测') }, { value: 'line', label: t('Line', '产线改造') }] },
      { name: 'tags', type: 'tags', label: t('Tags', '标签'), suggestions: ['高价值', '官网来源'] },
      { name: 'vip', type: 'boolean', label: t('Key account', '重点客户') },
      { name: 'rating', type: 'rating', label: t('Satisfaction', '满意度') },
      { name: 'owner', type: 'user', label: t('Owner', '负责人') },
      { name: 'team', type: 'users', label: t('Team', '团队') },
      { name: 'department', type: 'department', label: t('Department', '部门') },
      { name: 'parent', type: 'lookup', object: 'customer', label: t('Parent group', '所属集团') },
      { name: 'address', type: 'address', label: t('Address', '地址') },
      { name: 'place', type: 'location', label: t('Location', '位置') },
      { name: 'note', type: 'long_text', label: t('Note', '备注') },
      { name: 'story', type: 'rich_text', label: t('Story', '背景') },
      { name: 'extra', type: 'json', label: t('Raw', '原始数据') },
      { name: 'photo', type: 'image', label: t('Photo', '名片照片') },
      { name: 'number', type: 'auto_number', pattern: 'C-{00000}', label: t('Number', '编号') },
      { name: 'items', type: 'lines', object: 'item', label: t('Products', '意向产品') },
    ] },
    { name: 'item', label: t('Item', '产品'), fields: [
      { name: 'customer', type: 'lookup', object: 'customer', required: true, owns: true },
      { name: 'product', type: 'text', label: t('Product', '产品'), required: true },
      { name: 'quantity', type: 'number', label: t('Quantity', '数量'), min: 1, default: 1 },
      { name: 'price', type: 'currency', label: t('Price', '单价') },
      { name: 'amount', type: 'formula', returns: 'currency', label: t('Amount', '金额'), expression: { '*': [{ var: 'quantity' }, { var: 'price' }] } },
      { name: 'due', type: 'date', label: t('Due', '期望交期') },
    ] },
  ],
}
const f = (field: string, more: object = {}) => ({ id: `i_${field}`, type: 'field' as const, field, ...more })
export const form: FormDefinition = {
  name: 'customer_form', object: 'customer', items: [
    { id: 's1', type: 'section', label: t('Company', '企业信息'), items: [f('name'), f('kind'), f('industry'), f('region'), f('stage', { read_only: { '==': [{ var: 'kind' }, 'person'] } }), f('number')] },
    { id: 's2', type: 'section', label: t('Key contact', '关键联系人'), items: [f('contact'), f('mobile'), f('emails'), f('website')] },
    { id: 's3', type: 'section', label: t('Need and budget', '需求与预算'), items: [f('intent'), f('budget', { visible: { in: [{ var: 'intent' }, ['high', 'mid']] }, check: [{ id: 'c1', assert: { or: [{ is_empty: [{ var: 'budget' }] }, { '<': [{ var: 'budget' }, 5000000] }] }, message: t('A large amount: yuan, not ten thousand?', '金额较大，请确认单位是元而不是万元。'), severity: 'warn' }] }), f('probability', { width: 'third' }), f('weighted', { width: 'third' }), f('employees', { width: 'third' }), { id: 'l1', type: 'lines', field: 'items', columns: ['product', 'quantity', 'price', 'amount', 'due'] }] },
    { id: 't1', type: 'tabs', tabs: [
      { id: 'tb1', label: t('People', '人员'), items: [f('owner'), f('team'), f('department'), f('parent')] },
      { id: 'tb2', label: t('More', '更多'), items: [f('founded'), f('last_at'), f('open_at'), f('cycle'), f('needs'), f('tags'), f('vip'), f('rating'), f('address'), f('place'), f('photo'), f('note'), f('story'), f('extra')] } ] },
    { id: 'n1', type: 'text', tone: 'note', text: t('Source and booth code are kept with it.', '提交时记录来源与展位二维码。') },
  ],
}
export const steps: FormDefinition = { name: 'st', object: 'customer', items: [{ id: 'st1', type: 'steps', steps: [{ id: 'a1', label: t('Company', '企业'), items: [f('name'), f('industry')] }, { id: 'a2', label: t('Contact', '联系人'), items: [f('contact'), f('mobile')] }, { id: 'a3', label: t('Need', '需求'), items: [f('intent'), f('budget')] }] }] }
const names = ['苏州恒信精密机械有限公司', '宁波东屿轴承制造有限公司', '武汉联测光电仪器有限公司', '青岛海岳食品包装有限公司', '合肥晨帆新能源科技有限公司', '东莞启衡五金制品厂', '成都锦程物流设备有限公司', '无锡正微半导体材料有限公司', '佛山顺铭厨电有限公司', '长沙麓山重工部件有限公司']
const people = [['0190c2a0-0000-7000-8000-000000000001', '陈嘉怡'], ['0190c2a0-0000-7000-8000-000000000002', '王浩然'], ['0190c2a0-0000-7000-8000-000000000003', '孙悦'], ['0190c2a0-0000-7000-8000-000000000004', '林晓彤']] as const
const stages = ['intent', 'won', 'prospect', 'won', 'intent', 'lead', 'lost']
export const records = Array.from({ length: 500 }, (_, n) => {
  const p = people[n % 4] ?? people[0]
  return { id: `0190c2a0-0000-7000-8000-${String(n + 100).padStart(12, '0')}`, version: 1, created_at: '2026-11-01T02:00:00.000Z', updated_at: '2026-11-20T02:00:00.000Z', name: n < 10 ? names[n] ?? '' : `${names[n % 10]} ${n}`, kind: 'company', industry: n % 3 ? 'prec' : 'it', region: n % 2 ? '320500' : '110000', stage: stages[n % 7] ?? 'lead', mobile: `1381234${2046 + n}`, budget: n % 5 ? 642800 + n * 1000 : null, probability: (n * 7) % 100, weighted: 300000 + n, last_at: new Date(Date.parse('2026-11-21T10:00:00Z') - n * 36e5 * 7).toISOString(), owner: { id: p[0], title: p[1] }, tags: n % 2 ? ['高价值'] : null, vip: n % 3 === 0, rating: (n % 5) + 1, emails: ['a@example.com', 'b@example.com'], website: 'https://hengxin-precision.example', employees: 320, founded: n % 2 ? '2009-05-12' : null, number: `C-00${317 + n}`, address: { province: '江苏省', city: '苏州市', street: '星湖街 328 号 5 栋' }, parent: n % 4 ? null : { id: '0190c2a0-0000-7000-8000-0000000000aa', title: '恒信控股集团' }, items: [{ id: '0190c2a0-0000-7000-8000-0000000000b1', product: '视觉检测工作站 VX-400', quantity: 2, price: 340000, amount: 680000, due: '2027-01-15' }, { id: '0190c2a0-0000-7000-8000-0000000000b2', product: '六轴机械臂 R6', quantity: 1, price: 120000, amount: 120000, due: '2027-02-28' }] }
})
export const persons = people.map(([id, name]) => ({ id, name, email: `${id.slice(-2)}@huayao.example`, departments: [{ id: 'd1', name: '华东销售部' }], active: true }))
