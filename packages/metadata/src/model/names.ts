/** `customer` of the app `sales` → `sales.customer`; a name with an app stays as it is. */
export const qualify = (app: string, name: string): string => (name.includes('.') ? name : `${app}.${name}`)

/** `sales.customer` → `['sales', 'customer']`, with the own app for a bare name. */
export const splitQualified = (app: string, name: string): readonly [app: string, object: string] => {
  const dot = name.indexOf('.')
  return dot < 0 ? [app, name] : [name.slice(0, dot), name.slice(dot + 1)]
}

/** How an app writes the name of an object: bare when it is its own. */
export const shortName = (app: string, qualified: string): string =>
  qualified.startsWith(`${app}.`) ? qualified.slice(app.length + 1) : qualified

/** The parts of a rollup’s `of`: `activity.lead` or `service.ticket.customer`. */
export const splitRollup = (of: string): { readonly object: string; readonly lookup: string } => {
  const dot = of.lastIndexOf('.')
  return { object: of.slice(0, Math.max(dot, 0)), lookup: of.slice(dot + 1) }
}
