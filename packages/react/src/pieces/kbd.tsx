import type { ReactNode } from 'react'
import { isApple, writeShortcut } from './shortcuts.ts'
import './kbd.css'

/** A key cap: `<Kbd keys="mod+k" />` is ⌘ K or Ctrl K. */
export function Kbd({ keys }: { keys: string }): ReactNode {
  return <kbd className="tes-kbd">{writeShortcut(keys, isApple())}</kbd>
}
