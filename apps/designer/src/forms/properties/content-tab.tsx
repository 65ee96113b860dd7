import { labelOf, text } from '@tessera/metadata'
import { IconButton, useLanguage, useTexts } from '@tessera/react'
import type { Expression, FormColumn, FormTab, Text } from '@tessera/schemas'
import { Button, Select } from 'antd'
import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { appTexts } from '../../app/texts.ts'
import { useDraft } from '../../draft/draft-context.ts'
import { add, change, remove } from '../../draft/edits.ts'
import { newId } from '../../draft/new-id.ts'
import { CommitInput } from '../../parts/commit-input.tsx'
import { ExpressionInput } from '../../parts/expression-input.tsx'
import { LocalInput } from '../../parts/local-input.tsx'
import { PanelBox, PanelRow } from '../../parts/panel-rows.tsx'
import { formTexts } from '../texts.ts'
import type { ItemProps } from './item-props.ts'

interface HolderRowProps {
  readonly id: string
  readonly label: string
  readonly value: Text | undefined
  readonly canRemove: boolean
}

function TabRow({ id, label, value, canRemove }: HolderRowProps): ReactNode {
  const a = useTexts(appTexts)
  const { edit } = useDraft()
  return (
    <div className="ds-row" style={{ alignItems: 'flex-start', marginBottom: 8 }}>
      <div className="ds-grow">
        <LocalInput needed label={label} value={value} onChange={next => void edit(change(id, { label: next }))} />
      </div>
      <IconButton
        small
        label={a('delete')}
        disabled={!canRemove}
        icon={<Trash2 size={14} strokeWidth={1.75} />}
        onClick={() => void edit(remove(id))}
      />
    </div>
  )
}

/** Tabs of tabs, steps of steps. */
function TabRows({
  holder,
  list,
  tabs,
}: {
  holder: string
  list: 'tabs' | 'steps'
  tabs: readonly FormTab[]
}): ReactNode {
  const t = useTexts(formTexts)
  const { language } = useLanguage()
  const { edit } = useDraft()
  const word = list === 'tabs' ? (language === 'zh-CN' ? '页签' : 'Tab') : language === 'zh-CN' ? '步骤' : 'Step'
  return (
    <PanelBox title={t(list)}>
      {tabs.map((tab, index) => (
        <TabRow
          key={tab.id}
          id={tab.id ?? ''}
          label={`${word} ${index + 1}`}
          value={tab.label}
          canRemove={tabs.length > 1}
        />
      ))}
      <Button
        type="link"
        size="small"
        icon={<Plus size={14} strokeWidth={2} />}
        onClick={() =>
          void edit(
            add(holder, list, { id: newId('tab'), label: { [language]: `${word} ${tabs.length + 1}` }, items: [] }),
          )
        }
      >
        {t(list === 'tabs' ? 'addTab' : 'addStep')}
      </Button>
    </PanelBox>
  )
}

function ColumnRows({ holder, columns }: { holder: string; columns: readonly FormColumn[] }): ReactNode {
  const t = useTexts(formTexts)
  const a = useTexts(appTexts)
  const { edit } = useDraft()
  return (
    <PanelBox title={t('columns')}>
      {columns.map((column, index) => (
        <PanelRow key={column.id} label={t('column', { index: index + 1 })}>
          <div className="ds-row">
            <Select
              className="ds-grow"
              aria-label={t('share')}
              value={column.width ?? 1}
              options={[1, 2, 3].map(width => ({ value: width, label: `${width}×` }))}
              onChange={width => void edit(change(column.id ?? '', { width: width === 1 ? undefined : width }))}
            />
            <IconButton
              small
              label={a('delete')}
              disabled={columns.length < 2 || column.items.length > 0}
              icon={<Trash2 size={14} strokeWidth={1.75} />}
              onClick={() => void edit(remove(column.id ?? ''))}
            />
          </div>
        </PanelRow>
      ))}
      <Button
        type="link"
        size="small"
        icon={<Plus size={14} strokeWidth={2} />}
        disabled={columns.length >= 4}
        onClick={() => void edit(add(holder, 'columns', { id: newId('col'), items: [] }))}
      >
        {t('addColumn')}
      </Button>
    </PanelBox>
  )
}

