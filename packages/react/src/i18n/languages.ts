/** The languages every text of Tessera exists in. */
export type Language = 'en' | 'zh-CN'

export const languages = ['en', 'zh-CN'] as const satisfies readonly Language[]

/** What each language calls itself, long and short. */
export const languageNames: Record<Language, { name: string; short: string }> = {
  en: { name: 'English', short: 'EN' },
  'zh-CN': { name: '简体中文', short: '中' },
}

const storageKey = 'tessera.language'

function asLanguage(tag: string): Language | undefined {
  if (tag.toLowerCase().startsWith('zh')) return 'zh-CN'
  return tag.toLowerCase().startsWith('en') ? 'en' : undefined
}

/** The remembered language, else the first the device prefers that we have, else English. */
export function chooseLanguage(stored: string | null | undefined, preferred: readonly string[]): Language {
  if (stored === 'en' || stored === 'zh-CN') return stored
  for (const tag of preferred) {
    const language = asLanguage(tag)
    if (language) return language
  }
  return 'en'
}

/** The language this browser remembers: chosen by the switch, or spoken at a sign-in; none before the first. */
export function rememberedLanguage(): Language | undefined {
  const stored = globalThis.localStorage?.getItem(storageKey)
  return stored === 'en' || stored === 'zh-CN' ? stored : undefined
}

/** {@link chooseLanguage} with what this browser remembers and prefers. */
export function detectLanguage(): Language {
  return chooseLanguage(globalThis.localStorage?.getItem(storageKey), globalThis.navigator?.languages ?? [])
}

/** Keeps the choice in this browser. */
export function rememberLanguage(language: Language): void {
  globalThis.localStorage?.setItem(storageKey, language)
}
