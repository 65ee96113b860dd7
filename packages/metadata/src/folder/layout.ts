/** Lists of an app whose entries have a file each: `objects/customer.json`. */
export const fileLists = [
  'choices',
  'objects',
  'forms',
  'views',
  'rules',
  'flows',
  'reports',
  'dashboards',
  'roles',
  'calendars',
  'messages',
  'connections',
  'tests',
] as const

/** Lists with a file of their own, because their entries have no names. */
export const ownFileLists = ['navigation'] as const

/** Names that some systems keep for devices; a file may not be called so. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** File names for entries, in order; a name that is used twice or cannot be a file gets a number. */
export const fileNames = (names: readonly string[]): readonly string[] => {
  const used = new Set<string>()
  return names.map(name => {
    let candidate = deviceName.test(name) ? `${name}-1` : name
    for (let n = 2; used.has(candidate); n++) candidate = `${name}-${n}`
    used.add(candidate)
    return candidate
  })
}
