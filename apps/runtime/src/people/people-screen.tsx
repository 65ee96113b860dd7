import { Empty, PersonAvatar, SearchBox, StatusTag, useFormats, usePhone, useText, useTexts } from '@tessera/react'
import type { User } from '@tessera/schemas'
import { type ReactNode, useState } from 'react'
import { useSignedIn } from '../session/use-session.ts'
import { DirectoryPage } from './directory-page.tsx'
import { peopleTexts } from './people-texts.ts'
import { PersonPanel } from './person-panel.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import { useUsers } from './use-directory.ts'

const matches = (user: User, typed: string): boolean =>
  `${user.name} ${user.email}`.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase())

/** Everyone who may sign in: added, blocked, given departments and roles. */
export function Component(): ReactNode {
  const t = useTexts(peopleTexts)
  const text = useText()
  const formats = useFormats()
  const phone = usePhone()
  const { apps } = useSignedIn()
  const { data, isPending, error, refetch } = useUsers()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<string | 'new'>()
  const [link, setLink] = useState<{ readonly name: string; readonly url: string }>()
  const shown = (data ?? []).filter(user => matches(user, typed))
  const person = data?.find(user => user.id === open)
  const appLabel = (name: string): string => text(apps.find(app => app.name === name)?.label, name)
  const side =
    open === undefined || (open !== 'new' && person === undefined) ? undefined : (
      <PersonPanel
        key={open}
        person={person}
        onClose={() => setOpen(undefined)}
        onLink={(name, path) => setLink({ name, url: new URL(path, location.origin).href })}
      />
    )
  return (
    <>
      <DirectoryPage
        title={t('people')}
        count={data?.length}
        addLabel={t('addPerson')}
        onAdd={() => setOpen('new')}
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        tools={<SearchBox small placeholder={t('find')} value={typed} onChange={setTyped} shortcut="/" />}
        side={side}
        sideTitle={person?.name ?? t('addPerson')}
        onCloseSide={() => setOpen(undefined)}
      >
        {shown.length === 0 ? (
          <div className="rt-directory-state">
            <Empty
              title={t('nobody', { text: typed })}
              action={{ label: t('addPerson'), onSelect: () => setOpen('new') }}
            />
          </div>
        ) : (
          <table className="rt-table">
            <thead>
              <tr>
                <th>{t('name')}</th>
                {phone ? null : (
                  <>
                    <th>{t('email')}</th>
                    <th>{t('departments')}</th>
                    <th>{t('roles')}</th>
                    <th>{t('lastSeen')}</th>
                  </>
                )}
              </tr>
            </thead>
            <tbody>
              {shown.map(user => (
                <tr key={user.id} aria-current={user.id === open ? 'true' : undefined}>
                  <td>
                    <button type="button" className="rt-row-button" onClick={() => setOpen(user.id)}>
                      <PersonAvatar name={user.name} id={user.id} />
                      <span className="tes-ellipsis">{user.name}</span>
                      {user.admin ? <StatusTag tone="verdigris">{t('admin')}</StatusTag> : null}
                      {user.active ? null : <StatusTag>{t('inactive')}</StatusTag>}
                    </button>
                  </td>
                  {phone ? null : (
                    <>
                      <td className="rt-quiet">{user.email}</td>
                      <td>{user.departments.map(department => department.name).join(', ')}</td>
                      <td>
                        {user.roles
                          .filter(entry => entry.roles.length > 0)
                          .map(entry => `${appLabel(entry.app)}: ${entry.roles.join(', ')}`)
                          .join(' · ')}
                      </td>
                      <td className="rt-quiet tes-num">
                        {user.lastSeenAt === null ? t('never') : formats.relativeDay(user.lastSeenAt)}
                      </td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </DirectoryPage>
      {link === undefined ? null : (
        <SecretDialog
          title={t('linkTitle', { name: link.name })}
          text={t('linkText', { name: link.name })}
          secret={link.url}
          onClose={() => setLink(undefined)}
        />
      )}
    </>
  )
}
