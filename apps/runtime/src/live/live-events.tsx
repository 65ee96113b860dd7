import { useLive, useTexts, useToast } from '@tessera/react'
import { frameTexts } from '../frame/frame-texts.ts'
import { tellChange } from './record-changes.ts'

/**
 * Listens to what changes in the app: lists and records on the screen are asked for again, a new release takes the
 * place of the old one without loading the page, and both are told to whoever asked.
 */
export function LiveEvents(): null {
  const toast = useToast()
  const t = useTexts(frameTexts)
  useLive(change => {
    if (change.kind === 'release') toast({ text: t('newRelease', { number: change.number }) })
    else if (change.kind === 'record') tellChange(change)
  })
  return null
}
