/**
 * Takes the pictures of the README anew, in one language, from a server that has just been started on an empty data
 * folder with the sales example: it adds a field, publishes and imports, so take a fresh one for each language.
 *
 *     node docs/pictures/take.ts <the sign-in link that the server printed> <en | zh-CN>
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from '../../packages/testing/src/index.ts'
import type { Locator, Page } from './browser-types.ts'
import { type Colleague, colleague } from './colleague.ts'
import { shrinkPng } from './shrink-png.ts'
import { csv, type PictureLanguage, words } from './words.ts'

const [link = '', language = 'en'] = process.argv.slice(2)
if (!URL.canParse(link) || !(language in words)) {
  process.stderr.write('Usage: node docs/pictures/take.ts <sign-in link> <en | zh-CN>\n')
  process.exit(2)
}
const url = new URL(link).origin
const w = words[language as PictureLanguage]

const browser = await openBrowser()
const context = await browser.newContext({
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
  locale: language,
  timezoneId: 'Asia/Shanghai',
})
await context.addInitScript(chosen => localStorage.setItem('tessera.language', chosen), language)

/** Keeps the page as it is, once everything that moves has come to rest. */
const take = async (page: Page, name: string): Promise<void> => {
  await page.waitForTimeout(900)
  const file = join(import.meta.dirname, `${name}.${language}.png`)
  const picture = shrinkPng(await page.screenshot())
  await writeFile(file, picture)
  process.stdout.write(`${file} ${Math.ceil(picture.length / 1000)} kB\n`)
}

const open = async (path: string, ready: string): Promise<Page> => {
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  // Nothing on a picture depends on when a live event comes.
  await page.route('**/events*', route => route.abort())
  await page.goto(url + path)
  await page.locator(ready).first().waitFor()
  return page
}

const pickOption = async (page: Page, text: string): Promise<void> =>
  page.locator('.ant-select-item-option:visible').filter({ hasText: text }).first().click()

/** Picks the values of a condition that has just been begun. */
const pickValue = async (page: Page, value: string): Promise<void> => {
  const box = page.locator('.ant-popover:visible').last()
  await box.locator('.ant-select').click()
  await pickOption(page, value)
  await page.keyboard.press('Escape')
  await box.locator('.ant-btn').last().click()
}

const list = async (): Promise<void> => {
  const signedIn = await context.newPage()
  await signedIn.goto(link)
  await signedIn.locator('.tes-filter-add').waitFor()
  // The person's own language has come in with the session; the next page has the one that is wanted.
  await signedIn.close()
  const page = await open('/a/sales/customer', '.tes-filter-add')
  await page.locator('.tes-filter-add').click()
  await page.locator('.tes-picks-item', { hasText: w.stage }).first().click()
  await pickValue(page, w.intentStage)
  // The chip takes effect when it is closed.
  await page.mouse.click(700, 70)
  await page.waitForURL(/[?&]f=/)
  await take(page, 'list')
  await page.close()
}

const form = async (): Promise<void> => {
  const page = await open('/a/sales/customer/new', '.rt-form')
  await page.getByText(w.high, { exact: true }).first().click()
  await page.getByLabel(w.mobile).first().fill('1380013')
  await page.keyboard.press('Tab')
  await page.getByText(w.high, { exact: true }).first().scrollIntoViewIfNeeded()
  await take(page, 'form')
  await page.close()
}

const record = async (id: string): Promise<void> => {
  const page = await open(`/a/sales/customer/${id}`, '.rt-record-facts')
  await page.waitForTimeout(1500)
  await page.locator('.rt-record-main').evaluate(element => element.scrollTo(0, 0))
  await take(page, 'record')
  await page.close()
}

