/** A process to be killed: starts the embedded PostgreSQL of a folder, writes a row if asked, says so, and stays. */
import { Client } from 'pg'
import { startEmbedded } from '../../src/embedded/start-embedded.ts'

const [dataDir = '', row = ''] = process.argv.slice(2)
const { url } = await startEmbedded({ dataDir, log: () => undefined })
const client = new Client({ connectionString: url })
await client.connect()
if (row) {
  await client.query('create table if not exists kept (line text)')
  await client.query('insert into kept values ($1)', [row])
}
console.log('ready')
setInterval(() => undefined, 60_000)
