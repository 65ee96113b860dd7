import { labelOf } from '@tessera/metadata'
import { useLanguage, useTexts } from '@tessera/react'
import type { FieldItem, FormItem } from '@tessera/schemas'
import { Select } from 'antd'
import { Asterisk, Eye, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useDraft } from '../../draft/draft-context.ts'
import { change } from '../../draft/edits.ts'
import { PanelBox, PanelRow } from '../../parts/panel-rows.tsx'
import { formTexts } from '../texts.ts'
import { entriesOf } from '../tree.ts'
import { ChecksBox } from './checks-box.tsx'
import { ConditionRule } from './condition-rule.tsx'
import type { ItemProps } from './item-props.ts'

/** How many rules an item follows. */
export const ruleCount = (item: FormItem): number => {
  const one = item as unknown as Record<string, unknown>
  const conditions = ['visible', 'required', 'read_only'].filter(
    key => one[key] !== undefined && one[key] !== (key === 'visible'),
  )
  return conditions.length + (Array.isArray(one['check']) ? one['check'].length : 0)
}

function OtherForms({ item, form }: Pick<ItemProps, 'item' | 'form'>): ReactNode {
  const t = useTexts(formTexts)
  const { language } = useLanguage()
  const { app, definition } = useDraft()
  const navigate = useNavigate()
  if (item.type !== 'field') return null
  const others = (definition.forms ?? []).filter(one => one.object === form.object && one.id !== form.id)
  if (others.length === 0) return null
  return (
    <PanelBox title={t('otherForms')}>
      {others.map(other => {
        const there = entriesOf(other).find(
          entry => entry.item.type === 'field' && entry.item.field === item.field,
        )?.item
        const words =
          there?.type !== 'field'
            ? t('notOnIt')
            : `${there.required === undefined || there.required === false ? t('optional') : t('required')} · ${there.visible === undefined || there.visible === true ? t('always2') : t('sometimes')}`
        return (
          <button
            key={other.id}
            type="button"
            className="ds-other-form"
            onClick={() =>
              void navigate(`/${app}/forms/${other.name}${there?.id === undefined ? '' : `?item=${there.id}`}`)
            }
          >
            <span className="tes-ellipsis">{labelOf(other, language)}</span>
            <span className="ds-t3">{words}</span>
          </button>
        )
      })}
    </PanelBox>
  )
}

/** The rules an item follows, as sentences, with what they say about the values typed into the canvas. */
export function RulesTab({ item, field, form, object, trial }: ItemProps): ReactNode {
  const t = useTexts(formTexts)
  const { edit } = useDraft()
  const id = item.id ?? ''
  const set = (values: Record<string, unknown>): void => void edit(change(id, values))
  const name = object?.qualified ?? form.object
  const { state } = trial
  const shown = state.visible[id] !== false
  const canFill = item.type === 'field' || item.type === 'lines'
  const computed = field?.type === 'formula' || field?.type === 'rollup' || field?.type === 'auto_number'
  return (
    <>
      <ConditionRule
        title={t('visible')}
        icon={Eye}
        usual
        value={item.visible}
        object={name}
        trial={trial}
        now={shown ? { tone: 'moss', text: t('shownNow') } : { tone: 'neutral', text: t('hiddenNow') }}
        onChange={visible => set({ visible })}
      >
        {item.type === 'field' && item.visible !== undefined ? (
          <div style={{ marginTop: 12 }}>
            <PanelRow label={t('whenHidden')}>
              <Select<NonNullable<FieldItem['whenHidden']> | ''>
                aria-label={t('whenHidden')}
                value={item.whenHidden ?? ''}
                onChange={whenHidden => set({ whenHidden: whenHidden === '' ? undefined : whenHidden })}
                options={[
                  { value: '', label: t('asForm') },
                  { value: 'keep', label: t('keep') },
                  { value: 'clear', label: t('clear') },
                  { value: 'ignore', label: t('ignore') },
                ]}
              />
            </PanelRow>
          </div>
        ) : null}
      </ConditionRule>
      {canFill && !computed ? (
        <ConditionRule
          title={t('required')}
          icon={Asterisk}
          usual={false}
          value={item.required}
          object={name}
          trial={trial}
          now={
            state.required[id] ? { tone: 'lapis', text: t('requiredNow') } : { tone: 'neutral', text: t('optionalNow') }
          }
          note={field?.required ? t('requiredByField') : undefined}
          onChange={required => set({ required })}
        />
      ) : null}
      {item.type === 'field' && !computed ? <ChecksBox item={item} object={name} trial={trial} /> : null}
      {canFill && !computed ? (
        <ConditionRule
          title={t('readOnly')}
          icon={Lock}
          usual={false}
          value={item.read_only}
          object={name}
          trial={trial}
          now={
            state.readOnly[id] ? { tone: 'gold', text: t('readOnlyNow') } : { tone: 'neutral', text: t('editableNow') }
          }
          onChange={read_only => set({ read_only })}
        />
      ) : null}
      <OtherForms item={item} form={form} />
    </>
  )
}
