import { useFormats, useTexts } from '@tessera/react'
import { CloudAlert, CloudCheck, CloudOff, CloudUpload } from 'lucide-react'
import type { ReactNode } from 'react'
import { appTexts } from '../app/texts.ts'
import { useDraft } from '../draft/draft-context.ts'

/** How the draft stands between here and the server. */
export function SaveLine(): ReactNode {
  const t = useTexts(appTexts)
  const formats = useFormats()
  const { save, savedAt, pending } = useDraft().state
  const look = {
    saved: [CloudCheck, t('saved', { time: formats.time(savedAt) })],
    waiting: [CloudUpload, t('waiting')],
    saving: [CloudUpload, t('saving')],
    offline: [CloudOff, t('offline', { count: pending.length })],
    refused: [CloudAlert, t('refused')],
  } as const
  const [Icon, words] = look[save]
  return (
    <span className="ds-save" data-save={save} role="status">
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {words}
    </span>
  )
}
