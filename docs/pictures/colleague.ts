import type { BrowserContext } from './browser-types.ts'

/** A customer, and the person it belongs to as a colleague of whoever is signed in. */
export interface Colleague {
  readonly id: string
  /** Changes the customer as its owner, by an API key. */
  change(values: object): Promise<void>
}

/** Finds the customer of this name. */
export const colleague = async (context: BrowserContext, url: string, name: string): Promise<Colleague> => {
  const session = await (await context.request.get(`${url}/api/session`)).json()
  const headers = { 'x-csrf-token': String(session.csrf) }
  const post = async (path: string, data: object) => {
    const answer = await context.request.post(url + path, { headers, data })
    if (!answer.ok()) throw new Error(await answer.text())
    return answer.json()
  }
  const { records } = await post('/api/apps/sales/records/customer/query', { search: name, limit: 1 })
  const { id, owner } = records[0]
  const { secret } = await post('/api/api-keys', { name: 'Pictures', user: owner.id })
  return {
    id,
    change: async values => {
      const answer = await fetch(`${url}/api/apps/sales/records/customer/${id}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify(values),
      })
      if (!answer.ok) throw new Error(await answer.text())
    },
  }
}
