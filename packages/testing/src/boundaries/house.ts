/** A package as it is on the disk. */
export type Package = {
  readonly folder: string
  readonly name: string
  /** Names under `dependencies`, `optionalDependencies` and `peerDependencies`. */
  readonly dependencies: readonly string[]
  /** The scripts of `src` that are neither tests nor declarations: path in the package → imported names. */
  readonly files: ReadonlyMap<string, readonly string[]>
}
