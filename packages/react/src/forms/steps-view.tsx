import { errorsWithin, fieldsWithin, type TabsNode, touchForm } from '@tessera/form-engine'
import { Button } from 'antd'
import { Check } from 'lucide-react'
import { type ReactNode, use, useEffect, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { classNames } from '../pieces/class-names.ts'
import { RevealContext, useFormParts } from './form-context.ts'
import type { HolderViewProps } from './form-items-props.ts'
import { formTexts } from './form-texts.ts'
import { holdsKey } from './holds-key.ts'

/** One step after the other. A step is left forwards only when it is right; backwards always. */
export function StepsView({ node, state, Items }: HolderViewProps<TabsNode>): ReactNode {
  const t = useTexts(formTexts)
  const text = useText()
  const { plan, put, showHidden } = useFormParts()
  const shown = node.tabs.filter(step => showHidden || state.visible[step.key] === true)
  const [wanted, setWanted] = useState<string | undefined>(undefined)
  const revealed = use(RevealContext)
  useEffect(() => {
    const holder = revealed && node.tabs.find(step => holdsKey(step.children, revealed.key))
    if (holder !== undefined) setWanted(holder.key)
  }, [revealed, node])
  const at = Math.max(
    0,
    shown.findIndex(step => step.key === wanted),
  )
  const step = shown[at]
  if (step === undefined) return null
  const go = (to: number): void => {
    const blocking = showHidden
      ? -1
      : shown.findIndex((one, index) => index < to && errorsWithin(state, one.children).length > 0)
    const blocked = blocking >= 0 ? shown[blocking] : undefined
    if (blocked !== undefined && blocking < to) {
      put(before => fieldsWithin(plan, blocked.children).reduce(touchForm, before))
      setWanted(blocked.key)
    } else setWanted(shown[to]?.key)
  }
  return (
    <div className="tes-form-steps">
      <ol aria-label={t('step', { at: at + 1, of: shown.length })}>
        {shown.map((one, index) => (
          <li key={one.key} className={classNames(index < at && 'tes-step-done', index === at && 'tes-step-now')}>
            <button type="button" aria-current={index === at ? 'step' : undefined} onClick={() => go(index)}>
              <b>{index < at ? <Check size={12} strokeWidth={2} aria-hidden="true" /> : index + 1}</b>
              <span className="tes-ellipsis">{text(one.tab.label)}</span>
            </button>
          </li>
        ))}
      </ol>
      <Items nodes={step.children} state={state} holder={{ id: step.key, list: 'items' }} columns={2} />
      <div className="tes-form-step-foot">
        {at > 0 ? <Button onClick={() => go(at - 1)}>{t('back')}</Button> : null}
        {at < shown.length - 1 ? (
          <Button type="primary" onClick={() => go(at + 1)}>
            {t('next')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
