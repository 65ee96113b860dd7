import { useEffect } from 'react'

/** What the browser’s tab says: the place first, then the product. */
export const usePageTitle = (title: string | undefined): void => {
  useEffect(() => {
    document.title = title === undefined || title === '' ? 'Tessera' : `${title} · Tessera`
  }, [title])
}
