/** Unpacks the Chromium of @sparticuz/chromium into TMPDIR; run as a process of its own, which has that TMPDIR. */
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
