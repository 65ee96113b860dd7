import { labelOf } from '@tessera/metadata'
import {
  FieldValue,
  IconButton,
  PersonAvatar,
  RecordTile,
  useLanguage,
  usePhone,
  useText,
  useTexts,
} from '@tessera/react'
import type { Json, RecordData } from '@tessera/schemas'
import { Button, Dropdown, type MenuProps } from 'antd'
import { ChevronLeft, Ellipsis, Link2, Pencil, Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { pluralOf } from '../app/open-app.ts'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { formsOf } from '../forms/forms-of.ts'
import { paths } from '../places/paths.ts'
import { recordTexts } from './record-texts.ts'
import { relationsOf, relationValues } from './relations.ts'
import { titleOf } from './title-of.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
const subtitleTypes = new Set(['auto_number', 'region', 'choice'])

const personOf = (value: Json | undefined): { id: string; title: string } | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && 'title' in value
    ? { id: String(value['id']), title: String(value['title']) }
    : undefined

export interface RecordHeaderProps {
  readonly record: RecordData
  readonly readOnly: boolean
  readonly onDelete: () => void
  readonly onCopyLink: () => void
}

/** What the record is, whose it is, and what one may do with it. */
export function RecordHeader({ record, readOnly, onDelete, onCopyLink }: RecordHeaderProps): ReactNode {
  const t = useTexts(recordTexts)
  const text = useText()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const phone = usePhone()
  const app = useOpenApp()
  const { object, key, rights } = useOpenObject()
  const title = titleOf(object, record)
  const owner = personOf(record['owner'])
  const hints = useMemo(() => {
    const stage = object.definition.lifecycle?.field
    return [...object.fields.values()]
      .filter(field => subtitleTypes.has(field.type) && field.name !== stage && field.name !== object.title)
      .slice(0, 4)
  }, [object])
  // What is written down most: the records that may be about anything, as calls and visits.
  const logs = useMemo(
    () => relationsOf(app, object).find(one => one.free && app.rights(one.object).create),
    [app, object],
  )
  const menu: MenuProps['items'] = [
    { key: 'link', icon: <Link2 {...icon} />, label: t('copyLink'), onClick: onCopyLink },
    ...(rights.delete && !readOnly
      ? [{ key: 'delete', icon: <Trash2 {...icon} />, danger: true, label: t('delete'), onClick: onDelete }]
      : []),
  ]
  const log = (): void => {
    if (logs === undefined) return
    const back = { _back: paths.record(app.name, key, record.id) }
    void navigate(paths.create(app.name, logs.objectKey, { ...relationValues(logs, key, record.id, title), ...back }))
  }
  const logForm = logs === undefined ? undefined : formsOf(app, logs.object, 'create')[0]
  const logLabel =
    logs === undefined ? '' : text(logForm?.label) || t('newRelated', { what: labelOf(logs.object, language) })
  const edit = (): void => void navigate(paths.edit(app.name, key, record.id))
  const more = (
    <Dropdown menu={{ items: menu }} trigger={['click']} placement="bottomRight">
      <span>
        <IconButton label={t('more')} icon={<Ellipsis {...icon} />} />
      </span>
    </Dropdown>
  )
  const actions = (
    <>
      {rights.change && !readOnly ? (
        <Button
          type={logs === undefined ? 'primary' : 'default'}
          size="large"
          icon={<Pencil {...icon} size={14} />}
          onClick={edit}
        >
          {t('edit')}
        </Button>
      ) : null}
      {logs === undefined || readOnly ? null : (
        <Button type="primary" size="large" icon={<Plus {...icon} size={14} />} onClick={log}>
          {logLabel}
        </Button>
      )}
    </>
  )
  return (
    <>
      {phone ? (
        <div className="rt-record-bar">
          <IconButton
            label={t('back', { what: pluralOf(object, language) })}
            icon={<ChevronLeft {...icon} size={20} />}
            onClick={() => void navigate(paths.list(app.name, key))}
          />
          <span className="tes-ellipsis">{pluralOf(object, language)}</span>
          {more}
        </div>
      ) : null}
      <div className="rt-record-head">
        <RecordTile title={title} id={record.id} size={40} />
        <div className="rt-record-name">
          <h1 className="tes-20 tes-ellipsis" title={title}>
            {title}
          </h1>
          <div className="rt-record-under">
            <span>{labelOf(object, language)}</span>
            {hints.map(field =>
              record[field.name] === null || record[field.name] === undefined ? null : (
                <span key={field.name}>
                  <FieldValue field={field} value={record[field.name] ?? null} />
                </span>
              ),
            )}
            {owner === undefined ? null : (
              <span className="rt-record-owner">
                <PersonAvatar name={owner.title} id={owner.id} size={16} />
                {owner.title}
              </span>
            )}
          </div>
        </div>
        {phone ? null : (
          <div className="rt-record-actions">
            {actions}
            {more}
          </div>
        )}
      </div>
      {phone ? <div className="rt-record-sticky">{actions}</div> : null}
    </>
  )
}
