import { kitTexts, useTexts } from '@tessera/react'
import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { sentenceOf } from '../server/problem-state.tsx'
import { peopleTexts } from './people-texts.ts'
import { refreshDirectory } from './use-directory.ts'

export interface ConfirmRemoveProps {
  readonly title: string
  readonly text: string
  readonly remove: () => Promise<unknown>
  readonly onRemoved: () => void
}

/** “Remove”, which asks before it does, since this cannot be undone. */
export function ConfirmRemove({ title, text, remove, onRemoved }: ConfirmRemoveProps): ReactNode {
  const t = useTexts(peopleTexts)
  const kit = useTexts(kitTexts)
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const run = async (): Promise<void> => {
    setBusy(true)
    try {
      await remove()
      setOpen(false)
      onRemoved()
      await refreshDirectory()
    } catch (error) {
      setRefusal(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button size="large" danger onClick={() => setOpen(true)}>
        {t('remove')}
      </Button>
      <Modal
        open={open}
        title={title}
        width={400}
        okText={t('remove')}
        okButtonProps={{ danger: true, loading: busy }}
        cancelText={kit('cancel')}
        onOk={() => void run()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{text}</p>
        {refusal === undefined ? null : (
          <p role="alert" className="rt-refusal">
            {refusal}
          </p>
        )}
      </Modal>
    </>
  )
}
