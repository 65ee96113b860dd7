import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
export default defineConfig({ root: import.meta.dirname, plugins: [react()], server: { port: 5317, strictPort: true, hmr: false }, cacheDir: '/tmp/vite-look' , optimizeDeps: { include: ['react','react-dom','react-dom/client','antd'] } })