const conflict = async ({ id, change }: Colleague): Promise<void> => {
  const page = await open(`/a/sales/customer/${id}/edit`, '.rt-form')
  await page
    .getByLabel(w.position)
    .first()
    .fill(language === 'en' ? 'Head of production' : '生产总监')
  await change({ contact_position: language === 'en' ? 'Plant manager' : '厂长' })
  await page.getByRole('button', { name: w.save, exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await take(page, 'conflict')
  await page.close()
}

const centre = (item: Locator): Promise<void> => item.evaluate(element => element.scrollIntoView({ block: 'center' }))

const middle = async (page: Page, selector: string, part = 0.5): Promise<{ x: number; y: number }> => {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`${selector} is not on the page.`)
  return { x: box.x + box.width * part, y: box.y + box.height / 2 }
}

const saved = (page: Page): Promise<void> => page.locator('.ds-save[data-save="saved"]').waitFor()

const design = async (): Promise<void> => {
  const page = await open('/design/sales/data/customer', '.ds-field-row')
  const line = page.getByLabel(w.addField)
  await line.fill(w.newField)
  await line.press('Enter')
  await page.locator('.ds-field-row', { hasText: w.demoDate }).waitFor()
  await take(page, 'data')

  await page.goto(`${url}/design/sales/forms/customer_exhibition`)
  const piece = `.ds-piece:has-text("${w.demoDate}")`
  await page.locator(piece).scrollIntoViewIfNeeded()
  await centre(page.locator(`.ds-frame[aria-label="${w.needTags}"]`))
  const from = await middle(page, piece, 0.3)
  const to = await middle(page, `.ds-frame[aria-label="${w.needTags}"]`, 0.2)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 4, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 12 })
  await page.waitForTimeout(100)
  await page.mouse.move(to.x + 1, to.y, { steps: 2 })
  await take(page, 'designer-form')
  await page.mouse.up()

  await page.locator(`.ds-frame[aria-label="${w.demoDate}"]`).click()
  await page.getByRole('tab', { name: w.rules }).click()
  await page.getByRole('combobox', { name: w.visible }).click()
  await pickOption(page, w.when)
  await page.locator('.tes-sentence [data-token=field]').first().click()
  await page.locator('.tes-picks input').fill(w.intent)
  await page.keyboard.press('Enter')
  await page.locator('.tes-sentence [data-token=value]').first().click()
  await pickValue(page, w.high)
  await centre(page.locator(`.ds-frame[aria-label="${w.demoDate}"]`))
  await take(page, 'designer-rule')
  await saved(page)
  await page.close()
}

const publish = async (): Promise<void> => {
  const page = await open('/design/sales/data/customer', '.ds-field-row')
  await page.locator('[data-name="contact_position"]').click()
  await page.getByRole('combobox', { name: w.type, exact: true }).first().click()
  await pickOption(page, w.number)
  await page.locator('[data-name="contact_position"]', { hasText: w.number }).waitFor()
  await saved(page)
  await page.locator('button', { hasText: w.publish }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('.ds-loss').waitFor()
  await take(page, 'publish')
  // Nobody wants to lose that: taken back, and the rest published.
  await dialog.getByRole('button', { name: w.cancel }).click()
  await page.keyboard.press('Control+z')
  await saved(page)
  await page.locator('button', { hasText: w.publish }).click()
  await dialog.getByLabel(w.notes).fill(w.notesText)
  await dialog.getByRole('button', { name: /v2/ }).click()
  await dialog.getByText(/v2/).first().waitFor()
  await page.waitForTimeout(1500)
  await page.close()
}

const importing = async (): Promise<void> => {
  const page = await open('/a/sales/customer/import', '.rt-page')
  const buffer = Buffer.from(csv)
  await page.setInputFiles('input[type=file]', { name: 'customers.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: w.check }).click()
  await page.getByRole('button', { name: w.importRows }).waitFor()
  await take(page, 'import')
  await page.close()
}

const phone = async (id: string): Promise<void> => {
  const page = await open(`/a/sales/customer/${id}`, '.rt-record-facts')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.reload()
  await page.locator('.rt-record-sticky').waitFor()
  await take(page, 'phone')
  await page.close()
}

try {
  await list()
  const owner = await colleague(context, url, w.record)
  await form()
  await record(owner.id)
  await conflict(owner)
  await design()
  await publish()
  await importing()
  await phone(owner.id)
} finally {
  await browser.close()
}
