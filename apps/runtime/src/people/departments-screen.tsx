import { Count, Empty, PersonAvatar, useTexts } from '@tessera/react'
import { type ReactNode, useState } from 'react'
import { inTreeOrder } from './department-order.ts'
import { DepartmentPanel } from './department-panel.tsx'
import { DirectoryPage } from './directory-page.tsx'
import { peopleTexts } from './people-texts.ts'
import { useDepartmentList, useUsers } from './use-directory.ts'

/** The departments as a tree. */
export function Component(): ReactNode {
  const t = useTexts(peopleTexts)
  const { data, isPending, error, refetch } = useDepartmentList()
  const users = useUsers()
  const [open, setOpen] = useState<string | 'new'>()
  const placed = inTreeOrder(data ?? [])
  const department = data?.find(one => one.id === open)
  const countOf = (id: string): number =>
    (users.data ?? []).filter(user => user.departments.some(one => one.id === id)).length
  const headOf = (id: string | null) => users.data?.find(user => user.id === id)
  const add = { label: t('addDepartment'), onSelect: () => setOpen('new') }
  return (
    <DirectoryPage
      title={t('departments')}
      count={data?.length}
      addLabel={t('addDepartment')}
      onAdd={add.onSelect}
      loading={isPending}
      error={error}
      onRetry={() => void refetch()}
      sideTitle={department?.name ?? t('addDepartment')}
      onCloseSide={() => setOpen(undefined)}
      side={
        open === undefined || (open !== 'new' && department === undefined) ? undefined : (
          <DepartmentPanel key={open} department={department} onClose={() => setOpen(undefined)} />
        )
      }
    >
      {placed.length === 0 ? (
        <div className="rt-directory-state">
          <Empty title={t('noDepartments')} text={t('noDepartmentsText')} action={add} />
        </div>
      ) : (
        <table className="rt-table">
          <thead>
            <tr>
              <th>{t('department')}</th>
              <th>{t('code')}</th>
              <th>{t('head')}</th>
              <th className="rt-right">{t('people')}</th>
            </tr>
          </thead>
          <tbody>
            {placed.map(({ department: one, depth }) => {
              const head = headOf(one.head)
              return (
                <tr key={one.id} aria-current={one.id === open ? 'true' : undefined}>
                  <td style={{ paddingLeft: 16 + depth * 24 }}>
                    <button type="button" className="rt-row-button" onClick={() => setOpen(one.id)}>
                      {one.name}
                    </button>
                  </td>
                  <td className="rt-quiet tes-mono">{one.code}</td>
                  <td>
                    {head === undefined ? null : (
                      <span className="rt-person-cell">
                        <PersonAvatar name={head.name} id={head.id} size={18} />
                        {head.name}
                      </span>
                    )}
                  </td>
                  <td className="rt-right">
                    <Count value={countOf(one.id)} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </DirectoryPage>
  )
}
