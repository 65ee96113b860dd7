import { openBrowser } from '../../testing/src/browser/open-browser.ts'
const browser = await openBrowser()
for (const job of process.argv.slice(2)) {
  const [name = '', query = '', size = '1000x1400', script = ''] = job.split('|')
  const [w = 1000, h = 1400] = size.split('x').map(Number)
  const page = await browser.newPage({ viewport: { width: w, height: h } })
  page.on('pageerror', e => console.log(name, 'ERROR', e.message.slice(0, 600)))
  page.on('console', m => { if (['error','warning'].includes(m.type())) console.log(name, m.type(), m.text().slice(0, 400)) })
  await page.goto(`http://localhost:5317/?${query}`)
  await page.waitForSelector('#root > *', { timeout: 30000 })
  await page.waitForTimeout(700)
  if (script) await (new (Object.getPrototypeOf(async () => {}).constructor)('page', script))(page)
  await page.waitForTimeout(400)
  await page.screenshot({ path: `/tmp/shots/${name}.png` })
  await page.close()
}
await browser.close()
