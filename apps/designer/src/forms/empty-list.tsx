import { Empty, useTexts } from '@tessera/react'
import type { ReactNode } from 'react'
import { formTexts } from './texts.ts'

/** The place where a list has nothing yet. */
export function EmptyList({ isForm }: { isForm: boolean }): ReactNode {
  const t = useTexts(formTexts)
  if (isForm) return <Empty title={t('emptyForm')} text={t('emptyFormText')} />
  return <div className="ds-empty-list">{t('dropHere')}</div>
}
