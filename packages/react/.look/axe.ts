import { openBrowser } from '../../testing/src/browser/open-browser.ts'
import { seriousViolations } from '../../testing/src/browser/serious-violations.ts'
const browser = await openBrowser()
for (const [q, vp] of [['page=form',900],['page=edit&lang=zh',900],['page=form&dark=1',900],['page=table&lang=zh',1200],['page=table',390],['page=record&lang=zh',860],['page=rules',1100],['page=rules&dark=1',1100],['page=steps',800]] as const) {
  const page = await browser.newPage({ viewport: { width: vp, height: 900 } })
  await page.goto(`http://localhost:5317/?${q}`); await page.waitForTimeout(1200)
  if (q.startsWith('page=form')) { await page.click('text=Save'); await page.waitForTimeout(300) }
  const found = await seriousViolations(page)
  console.log(q, vp, JSON.stringify(found, null, 1).slice(0, 1800))
  await page.close()
}
const page = await browser.newPage({ viewport: { width: 900, height: 900 } })
await page.goto('http://localhost:5317/?page=edit'); await page.waitForTimeout(1200)
const input = page.locator('[data-field=name] input'); await input.click()
const t = Date.now(); for (let i = 0; i < 30; i++) await page.keyboard.press('a'); console.log('30 keys ms', Date.now() - t)
await browser.close()
