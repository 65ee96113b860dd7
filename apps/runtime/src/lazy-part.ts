import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** A component of a part that is fetched when it is first shown: `lazyPart(async () => (await import('./x.tsx')).X)`. */
export const lazyPart = <Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => ({ default: await load() }))
