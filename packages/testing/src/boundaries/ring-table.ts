/** One row of the table in docs/architecture.md. */
export type Room = {
  /** Folder from the root, such as `packages/sql`. */
  readonly folder: string
  /** npm name, such as `@tessera/sql`. */
  readonly name: string
  /** undefined for what stands outside the house and is imported by tests alone. */
  readonly ring: number | undefined
  /** npm names of the workspace packages that it may import. */
  readonly mayImport: ReadonlySet<string>
  /** npm names; a `*` at the end stands for the rest. */
  readonly external: readonly string[]
  readonly kind: 'pure' | 'DOM' | 'node'
}

const header = ['ring', 'package', 'what it is', 'may import', 'external', 'kind']

/**
 * Reads the table of rings.
 * @throws Error naming the cell that cannot be read.
 */
export function readRingTable(markdown: string): readonly Room[] {
  const lines = markdown.split('\n').map(cellsOf)
  const start = lines.findIndex(cells => header.every((title, column) => cells[column] === title))
  if (start < 0) throw new Error(`no table with the columns ${header.join(', ')}`)
  const end = lines.findIndex((cells, line) => line > start && cells.length === 0)
  const rows = lines.slice(start + 2, end < 0 ? undefined : end)
  const rooms = rows.map(([ring = '', folder = '', , , external = '', kind = '']) => ({
    folder: folder.replaceAll('`', ''),
    name: packageName(folder.replaceAll('`', '')),
    ring: ring === '–' ? undefined : Number(ring),
    external: list(external),
    kind: readKind(kind),
  }))
  return rooms.map((room, row) => ({ ...room, mayImport: readMayImport(rows[row]?.[3] ?? '', rooms) }))
}

function cellsOf(line: string): readonly string[] {
  if (!line.startsWith('|')) return []
  return line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim())
}

/** `apps/server` is `@tessera/app-server`, because `packages/server` has the short name. */
function packageName(folder: string): string {
  return folder === 'apps/server' ? '@tessera/app-server' : `@tessera/${folder.split('/').at(-1)}`
}

function readKind(cell: string): Room['kind'] {
  if (cell === 'pure' || cell === 'DOM' || cell === 'node') return cell
  throw new Error(`the kind is pure, DOM or node, not ${cell}`)
}

type Named = { readonly name: string; readonly folder: string; readonly ring: number | undefined }

/** `0–3, react, not client`: rings, packages by the last part of their folder, and exceptions. */
function readMayImport(cell: string, rooms: readonly Named[]): ReadonlySet<string> {
  const allowed = new Set<string>()
  for (const word of list(cell)) {
    const [, first, last = first] = /^(\d)(?:–(\d))?$/.exec(word) ?? []
    if (first !== undefined) {
      const inside = ({ ring = -1 }: Named) => ring >= Number(first) && ring <= Number(last)
      for (const { name } of rooms.filter(inside)) allowed.add(name)
    } else if (word.startsWith('not ')) allowed.delete(find(word.slice(4), rooms).name)
    else allowed.add(find(word, rooms).name)
  }
  return allowed
}

function find(word: string, rooms: readonly Named[]): Named {
  const found = rooms.find(({ folder }) => !folder.startsWith('apps/') && folder.split('/').at(-1) === word)
  if (!found) throw new Error(`the table speaks of ${word}, which is no row of it`)
  return found
}

function list(cell: string): readonly string[] {
  return cell === '–' ? [] : cell.split(',').map(word => word.trim())
}
