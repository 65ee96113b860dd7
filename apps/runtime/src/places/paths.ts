/** Addresses of the screens; the only place that knows their shape. */
const app = (name: string): string => `/a/${encodeURIComponent(name)}`

export const paths = {
  app,
  list: (name: string, object: string, view?: string): string =>
    `${app(name)}/${object}${view === undefined ? '' : `?view=${encodeURIComponent(view)}`}`,
  record: (name: string, object: string, id: string): string => `${app(name)}/${object}/${id}`,
  edit: (name: string, object: string, id: string): string => `${app(name)}/${object}/${id}/edit`,
  /** `values` fill the form, as the lookup of a related list. */
  create: (name: string, object: string, values?: Readonly<Record<string, string>>): string => {
    const query = values === undefined ? '' : new URLSearchParams(values).toString()
    return `${app(name)}/${object}/new${query === '' ? '' : `?${query}`}`
  },
  bin: (name: string, object: string): string => `${app(name)}/${object}/bin`,
  import: (name: string, object: string): string => `${app(name)}/${object}/import`,
  people: '/people',
  departments: '/people/departments',
  roles: (name: string): string => `/people/roles/${encodeURIComponent(name)}`,
  keys: '/people/keys',
  design: (name: string): string => `/design/${encodeURIComponent(name)}`,
} as const
