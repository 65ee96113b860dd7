import { type BulkAction, BulkBar, useTexts } from '@tessera/react'
import type { RecordData } from '@tessera/schemas'
import { Download, PenLine, Trash2, UserRoundCheck } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { useOpenObject } from '../app/open-context.ts'
import { lazyPart } from '../lazy-part.ts'
import { listTexts } from './list-texts.ts'
import { useBulk } from './use-bulk.ts'

const BulkDialog = lazyPart(async () => (await import('./bulk-dialog.tsx')).BulkDialog)
const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

export interface ListBulkProps {
  readonly selected: readonly RecordData[]
  readonly onClear: () => void
  readonly onExport: (ids: readonly string[]) => void
}

/** What can be done with the selected records. */
export function ListBulk({ selected, onClear, onExport }: ListBulkProps): ReactNode {
  const t = useTexts(listTexts)
  const { rights } = useOpenObject()
  const bulk = useBulk()
  const [dialog, setDialog] = useState<'assign' | 'change'>()
  const ids = selected.map(record => record.id)
  const actions: BulkAction[] = []
  if (rights.change && rights.fields['owner'] === undefined) {
    actions.push({
      key: 'assign',
      label: t('assign'),
      icon: <UserRoundCheck {...icon} />,
      onSelect: () => setDialog('assign'),
    })
  }
  if (rights.change) {
    actions.push({
      key: 'change',
      label: t('change'),
      icon: <PenLine {...icon} />,
      onSelect: () => setDialog('change'),
    })
  }
  if (rights.export) {
    actions.push({ key: 'export', label: t('export'), icon: <Download {...icon} />, onSelect: () => onExport(ids) })
  }
  if (rights.delete) {
    actions.push({
      key: 'delete',
      label: t('delete'),
      icon: <Trash2 {...icon} />,
      danger: true,
      disabled: bulk.busy,
      onSelect: () => void bulk.remove(ids).then(onClear),
    })
  }
  return (
    <>
      <BulkBar count={selected.length} actions={actions} onClear={onClear} />
      {dialog === undefined ? null : (
        <Suspense fallback={null}>
          <BulkDialog
            kind={dialog}
            selected={selected}
            onClose={() => setDialog(undefined)}
            onDone={() => {
              setDialog(undefined)
              onClear()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
