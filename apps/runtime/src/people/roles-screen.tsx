import { useMutation } from '@tanstack/react-query'
import { labelOf } from '@tessera/metadata'
import { Empty, PersonAvatar, SearchBox, useLanguage, useText, useTexts, useToast } from '@tessera/react'
import type { RoleDefinition, User } from '@tessera/schemas'
import { Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { useParams } from 'react-router'
import { paths } from '../places/paths.ts'
import { client, queries } from '../server/client.ts'
import { sentenceOf } from '../server/problem-state.tsx'
import { useSignedIn } from '../session/use-session.ts'
import { DirectoryPage } from './directory-page.tsx'
import { peopleTexts } from './people-texts.ts'
import { refreshDirectory, useRoles, useUsers } from './use-directory.ts'

interface Change {
  readonly user: User
  readonly roles: readonly string[]
}

const withRoles = (user: User, app: string, roles: readonly string[]): User => ({
  ...user,
  roles: [...user.roles.filter(entry => entry.app !== app), { app, roles: [...roles] }],
})

/** Who is what in an app: people against roles. */
export function Component(): ReactNode {
  const { app = '' } = useParams()
  const t = useTexts(peopleTexts)
  const text = useText()
  const toast = useToast()
  const { language } = useLanguage()
  const { apps } = useSignedIn()
  const roles = useRoles(app)
  const users = useUsers()
  const [typed, setTyped] = useState('')
  const label = text(apps.find(one => one.name === app)?.label, app)
  const give = useMutation({
    mutationFn: ({ user, roles }: Change) => client.setMember({ app }, { body: { user: user.id, roles: [...roles] } }),
    // The box is ticked at once; a refusal takes it back.
    onMutate: ({ user, roles }) =>
      queries.setQueryData<readonly User[]>(['people', 'all'], now =>
        now?.map(one => (one.id === user.id ? withRoles(one, app, roles) : one)),
      ),
    onError: error => toast({ text: sentenceOf(error), tone: 'failed' }),
    onSettled: refreshDirectory,
  })
  const shown = (users.data ?? []).filter(
    user => user.active && `${user.name} ${user.email}`.toLowerCase().includes(typed.trim().toLowerCase()),
  )
  const box = (user: User, role: RoleDefinition): ReactNode => {
    const has = user.roles.find(entry => entry.app === app)?.roles ?? []
    const checked = has.includes(role.name)
    return (
      <td key={role.name} className="rt-center">
        <Checkbox
          aria-label={`${user.name}: ${labelOf(role, language)}`}
          checked={checked}
          onChange={() =>
            give.mutate({ user, roles: checked ? has.filter(name => name !== role.name) : [...has, role.name] })
          }
        />
      </td>
    )
  }
  return (
    <DirectoryPage
      title={t('rolesTitle', { app: label })}
      loading={roles.isPending || users.isPending}
      error={roles.error ?? users.error}
      onRetry={() => void Promise.all([roles.refetch(), users.refetch()])}
      tools={<SearchBox small placeholder={t('find')} value={typed} onChange={setTyped} shortcut="/" />}
    >
      {roles.data?.length === 0 ? (
        <div className="rt-directory-state">
          <Empty
            title={t('noRoles')}
            text={t('noRolesText')}
            other={{ label: t('openDesigner'), onSelect: () => location.assign(paths.design(app)) }}
          />
        </div>
      ) : (
        <table className="rt-table">
          <thead>
            <tr>
              <th>{t('name')}</th>
              {roles.data?.map(role => (
                <th key={role.name} className="rt-center" title={text(role.help)}>
                  {labelOf(role, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(user => (
              <tr key={user.id}>
                <td>
                  <span className="rt-person-cell">
                    <PersonAvatar name={user.name} id={user.id} />
                    {user.name}
                    <span className="rt-quiet">{user.departments.map(one => one.name).join(', ')}</span>
                  </span>
                </td>
                {roles.data?.map(role => box(user, role))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </DirectoryPage>
  )
}
