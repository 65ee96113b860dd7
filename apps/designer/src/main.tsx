import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { DesignerApp } from './app/designer-app.tsx'

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <DesignerApp />
    </StrictMode>,
  )
