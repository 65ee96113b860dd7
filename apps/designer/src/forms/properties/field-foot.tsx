import { type FieldModel, kindLabel } from '@tessera/metadata'
import { StatusTag, useLanguage, useTexts } from '@tessera/react'
import type { ReactNode } from 'react'
import { useDraft } from '../../draft/draft-context.ts'
import { usedBy, usersOf } from '../../parts/used-by.ts'
import { formTexts } from '../texts.ts'

/** Where else the field is used, in a few tags. */
export function FieldFoot({ field }: { field: FieldModel }): ReactNode {
  const t = useTexts(formTexts)
  const { language } = useLanguage()
  const { definition, others } = useDraft()
  const users = usersOf(usedBy(definition, field.id, others)).filter(one => one.owner.kind !== 'form')
  if (users.length === 0) return null
  return (
    <div className="ds-foot" style={{ background: 'var(--n-sunken)' }}>
      <div className="ds-set-label" style={{ padding: '0 0 6px' }}>
        {t('alsoUsed')}
      </div>
      <div className="ds-tags">
        {users.slice(0, 6).map(({ owner }) => (
          <StatusTag key={owner.id} outlined>
            {kindLabel(owner.kind)[language]} · {owner.label[language]}
          </StatusTag>
        ))}
        {users.length > 6 ? <StatusTag outlined>+{users.length - 6}</StatusTag> : null}
      </div>
    </div>
  )
}
