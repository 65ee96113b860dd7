import { Segmented } from 'antd'
import { Monitor, Moon, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { useMode } from '../theme/use-mode.ts'

/** As the device, light or dark. */
export function ModeSwitch(): ReactNode {
  const t = useTexts(kitTexts)
  const { preference, setPreference } = useMode()
  const choice = (value: 'system' | 'light' | 'dark', Icon: typeof Sun, title: string) => ({
    value,
    title,
    icon: <Icon size={14} strokeWidth={1.75} aria-label={title} />,
  })
  return (
    <Segmented
      aria-label={t('theme')}
      value={preference}
      onChange={setPreference}
      options={[
        choice('system', Monitor, t('themeSystem')),
        choice('light', Sun, t('themeLight')),
        choice('dark', Moon, t('themeDark')),
      ]}
    />
  )
}
