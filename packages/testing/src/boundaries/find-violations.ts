import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { findCycles } from './find-cycles.ts'
import type { Package } from './house.ts'
import type { Room } from './ring-table.ts'

/** Every place where a package does not keep to the table, a sentence each. */
export function findViolations(table: readonly Room[], packages: readonly Package[]): readonly string[] {
  const rooms = new Map(table.map(room => [room.name, room]))
  return [
    ...table.flatMap(room => upwards(room, rooms)),
    ...table.filter(room => !packages.some(({ name }) => name === room.name)).map(room => `${room.folder} is missing`),
    ...packages.flatMap(each => {
      const room = rooms.get(each.name)
      if (!room || room.folder !== each.folder) return [`${each.folder} (${each.name}) is not in the table`]
      return [...wrongDependencies(each, room), ...wrongImports(each, room), ...cycles(each)]
    }),
  ]
}

/** The table itself: only lower rings may be imported. */
function upwards(room: Room, rooms: ReadonlyMap<string, Room>): readonly string[] {
  const { ring = Number.POSITIVE_INFINITY } = room
  const tooHigh = [...room.mayImport].filter(name => (rooms.get(name)?.ring ?? Number.POSITIVE_INFINITY) >= ring)
  return tooHigh.map(name => `the table lets ${room.folder} import ${name}, which is not in a lower ring`)
}

function wrongDependencies({ folder, dependencies }: Package, room: Room): readonly string[] {
  const wrong = dependencies.filter(name => !allows(room, name))
  return wrong.map(name => `${folder}/package.json depends on ${name}, which the table does not allow`)
}

function wrongImports({ folder, name, files }: Package, room: Room): readonly string[] {
  const wrong: string[] = []
  for (const [path, imports] of files) {
    for (const imported of imports) {
      const where = `${folder}/${path} imports ${imported}`
      const target = resolve(path, imported)
      if (target === undefined) {
        if (packageOf(imported) === name) wrong.push(`${where}, its own package`)
        else if (!allows(room, packageOf(imported))) wrong.push(`${where}, which the table does not allow`)
      } else if (/^src\/index\.tsx?$/.test(target)) wrong.push(`${where}, its own index`)
      else if (!target.startsWith('src/')) wrong.push(`${where}, which is outside its src`)
    }
  }
  return wrong
}

function cycles({ folder, files }: Package): readonly string[] {
  const graph = new Map<string, readonly string[]>()
  for (const [path, imports] of files) {
    graph.set(
      path,
      imports.map(imported => resolve(path, imported)).filter(target => target !== undefined),
    )
  }
  return findCycles(graph).map(cycle => `${folder} has an import cycle: ${cycle.join(' → ')}`)
}

/** @returns the path in the package of a relative import; undefined for a package's name. */
function resolve(from: string, imported: string): string | undefined {
  return imported.startsWith('.') ? posix.join(posix.dirname(from), imported) : undefined
}

function packageOf(imported: string): string {
  if (imported.startsWith('node:') || builtinModules.includes(imported)) return 'node:'
  return imported.split('/', imported.startsWith('@') ? 2 : 1).join('/')
}

function allows(room: Room, name: string): boolean {
  if (name === 'node:') return room.kind === 'node'
  if (name.startsWith('@tessera/')) return room.mayImport.has(name)
  return room.external.some(entry => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry))
}
