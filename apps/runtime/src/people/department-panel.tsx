import { useTexts, useToast } from '@tessera/react'
import type { Department } from '@tessera/schemas'
import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { client } from '../server/client.ts'
import { ConfirmRemove } from './confirm-remove.tsx'
import { inTreeOrder } from './department-order.ts'
import { peopleTexts } from './people-texts.ts'
import { SideField, SidePanel } from './side-panel.tsx'
import { useDepartmentList, useUsers } from './use-directory.ts'
import { useSideForm } from './use-side-form.ts'

export interface DepartmentPanelProps {
  /** None adds one. */
  readonly department: Department | undefined
  readonly onClose: () => void
}

/** One department. */
export function DepartmentPanel({ department, onClose }: DepartmentPanelProps): ReactNode {
  const t = useTexts(peopleTexts)
  const toast = useToast()
  const departments = useDepartmentList()
  const users = useUsers()
  const { id: _, ...start } = department ?? { id: '', code: '', name: '', parent: null, head: null }
  const form = useSideForm(start, ['name', 'code'], async values => {
    const body = { ...values, name: values.name.trim(), code: values.code.trim() }
    if (department === undefined) await client.createDepartment({ body })
    else await client.changeDepartment({ id: department.id }, { body })
    toast({ text: t(department === undefined ? 'added' : 'saved', { name: body.name }) })
    onClose()
  })
  const { values, set, mistakes } = form
  return (
    <SidePanel
      title={department?.name ?? t('addDepartment')}
      saveLabel={department === undefined ? t('add') : t('save')}
      busy={form.busy}
      refusal={form.refusal}
      onSave={form.send}
      onClose={onClose}
      other={
        department === undefined ? null : (
          <ConfirmRemove
            title={t('removeDepartment', { name: department.name })}
            text={t('removeDepartmentText')}
            remove={() => client.removeDepartment({ id: department.id })}
            onRemoved={() => {
              toast({ text: t('removed', { name: department.name }) })
              onClose()
            }}
          />
        )
      }
    >
      <SideField label={t('name')} mistake={mistakes.name}>
        <Input size="large" value={values.name} onChange={event => set({ name: event.target.value })} autoFocus />
      </SideField>
      <SideField label={t('code')} help={t('codeHelp')} mistake={mistakes.code}>
        <Input size="large" value={values.code} onChange={event => set({ code: event.target.value })} />
      </SideField>
      <SideField label={t('above')} mistake={mistakes.parent}>
        <Select
          allowClear
          size="large"
          placeholder={t('top')}
          value={values.parent}
          onChange={(parent: string | undefined) => set({ parent: parent ?? null })}
          options={inTreeOrder(departments.data ?? [])
            .filter(one => one.department.id !== department?.id)
            .map(one => ({ value: one.department.id, label: `${'\u2003'.repeat(one.depth)}${one.department.name}` }))}
        />
      </SideField>
      <SideField label={t('head')} mistake={mistakes.head}>
        <Select
          allowClear
          showSearch
          size="large"
          optionFilterProp="label"
          value={values.head}
          onChange={(head: string | undefined) => set({ head: head ?? null })}
          options={(users.data ?? []).map(user => ({ value: user.id, label: user.name }))}
        />
      </SideField>
    </SidePanel>
  )
}
