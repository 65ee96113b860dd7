import { labelOf } from '@tessera/metadata'
import { Loading, NoPermission, SkeletonRows, useLanguage, useRecord, useTexts } from '@tessera/react'
import { type ReactNode, useMemo } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { usePageTitle } from '../frame/use-page-title.ts'
import { paths } from '../places/paths.ts'
import { titleOf } from '../records/title-of.ts'
import { ProblemState } from '../server/problem-state.tsx'
import { FormScreen } from './form-screen.tsx'
import { recordFormTexts } from './form-texts.ts'
import { formsOf } from './forms-of.ts'

/** An old record in its form. */
export function Component(): ReactNode {
  const t = useTexts(recordFormTexts)
  const { language } = useLanguage()
  const { id = '' } = useParams()
  const app = useOpenApp()
  const { object, key, rights } = useOpenObject()
  const [address, setAddress] = useSearchParams()
  const { data, error, refetch } = useRecord(key, id)
  const forms = useMemo(() => formsOf(app, object, 'edit'), [app, object])
  const form = forms.find(one => one.name === address.get('_form')) ?? forms[0]
  const title = data === undefined ? t('edit', { what: labelOf(object, language) }) : titleOf(object, data)
  usePageTitle(title)
  if (!rights.change || form === undefined) {
    return (
      <main className="tes-tile rt-page-state">
        <NoPermission title={t('notChange')} text={t('askAdmin')} />
      </main>
    )
  }
  if (data === undefined) {
    return (
      <main className={error ? 'tes-tile rt-page-state' : 'tes-tile rt-page'}>
        {error ? (
          <ProblemState error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading skeleton={<SkeletonRows />} />
        )}
      </main>
    )
  }
  return (
    <FormScreen
      key={form.name}
      title={title}
      forms={forms}
      form={form}
      onForm={name => setAddress({ _form: name }, { replace: true })}
      record={data}
      back={paths.record(app.name, key, id)}
    />
  )
}
