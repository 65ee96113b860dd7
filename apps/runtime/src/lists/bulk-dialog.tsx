import { type FieldModel, fieldType, labelOf } from '@tessera/metadata'
import { FieldEditor, FieldTypeIcon, kitTexts, ModelContext, useLanguage, useTexts } from '@tessera/react'
import type { Json, RecordData } from '@tessera/schemas'
import { Button, Modal, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { pluralOf } from '../app/open-app.ts'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { listTexts } from './list-texts.ts'
import { useBulk } from './use-bulk.ts'

const together = new Set(['lines', 'file', 'image', 'signature', 'json', 'rich_text', 'auto_number'])

const personOf = (value: Json): string =>
  typeof value === 'object' && value !== null && 'title' in value ? String(value['title']) : ''

const idOf = (value: Json): Json =>
  typeof value === 'object' && value !== null && 'id' in value && !('object' in value) ? (value['id'] ?? null) : value

export interface BulkDialogProps {
  readonly kind: 'assign' | 'change'
  readonly selected: readonly RecordData[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Gives the selected records an owner, or one field of them a new value. */
export function BulkDialog({ kind, selected, onClose, onDone }: BulkDialogProps): ReactNode {
  const t = useTexts(listTexts)
  const kit = useTexts(kitTexts)
  const { language } = useLanguage()
  const app = useOpenApp()
  const { object, rights } = useOpenObject()
  const bulk = useBulk()
  const id = useId()
  const [name, setName] = useState(kind === 'assign' ? 'owner' : '')
  const [value, setValue] = useState<Json>(null)
  const field = object.fields.get(name)
  const count = selected.length
  const what = count === 1 ? labelOf(object, language) : pluralOf(object, language)
  const may = (one: FieldModel): boolean =>
    (!one.system || one.name === 'owner') &&
    !fieldType(one.type).isComputed &&
    !together.has(one.type) &&
    one.definition.readOnly !== true &&
    (rights.fields[one.name] ?? 'write') === 'write'
  const send = async (): Promise<void> => {
    const say =
      kind === 'assign' ? (done: number) => t('assigned', { count: done, what, name: personOf(value) }) : undefined
    if (await bulk.change(selected, name, idOf(value), say)) onDone()
    else onClose()
  }
  const missing = field === undefined || (field.required && value === null)
  return (
    <Modal
      open
      title={t(kind === 'assign' ? 'assignTitle' : 'changeTitle', { count, what })}
      width={440}
      onCancel={onClose}
      footer={
        <>
          <Button size="large" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button size="large" type="primary" disabled={missing} loading={bulk.busy} onClick={() => void send()}>
            {kind === 'assign' ? t('assign') : t('apply', { count })}
          </Button>
        </>
      }
    >
      {kind === 'assign' ? null : (
        <div className="rt-dialog-field">
          <label htmlFor={`${id}-field`}>{t('field')}</label>
          <Select
            id={`${id}-field`}
            showSearch
            size="large"
            value={name === '' ? null : name}
            onChange={next => {
              setName(next ?? '')
              setValue(null)
            }}
            filterOption={(typed, option) =>
              String(option?.['words'] ?? '')
                .toLowerCase()
                .includes(typed.toLowerCase())
            }
            options={[...object.fields.values()].filter(may).map(one => ({
              value: one.name,
              words: `${labelOf(one, language)} ${one.name}`,
              label: (
                <span className="rt-option">
                  <FieldTypeIcon type={one.type} />
                  {labelOf(one, language)}
                </span>
              ),
            }))}
          />
        </div>
      )}
      {field === undefined ? null : (
        <div className="rt-dialog-field">
          <label htmlFor={`${id}-value`}>{kind === 'assign' ? labelOf(field, language) : t('newValue')}</label>
          <ModelContext value={app.model}>
            <FieldEditor
              key={name}
              id={`${id}-value`}
              field={field}
              value={value}
              onChange={setValue}
              required={field.required}
            />
          </ModelContext>
        </div>
      )}
    </Modal>
  )
}
