import { type FormPlan, type FormState, keyOfIssue, shownErrors } from '@tessera/form-engine'
import type { Issue } from '@tessera/schemas'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/use-language.ts'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { LinkButton } from '../pieces/link-button.tsx'
import { formTexts } from './form-texts.ts'

interface Told {
  readonly key: string
  readonly label: string
  readonly issue: Issue
}

const most = 8

/** Every mistake in one place once sending was tried; each leads to its field. */
export function ErrorSummary({
  plan,
  state,
  onJump,
}: {
  readonly plan: FormPlan
  readonly state: FormState
  readonly onJump: (key: string) => void
}): ReactNode {
  const t = useTexts(formTexts)
  const text = useText()
  const { language } = useLanguage()
  if (!state.submitted) return null
  const told: Told[] = []
  for (const { node } of plan.placements.values()) {
    if (state.visible[node.key] !== true) continue
    const label = text(node.item.label, text(node.field.model.definition.label, node.field.name))
    for (const issue of shownErrors(plan, state, node.key)) told.push({ key: node.key, label, issue })
    for (const [at, row] of (state.rows[node.key] ?? []).entries())
      for (const issue of Object.values(row.errors).flat())
        told.push({ key: node.key, label: `${label} · ${t('lineAt', { at: at + 1 })}`, issue })
  }
  for (const issue of [...(state.errors[''] ?? []), ...state.answered])
    if (keyOfIssue(plan, state, issue) === '' && !told.some(one => one.issue === issue))
      told.push({ key: '', label: '', issue })
  const wrong = told.filter(one => one.issue.severity === 'block')
  if (wrong.length === 0) return null
  return (
    <div className="tes-form-summary" role="alert">
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <strong>{t('mistakes', { count: wrong.length })}</strong>
        <ul>
          {wrong.slice(0, most).map(({ key, label, issue }) => (
            <li key={key + issue.at + issue.code + issue.message.en}>
              {key === '' ? (
                issue.message[language]
              ) : (
                <LinkButton onClick={() => onJump(key)}>
                  {issue.message[language].includes(label) ? '' : `${label}${language === 'en' ? ': ' : '：'}`}
                  {issue.message[language]}
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
        {wrong.length > most ? <span>{t('more', { count: wrong.length - most })}</span> : null}
      </div>
    </div>
  )
}
