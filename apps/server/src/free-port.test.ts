import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { requireFreePort } from './free-port.ts'

test('D3 a port that is taken, and a host that is not here, are told with a sentence before anything begins', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await expect(requireFreePort('127.0.0.1', port)).rejects.toThrow(`Port ${port} is taken by another program.`)
  other.close()
  await once(other, 'close')
  await expect(requireFreePort('127.0.0.1', port)).resolves.toBeUndefined()
  await expect(requireFreePort('192.0.2.1', port)).rejects.toThrow('HOST is "192.0.2.1"')
})
