import { QueryClientProvider } from '@tanstack/react-query'
import { TesseraTheme } from '@tessera/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { router } from './router.tsx'
import { queries } from './server/client.ts'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <TesseraTheme app="runtime">
          <RouterProvider router={router} />
        </TesseraTheme>
      </QueryClientProvider>
    </StrictMode>,
  )
}