/** What an item says and holds. */
export function ContentTab({ item, field, object }: ItemProps): ReactNode {
  const t = useTexts(formTexts)
  const a = useTexts(appTexts)
  const { language } = useLanguage()
  const { edit, model } = useDraft()
  const id = item.id ?? ''
  const set = (values: Record<string, unknown>): void => void edit(change(id, values))
  const own = field === undefined ? undefined : text(field.label, language)
  const line = field?.target?.[0] === undefined ? undefined : model.object(field.target[0])
  switch (item.type) {
    case 'field':
      return (
        <PanelBox>
          <PanelRow label={t('labelHere')}>
            <LocalInput
              label={t('labelHere')}
              placeholder={own}
              value={item.label}
              onChange={label => set({ label })}
            />
          </PanelRow>
          <PanelRow label={t('helpHere')}>
            <LocalInput
              area
              label={t('helpHere')}
              placeholder={text(field?.definition.help, language)}
              value={item.help}
              onChange={help => set({ help })}
            />
          </PanelRow>
          <PanelRow label={t('placeholder')}>
            <LocalInput
              label={t('placeholder')}
              value={item.placeholder}
              onChange={placeholder => set({ placeholder })}
            />
          </PanelRow>
          {field === undefined ||
          field.type === 'formula' ||
          field.type === 'rollup' ||
          field.type === 'auto_number' ? null : (
            <PanelRow above label={t('defaultHere')}>
              <ExpressionInput
                label={t('defaultHere')}
                object={object?.qualified ?? ''}
                field={field}
                value={item.default}
                onChange={value => set({ default: value })}
              />
            </PanelRow>
          )}
          {field?.type === 'choice' || field?.type === 'choices' ? (
            <PanelRow above label={t('choiceFilter')} hint={t('choiceFilterHint')}>
              <ExpressionInput
                condition
                label={t('choiceFilter')}
                object={object?.qualified ?? ''}
                contexts={['$user', '$now', '$today', '$form', '$option']}
                value={item.choiceFilter}
                onChange={(choiceFilter: Expression | undefined) => set({ choiceFilter })}
              />
            </PanelRow>
          ) : null}
        </PanelBox>
      )
    case 'lines':
      return (
        <PanelBox>
          <PanelRow label={t('labelHere')}>
            <LocalInput
              label={t('labelHere')}
              placeholder={own}
              value={item.label}
              onChange={label => set({ label })}
            />
          </PanelRow>
          <PanelRow label={t('lineColumns')}>
            <Select
              mode="multiple"
              aria-label={t('lineColumns')}
              value={[...(item.columns ?? [])]}
              onChange={columns => set({ columns: columns.length === 0 ? undefined : columns })}
              options={[...(line?.fields.values() ?? [])]
                .filter(one => !one.system && one.name !== field?.via)
                .map(one => ({ value: one.name, label: labelOf(one, language) }))}
            />
          </PanelRow>
        </PanelBox>
      )
    case 'section':
      return (
        <PanelBox>
          <PanelRow label={a('label')}>
            <LocalInput label={a('label')} value={item.label} onChange={label => set({ label })} />
          </PanelRow>
          <PanelRow label={a('help')}>
            <LocalInput area label={a('help')} value={item.help} onChange={help => set({ help })} />
          </PanelRow>
        </PanelBox>
      )
    case 'text':
      return (
        <PanelBox>
          <PanelRow above label={t('text')}>
            <LocalInput area needed label={t('text')} value={item.text} onChange={next => set({ text: next })} />
          </PanelRow>
        </PanelBox>
      )
    case 'button':
      return (
        <PanelBox>
          <PanelRow label={a('label')}>
            <LocalInput needed label={a('label')} value={item.label} onChange={label => set({ label })} />
          </PanelRow>
          <PanelRow label={t('url')}>
            <CommitInput
              label={t('url')}
              value={item.url ?? ''}
              onCommit={url => set({ url: url === '' ? undefined : url })}
            />
          </PanelRow>
        </PanelBox>
      )
    case 'tabs':
      return <TabRows holder={id} list="tabs" tabs={item.tabs} />
    case 'steps':
      return <TabRows holder={id} list="steps" tabs={item.steps} />
    case 'columns':
      return <ColumnRows holder={id} columns={item.columns} />
    case 'divider':
      return null
  }
}
