import { useTranslation } from 'react-i18next'
import { setLanguage } from './i18n.ts'
import type { Language } from './languages.ts'

/** The language now and how to switch it. */
export interface LanguageState {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}

/** The reader's language; re-renders when it is switched. */
export function useLanguage(): LanguageState {
  const { i18n } = useTranslation()
  return { language: i18n.language === 'zh-CN' ? 'zh-CN' : 'en', setLanguage }
}
