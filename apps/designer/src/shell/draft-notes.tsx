import { ErrorState, GoldLine, useLanguage, useTexts } from '@tessera/react'
import type { ReactNode } from 'react'
import { appTexts } from '../app/texts.ts'
import { useDraft } from '../draft/draft-context.ts'

/** What somebody else did to the draft, and what was not taken of one's own. */
export function DraftNotes(): ReactNode {
  const t = useTexts(appTexts)
  const { language } = useLanguage()
  const { state, store } = useDraft()
  const [first] = state.refused
  if (state.others === null && first === undefined) return null
  return (
    <div className="ds-notes">
      {state.others === null ? null : (
        <GoldLine
          title={t('othersTitle', { who: state.others || t('somebody') })}
          text={t('othersText')}
          seeLabel={t('dismiss')}
          onSee={store.seen}
        />
      )}
      {first === undefined ? null : (
        <ErrorState
          title={t('refusedTitle')}
          text={state.refused.map(issue => issue.message[language]).join(' ')}
          code={first.code}
          action={{ label: t('dismiss'), onSelect: store.seen }}
        />
      )}
    </div>
  )
}
