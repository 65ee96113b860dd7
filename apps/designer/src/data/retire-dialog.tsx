import { labelOf, type Reference } from '@tessera/metadata'
import { useFormats, useLanguage, useTexts } from '@tessera/react'
import type { AppDefinition, ChoiceList, Edit, FieldDefinition, ObjectDefinition } from '@tessera/schemas'
import { Modal } from 'antd'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDraft } from '../draft/draft-context.ts'
import { change, group, remove } from '../draft/edits.ts'
import { usedBy } from '../parts/used-by.ts'
import { UsedByList } from '../parts/used-by-list.tsx'
import { dataTexts } from './texts.ts'

export interface RetireDialogProps {
  readonly kind: 'field' | 'object' | 'list'
  readonly node: FieldDefinition | ObjectDefinition | ChoiceList
  /** How many records have a value. */
  readonly filled?: { readonly count: number; readonly total: number } | undefined
  readonly onClose: (retired: boolean) => void
}

interface Named {
  readonly name: string
}

/** Takes a field off the forms and views that show it, so that only real decisions stay as problems. */
const tidyUp = (definition: AppDefinition, found: readonly Reference[], name: string): readonly Edit[] => {
  const edits: Edit[] = []
  const items = new Set(found.filter(one => one.kind === 'item' && one.at.endsWith('/field')).map(one => one.id))
  for (const id of items) edits.push(remove(id))
  for (const id of new Set(found.filter(one => one.kind === 'view').map(one => one.id))) {
    const view = definition.views?.find(one => one.id === id)
    if (view === undefined) continue
    const columns = view.columns?.filter(column => column.field !== name)
    const sort = view.sort?.filter(key => key.replace(/^-/, '') !== name)
    const groups = view.groups?.filter(path => path !== name)
    edits.push(change(id, { ...(columns && { columns }), ...(sort && { sort }), ...(groups && { groups }) }))
  }
  return edits
}

const ofObject = (definition: AppDefinition, name: string): readonly Edit[] => [
  ...(definition.forms ?? []).filter(form => form.object === name).map(form => remove(form.id ?? '')),
  ...(definition.views ?? []).filter(view => view.object === name).map(view => remove(view.id ?? '')),
  ...(definition.navigation ?? []).flatMap(part =>
    part.items.filter(entry => entry.object === name).map(entry => remove(entry.id ?? '')),
  ),
  ...(definition.roles ?? []).flatMap(role =>
    (role.grants ?? []).filter(grant => grant.object === name).map(grant => remove(grant.id ?? '')),
  ),
]

/** Asks before something is retired: who uses it and how many records have a value. */
export function RetireDialog({ kind, node, filled, onClose }: RetireDialogProps): ReactNode {
  const t = useTexts(dataTexts)
  const formats = useFormats()
  const { language } = useLanguage()
  const { definition, others, edit } = useDraft()
  const id = node.id ?? ''
  const { name } = node as Named
  const found = usedBy(definition, id, others)
  const more = kind === 'field' ? tidyUp(definition, found, name) : kind === 'object' ? ofObject(definition, name) : []
  const label = labelOf(node, language)
  const retire = (): void => {
    const words = { en: `Retire ${label}`, 'zh-CN': `停用 ${label}` }
    onClose(edit(group(words, [...more, remove(id)])).length === 0)
  }
  const verb = kind === 'field' ? t('retire') : kind === 'object' ? t('retireObject') : t('retireList')
  return (
    <Modal
      open
      title={t('retireTitle', { name: label })}
      okText={verb}
      okButtonProps={{ danger: true, autoFocus: true }}
      cancelText={t('keep')}
      onOk={retire}
      onCancel={() => onClose(false)}
      width={480}
    >
      <p className="ds-t3">{t('retireText')}</p>
      {filled === undefined || filled.count === 0 ? null : (
        <div className="ds-note" style={{ marginTop: 12 }}>
          <TriangleAlert size={14} strokeWidth={2} aria-hidden="true" />
          {t('retireFilled', { count: formats.number(filled.count), total: formats.number(filled.total) })}
        </div>
      )}
      {found.length === 0 ? null : (
        <div style={{ marginTop: 12 }}>
          {more.length > 0 ? (
            <p className="ds-t3 tes-12" style={{ marginBottom: 4 }}>
              {t('retireUsed', { count: more.length })}
            </p>
          ) : null}
          <UsedByList id={id} />
        </div>
      )}
    </Modal>
  )
}
