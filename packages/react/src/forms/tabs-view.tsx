import type { TabsNode } from '@tessera/form-engine'
import { Tabs } from 'antd'
import { type ReactNode, use, useEffect, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { RevealContext, useFormParts } from './form-context.ts'
import type { HolderViewProps } from './form-items-props.ts'
import { holdsKey } from './holds-key.ts'
import { mistakesWithin } from './shown-within.ts'

/** Tabs; one with a mistake says how many. */
export function TabsView({ node, state, Items }: HolderViewProps<TabsNode>): ReactNode {
  const text = useText()
  const { showHidden } = useFormParts()
  const shown = node.tabs.filter(tab => showHidden || state.visible[tab.key] === true)
  const [wanted, setWanted] = useState<string | undefined>(undefined)
  const revealed = use(RevealContext)
  useEffect(() => {
    const holder = revealed && node.tabs.find(tab => holdsKey(tab.children, revealed.key))
    if (holder !== undefined) setWanted(holder.key)
  }, [revealed, node])
  const active = shown.find(tab => tab.key === wanted) ?? shown[0]
  if (active === undefined) return null
  return (
    <Tabs
      className="tes-form-tabs"
      activeKey={active.key}
      onChange={setWanted}
      items={shown.map(tab => {
        const mistakes = mistakesWithin(state, tab.children)
        return {
          key: tab.key,
          label: (
            <span className={state.visible[tab.key] === true ? undefined : 'tes-form-pale'}>
              {text(tab.tab.label)}
              {mistakes > 0 ? <b className="tes-form-mistakes">{mistakes}</b> : null}
            </span>
          ),
          children: <Items nodes={tab.children} state={state} holder={{ id: tab.key, list: 'items' }} columns={2} />,
        }
      })}
    />
  )
}
