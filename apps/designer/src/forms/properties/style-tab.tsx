import { useTexts } from '@tessera/react'
import type { FormItem } from '@tessera/schemas'
import { Segmented, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useDraft } from '../../draft/draft-context.ts'
import { change } from '../../draft/edits.ts'
import { PanelBox, PanelRow } from '../../parts/panel-rows.tsx'
import { formTexts } from '../texts.ts'

/** How an item looks. */
export function StyleTab({ item }: { item: FormItem }): ReactNode {
  const t = useTexts(formTexts)
  const { edit } = useDraft()
  const set = (values: Record<string, unknown>): void => void edit(change(item.id ?? '', values))
  switch (item.type) {
    case 'field':
      return (
        <PanelBox>
          <PanelRow above label={t('width')}>
            <Segmented
              block
              aria-label={t('width')}
              value={item.width ?? ''}
              onChange={width => set({ width: width === '' ? undefined : width })}
              options={[
                { value: '', label: t('auto') },
                { value: 'third', label: t('third') },
                { value: 'half', label: t('half') },
                { value: 'full', label: t('full') },
              ]}
            />
          </PanelRow>
        </PanelBox>
      )
    case 'section':
      return (
        <PanelBox>
          <PanelRow label={t('sectionColumns')}>
            <Segmented
              block
              aria-label={t('sectionColumns')}
              value={item.columns ?? 2}
              onChange={columns => set({ columns })}
              options={[1, 2, 3].map(value => ({ value, label: String(value) }))}
            />
          </PanelRow>
          <PanelRow label={t('collapsed')}>
            <Switch
              size="small"
              aria-label={t('collapsed')}
              checked={item.collapsed === true}
              onChange={on => set({ collapsed: on ? true : undefined })}
            />
          </PanelRow>
        </PanelBox>
      )
    case 'text':
      return (
        <PanelBox>
          <PanelRow above label={t('tone')}>
            <Segmented
              block
              aria-label={t('tone')}
              value={item.tone ?? 'plain'}
              onChange={tone => set({ tone: tone === 'plain' ? undefined : tone })}
              options={(['plain', 'note', 'warning'] as const).map(value => ({ value, label: t(value) }))}
            />
          </PanelRow>
        </PanelBox>
      )
    default:
      return null
  }
}
