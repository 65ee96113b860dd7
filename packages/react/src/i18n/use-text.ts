import { chooseOtherText, chooseText, type LabelText } from './choose-text.ts'
import { useLanguage } from './use-language.ts'

/** Chooses labels of the definition in the reader's language: `text(field.label, field.name)`. */
export function useText(): (text: LabelText | undefined, fallback?: string) => string {
  const { language } = useLanguage()
  return (text, fallback) => chooseText(text, language, fallback)
}

/** The same label in the second language, to show after it in `--t3` where both help an admin. */
export function useOtherText(): (text: LabelText | undefined) => string | undefined {
  const { language } = useLanguage()
  return text => chooseOtherText(text, language)
}
