import { labelOf } from '@tessera/metadata'
import { languageNames, languages, useLanguage, useText, useTexts, useToast } from '@tessera/react'
import type { Language, User } from '@tessera/schemas'
import { Input, Select, Switch } from 'antd'
import { type ReactNode, useId } from 'react'
import { client } from '../server/client.ts'
import { useSignedIn } from '../session/use-session.ts'
import { ConfirmRemove } from './confirm-remove.tsx'
import { peopleTexts } from './people-texts.ts'
import { SideField, SidePanel } from './side-panel.tsx'
import { useDepartmentList, useRoles, useUsers } from './use-directory.ts'
import { useSideForm } from './use-side-form.ts'

interface PersonValues {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly language: Language
  readonly departments: readonly string[]
  readonly manager: string | null
  readonly admin: boolean
  readonly active: boolean
  /** By app. */
  readonly roles: Readonly<Record<string, readonly string[]>>
}

const startOf = (person: User | undefined, language: Language): PersonValues => ({
  name: person?.name ?? '',
  email: person?.email ?? '',
  password: '',
  language: person?.language ?? language,
  departments: person?.departments.map(department => department.id) ?? [],
  manager: person?.manager ?? null,
  admin: person?.admin ?? false,
  active: person?.active ?? true,
  roles: Object.fromEntries(person?.roles.map(entry => [entry.app, entry.roles]) ?? []),
})

const same = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  [...a].sort().join() === [...b].sort().join()

/** Creates or changes the person, then what they may be in each app. */
const save = async (person: User | undefined, values: PersonValues): Promise<{ id: string; link: string | null }> => {
  const { roles, password, active, departments, ...rest } = values
  const common = { ...rest, departments: [...departments], ...(password === '' ? {} : { password }) }
  const done =
    person === undefined
      ? await client.createUser({ body: common }).then(({ user, link }) => ({ id: user.id, link }))
      : await client
          .changeUser({ id: person.id }, { body: { ...common, active } })
          .then(({ id }) => ({ id, link: null }))
  const before = Object.fromEntries(person?.roles.map(entry => [entry.app, entry.roles]) ?? [])
  for (const [app, names] of Object.entries(roles)) {
    if (!same(names, before[app])) await client.setMember({ app }, { body: { user: done.id, roles: [...names] } })
  }
  return done
}

function RolesField(props: {
  app: string
  label: string
  value: readonly string[]
  onChange: (roles: string[]) => void
}) {
  const t = useTexts(peopleTexts)
  const { language } = useLanguage()
  const { data } = useRoles(props.app)
  return (
    <SideField label={t('rolesIn', { app: props.label })}>
      <Select
        mode="multiple"
        size="large"
        value={[...props.value]}
        onChange={props.onChange}
        options={(data ?? []).map(role => ({ value: role.name, label: labelOf(role, language) }))}
      />
    </SideField>
  )
}

export interface PersonPanelProps {
  /** None adds one. */
  readonly person: User | undefined
  readonly onClose: () => void
  /** Told of the one-time link of a person without a password. */
  readonly onLink: (name: string, path: string) => void
}

/** A person as the administrator sees one. */
export function PersonPanel({ person, onClose, onLink }: PersonPanelProps): ReactNode {
  const t = useTexts(peopleTexts)
  const text = useText()
  const toast = useToast()
  const { language } = useLanguage()
  const { apps, user } = useSignedIn()
  const departments = useDepartmentList()
  const users = useUsers()
  const form = useSideForm(startOf(person, language), ['name', 'email'], async values => {
    const { link } = await save(person, { ...values, name: values.name.trim(), email: values.email.trim() })
    toast({ text: t(person === undefined ? 'added' : 'saved', { name: values.name }) })
    onClose()
    if (link !== null) onLink(values.name, link)
  })
  const id = useId()
  const { values, set, mistakes } = form
  const self = person?.id === user.id
  return (
    <SidePanel
      title={person?.name ?? t('addPerson')}
      saveLabel={person === undefined ? t('add') : t('save')}
      busy={form.busy}
      refusal={form.refusal}
      onSave={form.send}
      onClose={onClose}
      other={
        person === undefined || self ? null : (
          <ConfirmRemove
            title={t('removePerson', { name: person.name })}
            text={t('removePersonText', { name: person.name })}
            remove={() => client.removeUser({ id: person.id })}
            onRemoved={() => {
              toast({ text: t('removed', { name: person.name }) })
              onClose()
            }}
          />
        )
      }
    >
      <SideField label={t('name')} mistake={mistakes.name}>
        <Input size="large" value={values.name} onChange={event => set({ name: event.target.value })} autoFocus />
      </SideField>
      <SideField label={t('email')} mistake={mistakes.email}>
        <Input size="large" type="email" value={values.email} onChange={event => set({ email: event.target.value })} />
      </SideField>
      <SideField
        label={person === undefined ? t('password') : t('newPassword')}
        help={person === undefined ? t('passwordHelp') : t('newPasswordHelp')}
        mistake={mistakes.password}
      >
        <Input.Password
          size="large"
          autoComplete="new-password"
          value={values.password}
          onChange={event => set({ password: event.target.value })}
        />
      </SideField>
      <SideField label={t('language')}>
        <Select
          size="large"
          value={values.language}
          onChange={next => set({ language: next })}
          options={languages.map(one => ({ value: one, label: languageNames[one].name }))}
        />
      </SideField>
      <SideField label={t('departments')} mistake={mistakes.departments}>
        <Select
          mode="multiple"
          size="large"
          value={[...values.departments]}
          onChange={next => set({ departments: next })}
          optionFilterProp="label"
          options={(departments.data ?? []).map(one => ({ value: one.id, label: one.name }))}
        />
      </SideField>
      <SideField label={t('manager')} mistake={mistakes.manager}>
        <Select
          allowClear
          showSearch
          size="large"
          value={values.manager}
          onChange={(next: string | undefined) => set({ manager: next ?? null })}
          optionFilterProp="label"
          options={(users.data ?? [])
            .filter(one => one.id !== person?.id)
            .map(one => ({ value: one.id, label: one.name }))}
        />
      </SideField>
      {apps.map(app => (
        <RolesField
          key={app.name}
          app={app.name}
          label={text(app.label, app.name)}
          value={values.roles[app.name] ?? []}
          onChange={roles => set({ roles: { ...values.roles, [app.name]: roles } })}
        />
      ))}
      <label className="rt-switch-row" htmlFor={`${id}-admin`}>
        <span>
          {t('admin')}
          <span className="tes-state-text">{t('adminHelp')}</span>
        </span>
        <Switch id={`${id}-admin`} checked={values.admin} disabled={self} onChange={admin => set({ admin })} />
      </label>
      {person === undefined ? null : (
        <label className="rt-switch-row" htmlFor={`${id}-active`}>
          <span>{t('active')}</span>
          <Switch id={`${id}-active`} checked={values.active} disabled={self} onChange={active => set({ active })} />
        </label>
      )}
    </SidePanel>
  )
}
