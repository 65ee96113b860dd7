import { GoldLine, useTexts } from '@tessera/react'
import { type ReactNode, useState } from 'react'
import { useOpenObject } from '../app/open-context.ts'
import { useRecordChanges } from '../live/record-changes.ts'
import { useSignedIn } from '../session/use-session.ts'
import { recordTexts } from './record-texts.ts'

/** A line that says another person has just changed this record; the values on the page are the new ones already. */
export function OthersChange({ id }: { id: string; version: number }): ReactNode {
  const t = useTexts(recordTexts)
  const { key } = useOpenObject()
  const { user } = useSignedIn()
  const [seen, setSeen] = useState<{ readonly by: string | undefined; readonly gone: boolean }>()
  useRecordChanges(change => {
    const mine = change.by === user.id || change.by === user.name
    if (change.object !== key || change.id !== id || mine) return
    setSeen({ by: change.by, gone: change.action === 'deleted' })
  })
  if (seen === undefined) return null
  const name = seen.by === undefined || /^[0-9a-f-]{36}$/.test(seen.by) ? t('someone') : seen.by
  return <GoldLine title={t(seen.gone ? 'deletedNow' : 'changedNow', { name })} />
}
