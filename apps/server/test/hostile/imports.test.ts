import type { Job } from '@tessera/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HostileServer, hostileServer } from './support/hostile-server.ts'

let server: HostileServer
const shop = { app: 'shop' }

beforeAll(async () => {
  server = await hostileServer()
  const lookup = (name: string, object: string, more = {}) => ({ name, type: 'lookup', object, ...more })
  const sum = (of: string) => ({ name: 'net', type: 'rollup', of, aggregate: 'sum', field: 'net' })
  const net = { '*': [{ var: 'price' }, { var: 'quantity' }, { '-': [1, { var: 'discount' }] }] }
  const objects = [
    {
      name: 'buyer',
      label: 'Buyer',
      title: 'name',
      fields: [
        { name: 'code', type: 'text', unique: true },
        { name: 'name', type: 'text' },
        { name: 'note', type: 'long_text' },
        sum('sale.buyer'),
      ],
    },
    {
      name: 'sale',
      label: 'Sale',
      title: 'code',
      fields: [
        { name: 'code', type: 'text', unique: true },
        lookup('buyer', 'buyer'),
        { name: 'day', type: 'date' },
        { name: 'at', type: 'datetime' },
        sum('sale_line.sale'),
      ],
    },
    {
      name: 'sale_line',
      label: 'Line',
      title: 'product',
      fields: [
        lookup('sale', 'sale', { required: true, owns: true, onDelete: 'cascade' }),
        { name: 'product', type: 'text' },
        { name: 'price', type: 'currency' },
        { name: 'quantity', type: 'number' },
        { name: 'discount', type: 'number', decimals: 2 },
        { name: 'net', type: 'formula', returns: 'number', decimals: 6, expression: net },
      ],
    },
  ]
  const body = { name: 'shop', label: 'Shop', formatVersion: 1, objects }
  await server.client.importApp({ body: body as never })
})
afterAll(() => server?.close())

/** Columns as `Heading=field` or `Heading=lookup@field of the other object`. */
const upload = async (object: string, columns: string, text: string, more = {}): Promise<Job> => {
  const mapped = columns.split(' ').map(pair => {
    const [column = '', field = '', match] = pair.split(/[=@]/)
    return { column, field, ...(match === undefined ? {} : { match }) }
  })
  const form = new FormData()
  form.append('file', new Blob([text]), 'file.csv')
  form.append('mapping', JSON.stringify({ object, columns: mapped, ...more }))
  let job = await server.client.startImport(shop, { body: form as never })
  while (job.state === 'queued' || job.state === 'running') {
    await new Promise(resolve => setTimeout(resolve, 20))
    job = await server.client.getJob({ ...shop, id: job.id })
  }
  return job
}

const cents = (value: number): number => Math.round(value * 1e6) / 1e6

test('three files that belong together give the totals that they hold', async () => {
  const buyers = Array.from({ length: 20 }, (_, n) => `"00${n}";"Buyer ""${n}""; Ltd.";"Line one of {name}\nline two"`)
  const sales = Array.from(
    { length: 150 },
    (_, n) => `S${n};00${n % 20};2027-03-${String((n % 28) + 1).padStart(2, '0')};2027-03-01 08:26:00`,
  )
  const lines = Array.from({ length: 600 }, (_, n) => ({
    sale: n % 150,
    price: ((n * 37) % 991) / 10,
    quantity: (n % 7) + 1,
    discount: [0, 0.05, 0.25][n % 3] ?? 0,
  }))
  const people = `Code;Name;Note\n${buyers.join('\n')}\n`
  expect(await upload('buyer', 'Code=code Name=name Note=note', people, { key: 'code' })).toMatchObject({
    created: 20,
    refused: 0,
  })
  expect(await upload('buyer', 'Code=code Name=name Note=note', people, { key: 'code' })).toMatchObject({
    created: 0,
    updated: 20,
  })
  const orders = `Code;Buyer;Day;At\n${sales.join('\n')}\n`
  expect(await upload('sale', 'Code=code Buyer=buyer@code Day=day At=at', orders)).toMatchObject({
    created: 150,
    refused: 0,
  })
  const rows = lines.map(({ sale, price, quantity, discount }) => `S${sale},Thing,${price},${quantity},${discount}`)
  const columns = 'Sale=sale@code Product=product Price=price Quantity=quantity Discount=discount'
  expect(
    await upload('sale_line', columns, `Sale,Product,Price,Quantity,Discount\n${rows.join('\n')}\n`),
  ).toMatchObject({ created: 600, refused: 0 })

  const netOf = (of: (line: (typeof lines)[number]) => boolean): number =>
    cents(
      lines.filter(of).reduce((total, { price, quantity, discount }) => total + price * quantity * (1 - discount), 0),
    )
  const all = async (object: string, fields: string[]) =>
    (await server.client.queryRecords({ ...shop, object }, { body: { fields, limit: 1000 } })).records
  const found = await all('buyer', ['code', 'name', 'note', 'net'])
  expect(found).toHaveLength(20)
  for (const { code, name, note, net } of found) {
    const n = Number(String(code).slice(2))
    expect([name, note]).toEqual([`Buyer "${n}"; Ltd.`, 'Line one of {name}\nline two'])
    expect(cents(Number(net))).toBe(netOf(({ sale }) => sale % 20 === n))
  }
  const sold = await all('sale', ['net', 'at', 'buyer.name'])
  expect(cents(sold.reduce((total, { net }) => total + Number(net), 0))).toBe(netOf(() => true))
  // A time without a zone is that of the app, Asia/Shanghai unless told.
  expect(new Set(sold.map(({ at }) => at))).toEqual(new Set(['2027-03-01T00:26:00.000Z']))
  const filter = { '==': [{ var: 'sale.buyer.code' }, '003'] } as never
  const { count } = await server.client.queryRecords(
    { ...shop, object: 'sale_line' },
    { body: { filter, count: 'exact', limit: 1 } },
  )
  expect(count).toBe(lines.filter(({ sale }) => sale % 20 === 3).length)
})

test('what an import cannot place is told with line, column and value, and the rest goes in', async () => {
  const text = 'Code,Buyer,Day\nT1,nobody,2027-01-01\nT2,001,2027-13-01\nT3,001,2027-01-01\nT3,001,2027-01-01\n'
  const job = await upload('sale', 'Code=code Buyer=buyer@code Day=day', text)
  expect(job).toMatchObject({ state: 'done', created: 1, refused: 3 })
  expect(job.issues.map(({ line, column, value }) => [line, column, value])).toEqual([
    [2, 'Buyer', 'nobody'],
    [3, 'Day', '2027-13-01'],
    [5, 'Code', 'T3'],
  ])
})
