import { readFile } from 'node:fs/promises'
import { seriousViolations } from '@tessera/testing'
import type { Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type RunningDesigner, runDesigner, saved } from './running-designer.ts'

let designer: RunningDesigner
beforeAll(async () => {
  designer = await runDesigner()
})
afterAll(() => designer.stop())
afterEach(() => expect(designer.errors).toEqual([]))

interface Kept {
  readonly name: string
  readonly content: Buffer
}

const kept = async (download: Promise<Download>): Promise<Kept> => {
  const done = await download
  return { name: done.suggestedFilename(), content: await readFile(await done.path()) }
}

const fromRelease = async (page: Page, entry: string): Promise<Kept> => {
  await page.getByRole('button', { name: 'Export v1' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: entry }).click()
  return kept(download)
}

const fromMenu = async (page: Page, entry: string): Promise<Kept> => {
  await page.locator('.ds-switcher').click()
  await page.getByRole('menuitem', { name: /^Export v1/ }).hover()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: entry }).click()
  return kept(download)
}

const choose = (page: Page, name: string, content: Buffer | string): Promise<void> =>
  page.locator('.ds-file input').setInputFiles({
    name,
    mimeType: name.endsWith('zip') ? 'application/zip' : 'application/json',
    buffer: Buffer.from(content),
  })

interface Definition {
  name: string
  id?: string
  label: unknown
  objects: { name: string; fields: { name: string; type: string; maxLength?: number }[] }[]
}

let bundle: Kept
let folder: Kept

test('a release is exported as one file and as a folder, from its row and from the app menu', async () => {
  const page = await designer.open('/sales/releases')
  bundle = await fromRelease(page, 'As one file (JSON)')
  expect(bundle.name).toBe('sales-v1.json')
  const definition = JSON.parse(bundle.content.toString()) as Definition
  expect(definition.name).toBe('sales')
  expect(bundle.content.toString()).toBe(`${JSON.stringify(definition, null, 2)}\n`)
  folder = await fromMenu(page, 'As a folder (ZIP)')
  expect(folder.name).toBe('sales-v1.zip')
  expect(folder.content.subarray(0, 2).toString()).toBe('PK')
  await page.getByText('sales-v1.zip is saved.').waitFor()
  await page.close()
})

test('an import shows first what it would change, and what is the same changes nothing', async () => {
  const page = await designer.open('/')
  const dialog = page.getByRole('dialog')
  for (const { name, content } of [bundle, folder]) {
    await choose(page, name, content)
    await dialog.getByText('Sales is here already, exactly like this.').waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await page.close()
})

test('mistakes in a bundle are listed with their pointers', async () => {
  const page = await designer.open('/')
  const dialog = page.getByRole('dialog')
  const definition = JSON.parse(bundle.content.toString()) as Definition
  const field = definition.objects[0]?.fields[0]
  if (field === undefined) throw new Error('no field')
  field.type = 'txt'
  await choose(page, 'broken.json', JSON.stringify(definition))
  await dialog.getByText('/objects/0/fields/0/type').waitFor()
  expect(await dialog.getByRole('button', { name: 'Import and publish' }).count()).toBe(0)
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await choose(page, 'nothing.json', '{')
  await page.getByText('nothing.json could not be read.').waitFor()
  await choose(page, 'nothing.zip', 'PK')
  await page.getByText('It is no ZIP file, or a damaged one.').waitFor()
  await page.close()
})

test('an import that loses data needs a yes with the number', async () => {
  const page = await designer.open('/')
  const dialog = page.getByRole('dialog')
  const definition = JSON.parse(bundle.content.toString()) as Definition
  const position = definition.objects.flatMap(one => one.fields).find(one => one.name === 'contact_position')
  if (position === undefined) throw new Error('no field')
  position.type = 'number'
  delete position.maxLength
  await choose(page, 'sales-changed.json', JSON.stringify(definition))
  const loss = dialog.locator('.ds-loss')
  await loss.waitFor()
  const put = dialog.getByRole('button', { name: 'Import and publish' })
  expect(await put.isDisabled()).toBe(true)
  expect(await seriousViolations(page)).toEqual([])
  const count = /should be ([\d,]+)/.exec((await loss.textContent()) ?? '')?.[1] ?? ''
  await loss.getByRole('checkbox').check()
  await loss.getByLabel(/Type the number/).fill(count)
  await put.click()
  await page.waitForURL(/\/design\/sales/)
  await page.getByText('Sales v2 is live.').waitFor()
  await page.close()
})

test('the folder of an app is imported as a new app', async () => {
  const page = await designer.open('/')
  const dialog = page.getByRole('dialog')
  const minimal = new URL('../../../examples/minimal/', import.meta.url)
  await page.getByLabel('Choose the folder of an app').setInputFiles(minimal.pathname)
  await dialog.getByText(/A new app from minimal · \d+ changes/).waitFor()
  await dialog.getByRole('button', { name: 'Import and publish' }).click()
  await page.waitForURL(/\/design\/minimal/)
  await page.getByText('Notes v1 is live.').waitFor()
  await page.close()
})

test('the settings of an app are edits of its draft', async () => {
  const page = await designer.open('/sales/data/customer')
  await page.locator('.ds-switcher').click()
  await page.getByRole('menuitem', { name: 'App settings' }).click()
  await page.waitForURL(/\/settings$/)
  await page.getByRole('combobox', { name: 'Time zone' }).waitFor()
  const label = page.getByLabel('Label (English)')
  await label.fill('Selling')
  await label.press('Enter')
  await page.locator('.ds-switcher', { hasText: 'Selling' }).waitFor()
  await page.getByRole('combobox', { name: 'Currency' }).click()
  await page.keyboard.type('Euro')
  await page.keyboard.press('Enter')
  // Label and currency.
  await page.locator('.ds-publish-count', { hasText: '2' }).waitFor()
  await saved(page)
  expect(await seriousViolations(page)).toEqual([])
  const undo = page.getByRole('button', { name: 'Undo' })
  await undo.click()
  await undo.click()
  await page.locator('.ds-switcher', { hasText: 'Sales' }).waitFor()
  await saved(page)
  await page.close()
})
