import { readFileSync } from 'node:fs'
import pg from 'pg'

const [url, n, ...files] = process.argv.slice(2)
const c = new pg.Client({ connectionString: url })
await c.connect()
const pid = (await c.query('select pg_backend_pid() as p')).rows[0].p
const cpu = () => {
  const s = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const f = s.slice(s.lastIndexOf(')') + 2).split(' ')
  return (Number(f[11]) + Number(f[12])) * 10
}
const texts = files.map(f =>
  readFileSync(f, 'utf8')
    .replace(/^\\set.*\n/, '')
    .replace(/:l\b/g, '$1')
    .replace(/;\s*$/, ''),
)
const total = texts.map(() => 0)
for (let r = 0; r < 4; r++)
  for (let i = 0; i < texts.length; i++) {
    const values = texts[i].includes('$1') ? [50] : []
    const before = cpu()
    for (let k = 0; k < +n; k++) await c.query({ name: files[i], text: texts[i], values, rowMode: 'array' })
    if (r > 0) total[i] += cpu() - before
  }
files.forEach((f, i) => console.log(f, ((total[i] / 3 / n) * 1000).toFixed(0), 'us'))
await c.end()
