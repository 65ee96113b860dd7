/** The people of the sample company, 华曜自动化 (Huayao Automation), and where they work. */
export const departments = [
  { code: 'huayao', name: '华曜自动化', parent: null, head: 'li.siyuan' },
  { code: 'sales', name: '销售中心', parent: 'huayao', head: 'li.siyuan' },
  { code: 'sales_1', name: '销售一部', parent: 'sales', head: 'wang.haoran' },
  { code: 'sales_2', name: '销售二部', parent: 'sales', head: 'sun.yue' },
  { code: 'service', name: '客服部', parent: 'huayao', head: 'zhou.min' },
] as const

const person = (key: string, name: string, department: string, role: string, manager: string | null) => ({
  key,
  name,
  email: `${key}@huayao.example`,
  language: key === 'lin.xiaotong' ? 'en' : 'zh-CN',
  admin: key === 'li.siyuan',
  departments: [department],
  manager,
  roles: { sales: [role, ...(key === 'li.siyuan' ? ['admin'] : [])] },
})

export const users = [
  person('li.siyuan', '李思远', 'sales', 'sales_manager', null),
  person('chen.jiayi', '陈嘉怡', 'sales_1', 'sales_rep', 'wang.haoran'),
  person('wang.haoran', '王浩然', 'sales_1', 'sales_rep', 'li.siyuan'),
  person('lin.xiaotong', '林晓彤', 'sales_1', 'sales_rep', 'wang.haoran'),
  person('sun.yue', '孙悦', 'sales_2', 'sales_rep', 'li.siyuan'),
  person('zhao.zixuan', '赵子轩', 'sales_2', 'sales_rep', 'sun.yue'),
  person('zhou.min', '周敏', 'service', 'service', 'li.siyuan'),
]

/** Who owns customers, with how many of ten. */
export const sellers = {
  'chen.jiayi': 3,
  'wang.haoran': 2.5,
  'lin.xiaotong': 2,
  'sun.yue': 1.5,
  'zhao.zixuan': 1,
} as const
