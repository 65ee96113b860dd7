import type { ReactNode } from 'react'
import type { LabelText } from '../i18n/choose-text.ts'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useOtherText, useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { EntryPage } from './entry-page.tsx'
import { SignInForm, type SignInFormProps } from './sign-in-form.tsx'

export interface SignInPageProps extends SignInFormProps {
  /** Whose CRM this is. */
  readonly company: LabelText
  /** The address it runs at. */
  readonly host?: string | undefined
  readonly version?: string | undefined
}

/** The whole sign-in page. */
export function SignInPage({ company, host, version, ...form }: SignInPageProps): ReactNode {
  const t = useTexts(kitTexts)
  const text = useText()
  const other = useOtherText()
  const under = [other(company), host].filter(part => part !== undefined).join(' · ')
  const title = (
    <>
      {t('signInTo')}
      <br />
      {text(company)}
    </>
  )
  return (
    <EntryPage title={title} under={under} version={version}>
      <SignInForm {...form} />
    </EntryPage>
  )
}
