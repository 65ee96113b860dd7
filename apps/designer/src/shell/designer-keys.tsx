import { KeyboardMap, useShortcut, useTexts } from '@tessera/react'
import type { ReactNode } from 'react'
import { appTexts } from '../app/texts.ts'
import { useDraftDoor } from '../draft/draft-context.ts'

/** The keys of every screen, and their map under `?`. */
export function DesignerKeys({ onPublish }: { onPublish: () => void }): ReactNode {
  const t = useTexts(appTexts)
  const { store } = useDraftDoor()
  useShortcut('mod+z', store.undo)
  useShortcut('shift+mod+z', store.redo)
  useShortcut('mod+y', store.redo)
  useShortcut('shift+mod+p', onPublish)
  return (
    <KeyboardMap
      groups={[
        {
          title: t('keysEverywhere'),
          keys: [
            { keys: ['mod+z', 'shift+mod+z'], does: t('keyUndo') },
            { keys: ['1', '7'], does: t('keyRail') },
            { keys: ['/'], does: t('keySearch') },
            { keys: ['shift+mod+p'], does: t('keyPublish') },
            { keys: ['Escape'], does: t('keyEscape') },
            { keys: ['?'], does: t('keyMap') },
          ],
        },
        {
          title: t('keysForm'),
          keys: [
            { keys: ['ArrowUp', 'ArrowDown'], does: t('keySelect') },
            { keys: ['alt+ArrowUp', 'alt+ArrowDown'], does: t('keyMove') },
            { keys: ['Enter'], does: t('keyAdd') },
            { keys: ['Tab'], does: t('keyTab') },
            { keys: ['mod+d'], does: t('keyDuplicate') },
            { keys: ['Backspace'], does: t('keyRemove') },
          ],
        },
      ]}
    />
  )
}
