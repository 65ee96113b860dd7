import { IconButton, LinkButton, useTexts } from '@tessera/react'
import type { Condition, Expression, FieldItem, Text } from '@tessera/schemas'
import { Segmented } from 'antd'
import { Trash2, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDraft } from '../../draft/draft-context.ts'
import { add, change, remove } from '../../draft/edits.ts'
import { newId } from '../../draft/new-id.ts'
import { ConditionBox } from '../../parts/condition-box.tsx'
import { LocalInput } from '../../parts/local-input.tsx'
import { PanelBox, PanelRow } from '../../parts/panel-rows.tsx'
import { formTexts } from '../texts.ts'
import type { Trial } from '../use-trial.ts'
import { formContexts, LiveParts } from './condition-rule.tsx'

/** What has to hold for a field on this form, and what is said when it does not. */
export function ChecksBox({ item, object, trial }: { item: FieldItem; object: string; trial: Trial }): ReactNode {
  const t = useTexts(formTexts)
  const { edit } = useDraft()
  const checks = item.check ?? []
  const addOne = (): void => {
    const message = { en: 'Look at this again.', 'zh-CN': '再看一下这里。' }
    edit(
      add(item.id ?? '', 'check', {
        id: newId('chk'),
        assert: { is_filled: [{ var: item.field }] },
        message,
        severity: 'block',
      }),
    )
  }
  return (
    <PanelBox
      title={
        <>
          <TriangleAlert size={14} strokeWidth={1.75} className="ds-gold" aria-hidden="true" />
          {t('check')}
        </>
      }
      end={<LinkButton onClick={addOne}>{t('addCheck')}</LinkButton>}
    >
      {checks.map(check => {
        const id = check.id ?? ''
        return (
          <div key={id} style={{ marginBottom: 12 }}>
            <ConditionBox
              lead=""
              label={t('check')}
              object={object}
              contexts={formContexts}
              value={check.assert}
              onChange={(assert: Expression | undefined) => assert !== undefined && void edit(change(id, { assert }))}
            />
            <LiveParts value={check.assert as Condition} object={object} trial={trial} />
            <div style={{ height: 8 }} />
            <PanelRow label={t('message')}>
              <LocalInput
                area
                needed
                label={t('message')}
                value={check.message}
                onChange={(message: Text | undefined) => void edit(change(id, { message }))}
              />
            </PanelRow>
            <div className="ds-row">
              <Segmented
                size="small"
                aria-label={t('severity')}
                value={check.severity ?? 'block'}
                onChange={severity => void edit(change(id, { severity }))}
                options={[
                  { value: 'block', label: t('block') },
                  { value: 'warn', label: t('warn') },
                ]}
              />
              <span className="ds-grow" />
              <IconButton
                small
                label={t('removeRule')}
                icon={<Trash2 size={14} strokeWidth={1.75} />}
                onClick={() => void edit(remove(id))}
              />
            </div>
          </div>
        )
      })}
    </PanelBox>
  )
}
