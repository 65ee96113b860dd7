import { ModeSwitch, PersonAvatar, useTexts } from '@tessera/react'
import { Button, Popover } from 'antd'
import { LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSession } from '../app/session.ts'
import { appTexts } from '../app/texts.ts'

/** The person: theme, sign out. */
export function AccountMenu(): ReactNode {
  const t = useTexts(appTexts)
  const { session, signOut } = useSession()
  const { name, email } = session.user
  const content = (
    <div className="ds-account">
      <div>
        <b>{name}</b>
        <div className="ds-t3 tes-12">{email}</div>
      </div>
      <div className="ds-account-row">
        <span>{t('theme')}</span>
        <ModeSwitch />
      </div>
      <Button block icon={<LogOut size={14} strokeWidth={1.75} />} onClick={() => void signOut()}>
        {t('signOut')}
      </Button>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" arrow={false} content={content}>
      <button type="button" className="ds-avatar" aria-label={`${t('account')} ${name}`}>
        <PersonAvatar name={name} id={session.user.id} size={24} />
      </button>
    </Popover>
  )
}
