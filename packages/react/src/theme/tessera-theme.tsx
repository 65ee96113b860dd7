import { ConfigProvider } from 'antd'
import enUs from 'antd/locale/en_US'
import zhCn from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { i18n } from '../i18n/i18n.ts'
import type { Language } from '../i18n/languages.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { ToastProvider } from '../pieces/toast-provider.tsx'
import { antdTheme } from './antd-theme.ts'
import type { App } from './neutrals.ts'
import { useMediaQuery, useReducedMotion } from './use-media-query.ts'
import { useMode } from './use-mode.ts'
import './fonts.css'
import './variables.generated.css'
import './base.css'
import './antd.css'

const antdLocales = { en: enUs, 'zh-CN': zhCn } as const satisfies Record<Language, unknown>
const dayjsLocales = { en: 'en', 'zh-CN': 'zh-cn' } as const satisfies Record<Language, string>

function Themed({ app, children }: { app: App; children: ReactNode }): ReactNode {
  const { mode } = useMode()
  const { language } = useLanguage()
  const strongBorders = useMediaQuery('(prefers-contrast: more)')
  const still = useReducedMotion()
  dayjs.locale(dayjsLocales[language])
  useLayoutEffect(() => {
    document.documentElement.dataset.app = app
    document.documentElement.dataset.theme = mode
  }, [app, mode])
  const config = useMemo(() => {
    const theme = antdTheme(app, mode, strongBorders)
    return still ? { ...theme, token: { ...theme.token, motion: false } } : theme
  }, [app, mode, strongBorders, still])
  return (
    <ConfigProvider
      theme={config}
      locale={antdLocales[language]}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <ToastProvider>{children}</ToastProvider>
    </ConfigProvider>
  )
}

/** What every page stands in: colours, controls, both languages and toasts. One per app, outermost. */
export function TesseraTheme({ app, children }: { app: App; children: ReactNode }): ReactNode {
  return (
    <I18nextProvider i18n={i18n}>
      <Themed app={app}>{children}</Themed>
    </I18nextProvider>
  )
}
