import { LanguageSwitch, ModeSwitch, PersonAvatar, useTexts } from '@tessera/react'
import { Popover } from 'antd'
import { KeyRound, LogOut } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { lazyPart } from '../lazy-part.ts'
import { endSession, useSignedIn } from '../session/use-session.ts'
import { frameTexts } from './frame-texts.ts'

const AccountDialog = lazyPart(async () => (await import('../account/account-dialog.tsx')).AccountDialog)
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Who one is, how the product looks and speaks, and the way out. */
export function PersonPanel({ onAccount }: { onAccount: () => void }): ReactNode {
  const { user } = useSignedIn()
  const t = useTexts(frameTexts)
  return (
    <div className="rt-person">
      <div className="rt-person-head">
        <PersonAvatar name={user.name} id={user.id} size={36} />
        <div style={{ minWidth: 0 }}>
          <div className="tes-state-title tes-ellipsis">{user.name}</div>
          <div className="tes-state-text tes-ellipsis">{user.email}</div>
        </div>
      </div>
      <div className="rt-person-row">
        <span>{t('language')}</span>
        <LanguageSwitch />
      </div>
      <div className="rt-person-row">
        <span>{t('theme')}</span>
        <ModeSwitch />
      </div>
      <hr />
      <button type="button" className="rt-menu-item" onClick={onAccount}>
        <KeyRound {...icon} />
        {t('account')}
      </button>
      <button type="button" className="rt-menu-item" onClick={() => void endSession()}>
        <LogOut {...icon} />
        {t('signOut')}
      </button>
    </div>
  )
}

/** The dialog that a person panel opens, outside of the popover that closes with it. */
export function AccountSlot({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  if (!open) return null
  return (
    <Suspense fallback={null}>
      <AccountDialog onClose={onClose} />
    </Suspense>
  )
}

/** The person at the end of the top bar. */
export function PersonMenu(): ReactNode {
  const { user } = useSignedIn()
  const t = useTexts(frameTexts)
  const [open, setOpen] = useState(false)
  const [account, setAccount] = useState(false)
  const showAccount = (): void => {
    setOpen(false)
    setAccount(true)
  }
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomRight"
        arrow={false}
        content={<PersonPanel onAccount={showAccount} />}
      >
        <button type="button" className="rt-person-button" aria-label={t('person', { name: user.name })}>
          <PersonAvatar name={user.name} id={user.id} size={28} />
        </button>
      </Popover>
      <AccountSlot open={account} onClose={() => setAccount(false)} />
    </>
  )
}
