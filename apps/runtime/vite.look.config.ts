import base from './vite.config.ts'
import { mergeConfig } from 'vite'
export default mergeConfig(base, { resolve: { alias: process.env['SHIM'] ? { '@tessera/react': '/tmp/rt/shim.ts' } : {} }, server: { port: 5199, hmr: false, fs: { strict: false } }, cacheDir: '/tmp/rt/vite' })
