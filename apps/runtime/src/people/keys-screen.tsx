import { Empty, useFormats, useTexts, useToast } from '@tessera/react'
import { Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { client } from '../server/client.ts'
import { useSignedIn } from '../session/use-session.ts'
import { ConfirmRemove } from './confirm-remove.tsx'
import { DirectoryPage } from './directory-page.tsx'
import { peopleTexts } from './people-texts.ts'
import { SecretDialog } from './secret-dialog.tsx'
import { SideField, SidePanel } from './side-panel.tsx'
import { useKeys, useUsers } from './use-directory.ts'
import { useSideForm } from './use-side-form.ts'

function NewKeyPanel({ onClose, onSecret }: { onClose: () => void; onSecret: (secret: string) => void }): ReactNode {
  const t = useTexts(peopleTexts)
  const { user } = useSignedIn()
  const users = useUsers()
  const form = useSideForm({ name: '', user: user.id }, ['name'], async values => {
    const { secret } = await client.createApiKey({ body: { ...values, name: values.name.trim() } })
    onClose()
    onSecret(secret)
  })
  const { values, set, mistakes } = form
  return (
    <SidePanel
      title={t('addKey')}
      saveLabel={t('add')}
      busy={form.busy}
      refusal={form.refusal}
      onSave={form.send}
      onClose={onClose}
    >
      <SideField label={t('keyName')} mistake={mistakes.name}>
        <Input size="large" value={values.name} onChange={event => set({ name: event.target.value })} autoFocus />
      </SideField>
      <SideField label={t('keyPerson')} help={t('keyPersonHelp')} mistake={mistakes.user}>
        <Select
          showSearch
          size="large"
          optionFilterProp="label"
          value={values.user}
          onChange={next => set({ user: next })}
          options={(users.data ?? []).map(one => ({ value: one.id, label: one.name }))}
        />
      </SideField>
    </SidePanel>
  )
}

/** Keys with which programs work here. */
export function Component(): ReactNode {
  const t = useTexts(peopleTexts)
  const formats = useFormats()
  const toast = useToast()
  const { data, isPending, error, refetch } = useKeys()
  const users = useUsers()
  const [adding, setAdding] = useState(false)
  const [secret, setSecret] = useState<string>()
  const nameOf = (id: string): string => users.data?.find(user => user.id === id)?.name ?? ''
  const day = (when: string | null): string => (when === null ? '–' : formats.relativeDay(when))
  return (
    <>
      <DirectoryPage
        title={t('keys')}
        count={data?.length}
        addLabel={t('addKey')}
        onAdd={() => setAdding(true)}
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        sideTitle={t('addKey')}
        onCloseSide={() => setAdding(false)}
        side={adding ? <NewKeyPanel onClose={() => setAdding(false)} onSecret={setSecret} /> : undefined}
      >
        {data?.length === 0 ? (
          <div className="rt-directory-state">
            <Empty
              title={t('noKeys')}
              text={t('noKeysText')}
              action={{ label: t('addKey'), onSelect: () => setAdding(true) }}
            />
          </div>
        ) : (
          <table className="rt-table">
            <thead>
              <tr>
                <th>{t('keyName')}</th>
                <th>{t('keyPerson')}</th>
                <th>{t('created')}</th>
                <th>{t('used')}</th>
                <th>{t('expires')}</th>
                <th aria-label={t('remove')} />
              </tr>
            </thead>
            <tbody>
              {data?.map(key => (
                <tr key={key.id}>
                  <td>
                    {key.name} <span className="tes-mono rt-quiet">{key.prefix}…</span>
                  </td>
                  <td>{nameOf(key.user)}</td>
                  <td className="rt-quiet tes-num">{day(key.createdAt)}</td>
                  <td className="rt-quiet tes-num">{key.lastUsedAt === null ? t('never') : day(key.lastUsedAt)}</td>
                  <td className="rt-quiet tes-num">{day(key.expiresAt)}</td>
                  <td className="rt-right">
                    <ConfirmRemove
                      title={t('removeKey', { name: key.name })}
                      text={t('removeKeyText')}
                      remove={() => client.removeApiKey({ id: key.id })}
                      onRemoved={() => toast({ text: t('removed', { name: key.name }) })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </DirectoryPage>
      {secret === undefined ? null : (
        <SecretDialog
          title={t('secretTitle')}
          text={t('secretText')}
          secret={secret}
          onClose={() => setSecret(undefined)}
        />
      )}
    </>
  )
}
