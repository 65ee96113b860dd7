import { ErrorState, useTexts } from '@tessera/react'
import type { ReactNode } from 'react'
import { useRouteError } from 'react-router'
import { appTexts } from './texts.ts'

/** A screen that broke, or whose file did not arrive. */
export function RouteError(): ReactNode {
  const t = useTexts(appTexts)
  const error = useRouteError()
  return (
    <div className="ds-page-error">
      <ErrorState
        title={t('loadFailed')}
        text={error instanceof Error ? error.message : undefined}
        action={{ label: t('retry'), onSelect: () => location.reload() }}
      />
    </div>
  )
}
