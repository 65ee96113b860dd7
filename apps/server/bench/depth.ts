import type { Client } from '@tessera/client'

const at = { app: 'bench', object: 'deal' }
const asked = { fields: ['name', 'amount', 'stage', 'account'], sort: ['-created_at'] }

const page = async (client: Client, limit: number, cursor: string | null): Promise<string | null> =>
  (await client.queryRecords(at, { body: { ...asked, limit, ...(cursor === null ? {} : { cursor }) } })).next

const milliseconds = async (client: Client, cursor: string | null): Promise<number> => {
  const took: number[] = []
  for (let i = 0; i < 40; i++) {
    const start = performance.now()
    await page(client, 50, cursor)
    took.push(performance.now() - start)
  }
  return took.sort((a, b) => a - b)[20] ?? 0
}

/** Median milliseconds of the first page of 50, and of one so many records further down, by cursor. */
export const pagesAtDepth = async (client: Client, depth: number): Promise<{ first: number; deep: number }> => {
  let cursor: string | null = null
  for (let seen = 0; seen < depth; seen += 1000) {
    cursor = await page(client, 1000, cursor)
    if (cursor === null) throw new Error(`There are only ${seen} records.`)
  }
  return { first: await milliseconds(client, null), deep: await milliseconds(client, cursor) }
}
