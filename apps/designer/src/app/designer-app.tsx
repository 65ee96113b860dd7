import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { TesseraTheme } from '@tessera/react'
import type { ReactNode } from 'react'
import { RouterProvider } from 'react-router/dom'
import { router } from './router.tsx'
import { SessionGate } from './session-gate.tsx'
import './app.css'

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 15_000, refetchOnWindowFocus: false } },
})

/** The designer: theme, session, screens. */
export function DesignerApp(): ReactNode {
  return (
    <TesseraTheme app="designer">
      <QueryClientProvider client={queries}>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </QueryClientProvider>
    </TesseraTheme>
  )
}
