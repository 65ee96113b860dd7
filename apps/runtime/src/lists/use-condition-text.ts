import { useLanguage } from '@tessera/react'
import { checkExpression, describe, sentenceText } from '@tessera/rule-engine'
import type { Expression } from '@tessera/schemas'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'

/** A condition as a sentence in the reader’s language. */
export const useConditionText = (): ((condition: Expression) => string) => {
  const { language } = useLanguage()
  const { model } = useOpenApp()
  const { object } = useOpenObject()
  return condition => {
    const scope = { model, object: object.qualified, contexts: ['$user', '$now', '$today'] as const }
    const checked = checkExpression(condition, scope)
    return checked.ok ? sentenceText(describe(checked.value, language), language) : JSON.stringify(condition)
  }
}
