import { createContext, use } from 'react'
import type { ToastProps } from './toast.tsx'

/** Shows a toast. */
export type ShowToast = (toast: ToastProps) => void

/** Filled by `ToastProvider`. */
export const ToastContext = createContext<ShowToast>(() => {})

/** `const toast = useToast(); toast({ text: '…', onUndo })`. */
export function useToast(): ShowToast {
  return use(ToastContext)
}
