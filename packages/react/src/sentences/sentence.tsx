import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { isWalkKey, walk } from './walk.ts'
import './sentence.css'

export interface SentenceProps {
  readonly label?: string | undefined
  /** Words and tokens: `When <FieldToken …/> <OperatorToken …/> …`. */
  readonly children: ReactNode
}

/** Whether a control inside a token needs the key itself: a text with the caret not at that end. */
function keepsKey(target: EventTarget, key: string): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false
  if (target.value === '') return false
  const { selectionStart, selectionEnd, value } = target
  if (key === 'ArrowLeft') return selectionStart !== 0 || selectionEnd !== 0
  if (key === 'ArrowRight') return selectionStart !== value.length
  return true
}

/** A rule as prose with typed tokens. Arrow keys walk the tokens; each answers Backspace by itself. */
export function Sentence({ label, children }: SentenceProps): ReactNode {
  const t = useTexts(kitTexts)
  const root = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent): void => {
    if (!isWalkKey(event.key) || event.defaultPrevented || keepsKey(event.target, event.key)) return
    const stops = [...(root.current?.querySelectorAll<HTMLElement>('[data-token]') ?? [])]
    const at = stops.findIndex(stop => stop.contains(document.activeElement))
    const stop = stops[walk(event.key, at, stops.length)]
    if (!stop || at < 0) return
    event.preventDefault()
    const inner = stop.matches('button, [tabindex]')
      ? stop
      : stop.querySelector<HTMLElement>('input, button, [tabindex]')
    inner?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: prose with controls in it, not a set of form fields
    <div ref={root} className="tes-sentence" role="group" aria-label={label ?? t('sentence')} onKeyDown={press}>
      {children}
    </div>
  )
}
