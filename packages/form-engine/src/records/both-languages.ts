import { text } from '@tessera/metadata'
import type { LocalText, Text } from '@tessera/schemas'

/** A text of the definition in both languages. */
export const bothLanguages = (said: Text | undefined): LocalText => ({
  en: text(said, 'en'),
  'zh-CN': text(said, 'zh-CN'),
})
