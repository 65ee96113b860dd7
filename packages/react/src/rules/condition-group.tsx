import type { Model, ObjectModel } from '@tessera/metadata'
import type { ConditionGroup, FieldCondition } from '@tessera/rule-engine'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { recordTexts } from '../records/record-texts.ts'
import { AddToken, JoinerToken } from '../sentences/tokens.tsx'
import { ConditionLine, newLine, useFieldItems } from './condition-line.tsx'
import { PickList } from './pick-list.tsx'
import { TokenPopover } from './token-popover.tsx'

type Part = ConditionGroup | FieldCondition

/** The parts of a group and how they are joined. */
export const partsOf = (group: ConditionGroup): { readonly parts: readonly Part[]; readonly any: boolean } =>
  'all' in group ? { parts: group.all, any: false } : { parts: group.any, any: true }

/** A group of these parts. */
export const groupOf = (parts: readonly Part[], any: boolean): ConditionGroup => (any ? { any: parts } : { all: parts })

export interface GroupProps {
  readonly model: Model
  readonly object: ObjectModel
  readonly group: ConditionGroup
  readonly onChange: (group: ConditionGroup) => void
  readonly depth?: number | undefined
}

const deepest = 3

/** Lines joined by “and” or “or”; pressing the word changes it for the whole group. Groups stand in brackets. */
export function GroupView({ model, object, group, onChange, depth = 0 }: GroupProps): ReactNode {
  const t = useTexts(recordTexts)
  const items = useFieldItems(model, object)
  const [added, setAdded] = useState<number | undefined>(undefined)
  const { parts, any } = partsOf(group)
  const word = t(any ? 'or' : 'and')
  const replace = (at: number, part: Part | undefined): void => {
    const next = parts.flatMap((one, place) => (place === at ? (part ?? []) : one))
    onChange(groupOf(next, any))
  }
  const add = (part: Part): void => {
    setAdded(parts.length)
    onChange(groupOf([...parts, part], any))
  }
  return (
    <>
      {depth > 0 ? <span className="tes-bracket">(</span> : null}
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <span key={at} className="tes-condition-part">
          {at > 0 ? (
            <JoinerToken onClick={() => onChange(groupOf(parts, !any))}>
              <span title={t('switchJoiner', { word: t(any ? 'and' : 'or') })}>{word}</span>
            </JoinerToken>
          ) : null}
          {'field' in part ? (
            <ConditionLine
              model={model}
              object={object}
              line={part}
              startOpen={added === at}
              onChange={line => replace(at, line)}
              onRemove={() => replace(at, undefined)}
            />
          ) : (
            <GroupView
              model={model}
              object={object}
              group={part}
              depth={depth + 1}
              onChange={next => replace(at, partsOf(next).parts.length === 0 ? undefined : next)}
            />
          )}
        </span>
      ))}
      <TokenPopover
        content={close => (
          <PickList
            label={t('pickField')}
            items={items}
            onPick={path => {
              const line = newLine(model, object, path)
              if (line !== undefined) add(line)
              close()
            }}
          />
        )}
      >
        {show => <AddToken onClick={show}>{t('addCondition')}</AddToken>}
      </TokenPopover>
      {parts.length > 0 && depth < deepest ? (
        <AddToken
          onClick={() => {
            const line = newLine(model, object, items[0]?.key ?? 'id')
            if (line !== undefined) add(groupOf([line], !any))
          }}
        >
          {t('addGroup')}
        </AddToken>
      ) : null}
      {depth > 0 ? <span className="tes-bracket">)</span> : null}
    </>
  )
}
