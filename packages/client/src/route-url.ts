/** A value of a query string; what is undefined is left out. */
export type QueryValue = string | number | boolean | undefined

const fillPath = (path: string, params: Readonly<Record<string, string | number>>): string =>
  path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name]
    if (value === undefined || value === '') throw new TypeError(`The path ${path} needs “${name}”.`)
    // A segment of dots would be taken as a step in the path and cannot be told apart once encoded.
    if (value === '.' || value === '..') throw new TypeError(`“${value}” cannot stand in the path ${path}.`)
    return encodeURIComponent(String(value))
  })

const queryText = (query: Readonly<Record<string, QueryValue>>): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/**
 * Address of a route with its path parameters and query, each encoded.
 * @throws TypeError where a path parameter is missing.
 */
export const routeUrl = (
  path: string,
  params: Readonly<Record<string, string | number>> = {},
  query: Readonly<Record<string, QueryValue>> = {},
): string => fillPath(path, params) + queryText(query)
