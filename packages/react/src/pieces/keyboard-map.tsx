import { Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Kbd } from './kbd.tsx'
import { useShortcut } from './use-shortcut.ts'
import './keyboard-map.css'

/** Keys of one place; `keys` are alternatives, each written as `useShortcut` takes it. */
export interface KeyGroup {
  readonly title: string
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[]
}

export interface KeyboardMapProps {
  readonly groups: readonly KeyGroup[]
  /** Open from the start, where it is fetched only when it is asked for. */
  readonly startOpen?: boolean | undefined
}

/** The map of keys, opened by `?` from anywhere on the page. */
export function KeyboardMap({ groups, startOpen = false }: KeyboardMapProps): ReactNode {
  const t = useTexts(kitTexts)
  const [open, setOpen] = useState(startOpen)
  useShortcut('?', () => setOpen(now => !now))
  return (
    <Modal open={open} title={t('keyboard')} footer={null} width={760} onCancel={() => setOpen(false)} destroyOnHidden>
      <div className="tes-keys">
        {groups.map(group => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <ul>
              {group.keys.map(({ keys, does }) => (
                <li key={does}>
                  <span>{does}</span>
                  {keys.map(key => (
                    <Kbd key={key} keys={key} />
                  ))}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Modal>
  )
}
