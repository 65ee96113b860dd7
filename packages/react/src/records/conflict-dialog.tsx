import { same } from '@tessera/form-engine'
import type { ObjectModel } from '@tessera/metadata'
import type { Conflict, RecordValues } from '@tessera/schemas'
import { Button, Modal, Radio } from 'antd'
import { type ReactNode, use, useState } from 'react'
import { DataContext } from '../data/data-context.ts'
import { FieldValue } from '../fields/field-value.tsx'
import { useFormats } from '../i18n/use-formats.ts'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { recordTexts } from './record-texts.ts'
import './history.css'

export interface ConflictDialogProps {
  readonly object: ObjectModel
  /** What somebody else changed, from `conflictOf(error)`; none closes the dialog. */
  readonly conflict: Conflict | undefined
  /** What was to be saved. */
  readonly mine: RecordValues
  /** Both chosen: values to save, and the version they are based on now. */
  readonly onResolve: (values: RecordValues, version: number) => void
  readonly onCancel: () => void
}

/** Fields that both changed, to different values. */
export const clashes = (mine: RecordValues, theirs: RecordValues): readonly string[] =>
  Object.keys(mine).filter(name => Object.hasOwn(theirs, name) && !same(mine[name], theirs[name]))

/** Two people changed the same record: both values, and a choice for each field. What only one changed is kept. */
export function ConflictDialog({ object, conflict, mine, onResolve, onCancel }: ConflictDialogProps): ReactNode {
  const t = useTexts(recordTexts)
  const text = useText()
  const formats = useFormats(use(DataContext)?.timezone)
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  if (conflict === undefined) return null
  const names = clashes(mine, conflict.values)
  const resolve = (taken: ReadonlySet<string>): void =>
    onResolve(Object.fromEntries(Object.entries(mine).filter(([name]) => !taken.has(name))), conflict.version)
  const title = t('conflictTitle', { who: conflict.changedBy ?? t('somebody'), time: formats.time(conflict.changedAt) })
  return (
    <Modal
      open
      title={title}
      width={640}
      onCancel={onCancel}
      footer={[
        <Button key="theirs" onClick={() => resolve(new Set(names))}>
          {t('takeTheirs')}
        </Button>,
        <Button key="mine" onClick={() => resolve(new Set())}>
          {t('keepMine')}
        </Button>,
        <Button key="save" type="primary" onClick={() => resolve(theirs)}>
          {t('saveChoice')}
        </Button>,
      ]}
    >
      <div className="tes-conflict">
        <p>{t('conflictText')}</p>
        <table>
          <thead>
            <tr>
              <th scope="col"> </th>
              <th scope="col">{t('mine')}</th>
              <th scope="col">{t('theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {names.map(name => {
              const field = object.fields.get(name)
              const label = text(field?.definition.label, name)
              const cell = (side: 'mine' | 'theirs', value: RecordValues[string] | undefined): ReactNode => (
                <td>
                  {/* biome-ignore lint/a11y/noLabelWithoutControl: the radio inside */}
                  <label>
                    <Radio
                      name={`conflict-${name}`}
                      aria-label={`${label} ${t(side)}`}
                      checked={theirs.has(name) === (side === 'theirs')}
                      onChange={() => {
                        const next = new Set(theirs)
                        if (side === 'theirs') next.add(name)
                        else next.delete(name)
                        setTheirs(next)
                      }}
                    />
                    <span>
                      {field === undefined ? (
                        JSON.stringify(value)
                      ) : (
                        <FieldValue field={field} value={value ?? null} look="detail" />
                      )}
                    </span>
                  </label>
                </td>
              )
              return (
                <tr key={name}>
                  <td>{label}</td>
                  {cell('mine', mine[name])}
                  {cell('theirs', conflict.values[name])}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Modal>
  )
}
