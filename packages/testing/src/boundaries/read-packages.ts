import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Package } from './house.ts'
import { importsOf } from './imports-of.ts'

/** Reads every package of the workspace at `root`. */
export async function readPackages(root: string): Promise<readonly Package[]> {
  const inside = async (folder: string) =>
    (await readdir(join(root, folder), { withFileTypes: true }))
      .filter(entry => entry.isDirectory())
      .map(entry => `${folder}/${entry.name}`)
  const folders = ['schemas', ...(await inside('packages')), ...(await inside('apps'))]
  return Promise.all(folders.map(folder => readPackage(root, folder)))
}

async function readPackage(root: string, folder: string): Promise<Package> {
  const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
  const lists = [manifest.dependencies, manifest.optionalDependencies, manifest.peerDependencies]
  const paths = (await readdir(join(root, folder, 'src'), { recursive: true })).map(path => path.replaceAll('\\', '/'))
  const sources = paths.filter(path => /\.[cm]?[jt]sx?$/.test(path) && !/\.(test\.tsx?|d\.[cm]?ts)$/.test(path))
  const files = await Promise.all(
    sources.map(async path => {
      const file = join(root, folder, 'src', path)
      return [`src/${path}`, importsOf(file, await readFile(file, 'utf8'))] as const
    }),
  )
  return {
    folder,
    name: manifest.name,
    dependencies: lists.flatMap(list => Object.keys(list ?? {})),
    files: new Map(files),
  }
}
