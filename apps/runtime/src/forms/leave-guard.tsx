import { useTexts } from '@tessera/react'
import { Button, Modal } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useBlocker } from 'react-router'
import { recordFormTexts } from './form-texts.ts'

export interface LeaveGuardProps {
  /** Whether something would be left behind. */
  readonly dirty: () => boolean
  readonly onDiscard: () => void
}

/** Asks before a page with unsaved work is left. The browser asks by itself where the tab is closed. */
export function LeaveGuard({ dirty, onDiscard }: LeaveGuardProps): ReactNode {
  const t = useTexts(recordFormTexts)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && dirty(),
  )
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (dirty()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [dirty])
  if (blocker.state !== 'blocked') return null
  return (
    <Modal
      open
      title={t('leaveTitle')}
      width={420}
      onCancel={() => blocker.reset()}
      footer={
        <>
          <Button
            danger
            onClick={() => {
              onDiscard()
              blocker.proceed()
            }}
          >
            {t('discard')}
          </Button>
          <Button onClick={() => blocker.proceed()}>{t('leave')}</Button>
          <Button type="primary" onClick={() => blocker.reset()}>
            {t('stay')}
          </Button>
        </>
      }
    >
      {t('leaveText')}
    </Modal>
  )
}
