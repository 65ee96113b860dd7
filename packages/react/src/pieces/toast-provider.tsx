import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { Toast, type ToastProps } from './toast.tsx'
import { ToastContext } from './use-toast.ts'

const stays = 10_000
const most = 3

interface Shown extends ToastProps {
  readonly id: number
}

/** Keeps a toast for 10 s; a pointer or the focus on it stops the clock. */
function TimedToast({ toast, onEnd }: { toast: Shown; onEnd: (id: number) => void }): ReactNode {
  const [held, setHeld] = useState(false)
  const { id, onUndo, ...rest } = toast
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => onEnd(id), stays)
    return () => clearTimeout(timer)
  }, [held, id, onEnd])
  const undo = onUndo
    ? () => {
        onEnd(id)
        onUndo()
      }
    : undefined
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only stops the clock; the button inside is the control
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Toast {...rest} onUndo={undo} />
    </div>
  )
}

/** Holds the toasts of a page; part of `TesseraTheme`. */
export function ToastProvider({ children }: { children: ReactNode }): ReactNode {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const next = useRef(0)
  const end = useCallback((id: number) => setToasts(now => now.filter(toast => toast.id !== id)), [])
  const show = useCallback((toast: ToastProps) => {
    next.current += 1
    const id = next.current
    setToasts(now => [...now.slice(1 - most), { ...toast, id }])
  }, [])
  return (
    <ToastContext value={show}>
      {children}
      <div className="tes-toasts" aria-live="polite">
        {toasts.map(toast => (
          <TimedToast key={toast.id} toast={toast} onEnd={end} />
        ))}
      </div>
    </ToastContext>
  )
}
