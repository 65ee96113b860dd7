import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'

interface Named {
  readonly id?: string
  readonly name: string
}

/**
 * The node that the address names, else the first. When it was renamed, also by undo, the address follows it.
 * @param pathOf the address of a name.
 */
export const useNamed = <T extends Named>(
  list: readonly T[],
  name: string | undefined,
  pathOf: (name: string) => string,
): T | undefined => {
  const navigate = useNavigate()
  const lastId = useRef<string>(undefined)
  const exact = list.find(node => node.name === name)
  const renamed =
    exact === undefined && lastId.current !== undefined ? list.find(node => node.id === lastId.current) : undefined
  const found = exact ?? renamed ?? list[0]
  const { id: foundId, name: foundName } = found ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another node or another name of it moves the address
  useEffect(() => {
    if (foundId !== undefined) lastId.current = foundId
    if (foundName !== undefined && foundName !== name) void navigate(pathOf(foundName), { replace: true })
  }, [foundId, foundName])
  return found
}
