import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { lucideIcons } from './build/lucide-icons.ts'

// `pnpm dev` runs the API server on its own port; everything that is not this app goes there.
const api = process.env['TESSERA_API'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  base: '/',
  plugins: [react(), lucideIcons()],
  server: { port: 5173, strictPort: true, proxy: { '/api': api, '/health': api, '/ready': api } },
  build: { target: 'es2023', sourcemap: false, manifest: true, chunkSizeWarningLimit: 1500 },
})
