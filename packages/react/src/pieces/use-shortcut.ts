import { useEffect, useEffectEvent } from 'react'
import { isApple, matchesShortcut, readSequence } from './shortcuts.ts'

/** How long the next key of a sequence is waited for. */
const patience = 1000

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/**
 * Runs `action` when the shortcut (`mod+k`, `?`, `g c`) is pressed anywhere on the page. One without ⌘ or Ctrl does
 * not fire while a person types, nor when something nearer has handled the key.
 */
export function useShortcut(shortcut: string, action: (event: KeyboardEvent) => void, enabled = true): void {
  const run = useEffectEvent(action)
  useEffect(() => {
    if (!enabled) return undefined
    const sequence = readSequence(shortcut)
    const apple = isApple()
    let at = 0
    let since = 0
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      if (event.timeStamp - since > patience) at = 0
      const wanted = sequence[at]
      if (!(wanted && matchesShortcut(event, wanted, apple)) || (!wanted.mod && typing(event.target))) {
        at = 0
        return
      }
      at += 1
      since = event.timeStamp
      if (at < sequence.length) return
      at = 0
      event.preventDefault()
      run(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [shortcut, enabled])
}
