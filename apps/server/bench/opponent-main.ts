/** The opponent as a process of its own: `node opponent-main.ts <database url> <deal table> <account table>` prints its address. */
import { startOpponent } from './opponent.ts'

const [, , database = '', deal = '', account = ''] = process.argv
const { url } = await startOpponent(database, { deal, account })
console.log(url)
