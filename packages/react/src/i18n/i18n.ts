import { createInstance, type i18n as I18n } from 'i18next'
import { detectLanguage, type Language, languages, rememberedLanguage, rememberLanguage } from './languages.ts'

/** The one translation instance of the page. Resources are bundled, so it is ready at once. */
export const i18n: I18n = createInstance()

void i18n.init({
  lng: detectLanguage(),
  fallbackLng: 'en',
  supportedLngs: [...languages],
  load: 'currentOnly',
  ns: [],
  resources: {},
  interpolation: { escapeValue: false },
  initAsync: false,
})

function markDocument(language: string): void {
  if (typeof document !== 'undefined') document.documentElement.lang = language
}

markDocument(i18n.language)
i18n.on('languageChanged', markDocument)

/** Switches every text on the page at once and remembers the choice in this browser. */
export function setLanguage(language: Language): void {
  rememberLanguage(language)
  void i18n.changeLanguage(language)
}

/**
 * The language after a sign-in: what this browser remembers stays, else it is the person’s.
 * @param own absent where the person never chose one, as at the first start: then it stays as it is shown.
 */
export function takeLanguage(own?: Language): void {
  setLanguage(rememberedLanguage() ?? own ?? (i18n.language === 'zh-CN' ? 'zh-CN' : 'en'))
}
