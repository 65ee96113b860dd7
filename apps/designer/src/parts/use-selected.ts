import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'

/**
 * Id of what is selected on a screen. The address tells it (`?field=…`) so that it can be opened, and follows it; but a
 * selection is no navigation, so it takes effect at once.
 */
export const useSelected = (parameter: string): readonly [string | undefined, (id: string | undefined) => void] => {
  const { key, search } = useLocation()
  const told = new URLSearchParams(search).get(parameter) ?? undefined
  const [selected, setSelected] = useState(told)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same address may be opened again after another choice
  useEffect(() => setSelected(told), [key])
  const select = (id: string | undefined): void => {
    setSelected(id)
    const query = id === undefined ? '' : `?${parameter}=${encodeURIComponent(id)}`
    history.replaceState(history.state, '', location.pathname + query)
  }
  return [selected, select]
}
