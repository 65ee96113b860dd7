import { seriousViolations } from '@tessera/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Person, type RunningRuntime, runRuntime } from './running-runtime.ts'

let runtime: RunningRuntime
let person: Person
beforeAll(async () => {
  runtime = await runRuntime()
})
afterAll(() => runtime?.stop())
beforeEach(async () => {
  person = await runtime.signIn()
})
afterEach(async () => {
  expect(runtime.errors).toEqual([])
  await person.close()
})

interface Found {
  readonly records: readonly { readonly id: string; readonly version: number; readonly [field: string]: unknown }[]
}

const find = async (object: string, search: string, fields: readonly string[] = ['name']) => {
  const body = { search, fields, limit: 1 }
  const { records } = await person.api<Found>('POST', `/apps/sales/records/${object}/query`, body)
  const [record] = records
  if (record === undefined) throw new Error(`no ${object} like ${search}`)
  return record
}

const title = (name: string) => person.page.locator('.tes-table-title', { hasText: name })

test('a record is created through the form', async () => {
  const { page, go } = person
  await go('/a/sales/product/new')
  await page.getByLabel('Name', { exact: true }).first().fill('Greifer G2')
  await page.getByLabel('Code', { exact: true }).fill('GR-G2')
  await page.getByLabel('Product line', { exact: true }).click()
  await page.locator('.ant-select-item-option').first().click()
  await page.getByLabel('List price', { exact: true }).fill('1200')
  await page.keyboard.press('Control+s')
  await page.getByText('Greifer G2 is there.').waitFor()
  await page.getByRole('heading', { level: 1, name: 'Greifer G2' }).waitFor()
  await page.getByText('created it').waitFor()
})

test('a field comes and goes with the step that is chosen', async () => {
  const { page, go } = person
  await go('/a/sales/deal/new')
  await page.getByLabel('Step', { exact: true }).waitFor()
  expect(await page.getByLabel('Competitor').count()).toBe(0)
  await page.getByLabel('Step', { exact: true }).click()
  await page.locator('.ant-select-item-option', { hasText: 'Solution' }).click()
  await page.getByLabel('Competitor').waitFor()
})

test('mistakes stand at their fields, and what was typed survives loading the page again', async () => {
  const { page, go } = person
  await go('/a/sales/customer/new')
  await page.getByText('Sales visit').click()
  await page
    .getByRole('button', { name: /^(Create|Register|Save|Add)/ })
    .last()
    .click()
  await page.getByText(/things to put right/).waitFor()
  expect(await seriousViolations(page)).toEqual([])

  await page.getByLabel('Name', { exact: true }).first().fill('Falkenrath Antriebe GmbH')
  const mobile = page.getByLabel('Mobile', { exact: true })
  await mobile.fill('1381234')
  await mobile.blur()
  await page.getByText('A mobile number has 11 digits, this one has 7.').first().waitFor()
  await page.reload()
  await page.getByText('What you typed before is back.').waitFor()
  expect(await page.getByLabel('Name', { exact: true }).first().inputValue()).toBe('Falkenrath Antriebe GmbH')
})

test('a form with unsaved work asks before it is left', async () => {
  const { page, go } = person
  await go('/a/sales/product/new')
  await page.getByLabel('Name', { exact: true }).first().fill('Half a product')
  await page.getByRole('link', { name: 'Deals' }).click()
  await page.getByText('Leave without saving?').waitFor()
  await page.getByRole('button', { name: 'Stay' }).click()
  expect(await page.getByLabel('Name', { exact: true }).first().inputValue()).toBe('Half a product')
  await page.getByRole('link', { name: 'Deals' }).click()
  await page.getByRole('button', { name: 'Leave and discard' }).click()
  await page.getByRole('heading', { name: 'Deals', level: 1 }).waitFor()
})

test('view, filter, order, search and columns stand in the address, which shows the same list again', async () => {
  const { page, go } = person
  await go('/a/sales/customer')
  await page.getByRole('tab', { name: 'In focus' }).click()
  await page.getByRole('columnheader', { name: /Budget/ }).waitFor()
  await page.getByRole('button', { name: 'Drop this filter' }).first().click()
  await page.getByPlaceholder('Find in this list').fill('恒信')
  await title('苏州恒信精密机械有限公司').waitFor()
  await page.waitForURL(/q=/)
  // Old rows stay until the new ones are there.
  await expect.poll(() => page.locator('.tes-table-title').count(), { timeout: 10_000 }).toBe(2)
  const address = page.url()
  expect(new URL(address).searchParams.get('view')).toBe('customer_focus')
  expect(JSON.parse(new URL(address).searchParams.get('f') ?? '')).toHaveProperty('in')
  const rows = await page.locator('.tes-table-title').allInnerTexts()
  await page.goto('about:blank')
  await page.goto(address)
  await title('苏州恒信精密机械有限公司').waitFor()
  expect(await page.locator('.tes-table-title').allInnerTexts()).toEqual(rows)
  expect(await seriousViolations(page)).toEqual([])
})

