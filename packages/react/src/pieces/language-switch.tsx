import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { languageNames } from '../i18n/languages.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useTexts } from '../i18n/use-texts.ts'

const options = (['zh-CN', 'en'] as const).map(language => ({
  value: language,
  label: <span lang={language}>{languageNames[language].short}</span>,
  title: languageNames[language].name,
}))

/** 中 | EN: every text on the page changes at once. */
export function LanguageSwitch(): ReactNode {
  const t = useTexts(kitTexts)
  const { language, setLanguage } = useLanguage()
  return <Segmented options={options} value={language} onChange={setLanguage} aria-label={t('language')} />
}
