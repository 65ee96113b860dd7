import { labelOf } from '@tessera/metadata'
import { NoPermission, useLanguage, useTexts } from '@tessera/react'
import type { RecordValues } from '@tessera/schemas'
import { type ReactNode, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { usePageTitle } from '../frame/use-page-title.ts'
import { paths } from '../places/paths.ts'
import { FormScreen } from './form-screen.tsx'
import { recordFormTexts } from './form-texts.ts'
import { formsOf } from './forms-of.ts'

/** Values the address gives a new record, as the customer a deal is made for; `_` names are the page’s own. */
const valuesFrom = (address: URLSearchParams): RecordValues => {
  const values: RecordValues = {}
  for (const [name, value] of address) {
    if (name.startsWith('_')) continue
    const [field = name, part] = name.split('.')
    const before = values[field]
    // `customer=…&customer.title=…`: a link with the words to show for it.
    if (part === undefined) values[field] = value
    else if (typeof before === 'string') values[field] = { id: before, [part]: value }
    else if (typeof before === 'object' && before !== null) values[field] = { ...before, [part]: value }
  }
  return values
}

/** A new record. */
export function Component(): ReactNode {
  const t = useTexts(recordFormTexts)
  const { language } = useLanguage()
  const app = useOpenApp()
  const { object, key, rights } = useOpenObject()
  const [address, setAddress] = useSearchParams()
  const forms = useMemo(() => formsOf(app, object, 'create'), [app, object])
  const given = address.toString()
  const values = useMemo(() => valuesFrom(new URLSearchParams(given)), [given])
  const form = forms.find(one => one.name === address.get('_form')) ?? forms[0]
  const what = labelOf(object, language)
  const title = t('new', { what })
  usePageTitle(title)
  if (!rights.create || form === undefined) {
    return (
      <main className="tes-tile rt-page-state">
        <NoPermission title={t('notCreate', { what })} text={t('askAdmin')} />
      </main>
    )
  }
  const choose = (name: string): void =>
    setAddress(
      now => {
        const next = new URLSearchParams(now)
        next.set('_form', name)
        return next
      },
      { replace: true },
    )
  return (
    <FormScreen
      key={form.name}
      title={title}
      forms={forms}
      form={form}
      onForm={choose}
      values={values}
      back={address.get('_back') ?? paths.list(app.name, key)}
    />
  )
}