test('a list without a match says what to drop', async () => {
  const { page, go } = person
  await go('/a/sales/customer?q=nobodyiscalledthis')
  await page.getByText('No Customer has “nobodyiscalledthis”.').waitFor()
  await page.getByRole('button', { name: /Drop the search: \d+ match/ }).click()
  await page.waitForURL(url => !url.search.includes('q='))
  await page.locator('.tes-table-title').first().waitFor()
})

test('a cell is changed in its place from the keyboard, and the change can be undone', async () => {
  const { page, go } = person
  const { id } = await find('product', 'VX-400')
  await go('/a/sales/product?cols=name,list_price&q=VX-400')
  await title('VX-400').first().click({ modifiers: [], trial: true })
  await page.locator('.tes-table').focus()
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await page.locator('.tes-inline input').fill('VX-400 changed')
  await page.keyboard.press('Enter')
  await page.getByText('VX-400 changed is saved.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(async () => (await person.api<{ name: string }>('GET', `/apps/sales/records/product/${id}`)).name, {
      timeout: 10_000,
    })
    .not.toBe('VX-400 changed')
})

test('two people change one field: the second chooses between both values', async () => {
  const { page, go, api } = person
  const { id } = await find('customer', '苏州恒信精密')
  await go(`/a/sales/customer/${id}/edit`)
  await page.getByLabel('Budget', { exact: true }).fill('700000')
  await api('PATCH', `/apps/sales/records/customer/${id}`, { budget: 650000 })
  await page.getByText(/changed this record meanwhile/).waitFor()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/650,000/).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Keep all of mine' }).click()
  await page.waitForURL(url => url.pathname.endsWith(id))
  expect((await api<{ budget: number }>('GET', `/apps/sales/records/customer/${id}`)).budget).toBe(700000)
})

test('a deleted record waits in the bin and comes back', async () => {
  const { page, go } = person
  const name = 'Kuka Trainingszelle'
  const values = { name, code: 'KU-TRAIN', category: 'robot', list_price: 1000 }
  const { id } = await person.api<{ id: string }>('POST', '/apps/sales/records/product', values)
  await go(`/a/sales/product/${id}`)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click()
  await page.getByText(`${name} is in the bin.`).waitFor()
  await go('/a/sales/product/bin')
  const row = page.getByRole('row', { name: new RegExp(name) })
  expect(await seriousViolations(page)).toEqual([])
  await row.getByRole('button', { name: 'Bring back' }).click()
  await page.getByText(/is back\./).waitFor()
  await person.api('GET', `/apps/sales/records/product/${id}`)
})

test('naughty strings stand there as text and never run', async () => {
  const { page, go, api } = person
  const naughty = '"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}\u202Etxt 田中さん 👩‍👩‍👧 ./../etc'
  const { id } = await find('lead', '恒信', ['company']).catch(() => find('lead', '有限公司', ['company']))
  await api('PATCH', `/apps/sales/records/lead/${id}`, { company: naughty })
  await go(`/a/sales/lead/${id}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('<script>alert(2)</script>')
  await go(
    `/a/sales/lead?q=${encodeURIComponent('{{7*7}}')}&f=${encodeURIComponent('{"nonsense":[1')}&sort=__proto__&cols=constructor`,
  )
  await page.locator('.tes-table-title').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('{{7*7}}')
  await page.getByRole('option', { name: /onerror/ }).waitFor()
  expect(await page.locator('img[src="x"]').count()).toBe(0)
})

test('record, list and form are without serious faults of accessibility, dark and on a phone too', async () => {
  const { id } = await find('customer', '苏州恒信精密')
  for (const look of [{ dark: true }, { phone: true }, { language: 'zh-CN' }] as const) {
    const other = await runtime.signIn(look)
    for (const path of ['/a/sales/customer', `/a/sales/customer/${id}`, '/a/sales/deal/new']) {
      await other.go(path)
      await other.page.locator('main').first().waitFor()
      // The stream of events never rests; the fetched parts do.
      await other.page.waitForTimeout(1500)
      expect(await seriousViolations(other.page), `${JSON.stringify(look)} ${path}`).toEqual([])
    }
    await other.close()
  }
})
