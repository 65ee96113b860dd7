import type { ColumnModel } from './table-model.ts'

const column = (
  name: string,
  type: ColumnModel['type'],
  en: string,
  chinese: string,
  more: Partial<ColumnModel> = {},
): ColumnModel => ({ key: `system/${name}`, name, label: { en, 'zh-CN': chinese }, type, ...more })

const user = { references: { to: 'users' } } as const

/**
 * What every table of records has. Who created and changed comes from the session and needs no foreign key, each of
 * which would cost every insert a look-up; the owner is typed by people and has one.
 */
export const systemColumns: readonly ColumnModel[] = [
  column('id', 'uuid', 'Id', '编号', { notNull: true }),
  column('created_at', 'timestamptz(3)', 'Created', '创建时间', { notNull: true }),
  column('created_by', 'uuid', 'Created by', '创建人'),
  column('updated_at', 'timestamptz(3)', 'Changed', '修改时间', { notNull: true }),
  column('updated_by', 'uuid', 'Changed by', '修改人'),
  column('owner', 'uuid', 'Owner', '负责人', user),
  column('version', 'integer', 'Version', '版本', { notNull: true, default: '1' }),
  column('deleted_at', 'timestamptz(3)', 'Deleted', '删除时间'),
  column('deleted_by', 'uuid', 'Deleted by', '删除人'),
]
