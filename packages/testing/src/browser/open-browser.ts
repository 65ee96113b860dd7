import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

/** A headless Chromium that starts as root and as an ordinary user. Close it when the test file is done. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    chromiumSandbox: false,
    // Containers give /dev/shm 64 MB; text looks the same on every machine without hinting.
    args: ['--disable-dev-shm-usage', '--disable-gpu', '--no-zygote', '--font-render-hinting=none'],
  })
}
