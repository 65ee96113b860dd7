import { createElement, type ReactNode, useSyncExternalStore } from 'react'
import { type Bucket, bucketOf, type Shape } from './bucket.ts'

/** Set by the build: the path of the icon files. */
declare const __ICONS__: string

const known = new Map<number, Bucket | 'coming' | 'missing'>()
const listeners = new Set<() => void>()

const fetchBucket = async (number: number): Promise<void> => {
  known.set(number, 'coming')
  try {
    const answer = await fetch(`${__ICONS__}${number}.json`)
    known.set(number, answer.ok ? ((await answer.json()) as Bucket) : 'missing')
  } catch {
    known.set(number, 'missing')
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const shapesOf = (name: string): readonly Shape[] | undefined => {
  const number = bucketOf(name)
  const bucket = known.get(number)
  if (bucket === undefined) void fetchBucket(number)
  return typeof bucket === 'object' && Object.hasOwn(bucket, name) ? bucket[name] : undefined
}

export interface NamedIconProps {
  /** Name of a lucide icon, as the definition has it. */
  readonly name: string | undefined
  readonly size?: number | undefined
}

/** An icon the definition names. Its room is there at once, its drawing when it has come; an unknown name stays empty. */
export function NamedIcon({ name = 'square', size = 16 }: NamedIconProps): ReactNode {
  const shapes = useSyncExternalStore(subscribe, () => shapesOf(name))
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size <= 14 ? 2 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
      aria-hidden="true"
    >
      {shapes?.map(([element, attributes], index) => createElement(element, { ...attributes, key: index }))}
    </svg>
  )
}
