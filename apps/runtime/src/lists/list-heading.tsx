import { labelOf } from '@tessera/metadata'
import { Count, IconButton, PanelHeading, useFormats, useLanguage, useTexts, useToast } from '@tessera/react'
import { Button, Dropdown, type MenuProps } from 'antd'
import { Download, Ellipsis, Plus, Share2, Trash2, Upload } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { pluralOf } from '../app/open-app.ts'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { paths } from '../places/paths.ts'
import { listTexts } from './list-texts.ts'
import type { Counted } from './use-count.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** How many there are; about how many where counting would cost, exact when pressed. */
function CountFigure({ counted }: { counted: Counted }): ReactNode {
  const t = useTexts(listTexts)
  const formats = useFormats()
  const { count, exact, countExactly } = counted
  if (count === undefined) return null
  if (exact) return <Count value={count} />
  return (
    <button type="button" className="tes-count rt-count" title={t('countExact')} onClick={countExactly}>
      {t('about', { count: formats.compact(count) })}
    </button>
  )
}

export interface ListHeadingProps {
  readonly counted: Counted
  readonly onExport: () => void
}

/** The name of a list, how much is in it, and what can be done with it as a whole. */
export function ListHeading({ counted, onExport }: ListHeadingProps): ReactNode {
  const t = useTexts(listTexts)
  const toast = useToast()
  const navigate = useNavigate()
  const { language } = useLanguage()
  const app = useOpenApp()
  const { object, key, rights } = useOpenObject()
  const what = pluralOf(object, language)
  const share = (): void => void navigator.clipboard?.writeText(location.href).then(() => toast({ text: t('shared') }))
  const items: MenuProps['items'] = [
    ...(rights.export
      ? [{ key: 'export', icon: <Download {...icon} />, label: t('exportAll'), onClick: onExport }]
      : []),
    ...(rights.delete
      ? [
          {
            key: 'bin',
            icon: <Trash2 {...icon} />,
            label: t('bin'),
            onClick: () => void navigate(paths.bin(app.name, key)),
          },
        ]
      : []),
  ]
  return (
    <PanelHeading
      page
      title={
        <>
          {what} <CountFigure counted={counted} />
        </>
      }
    >
      {rights.import ? (
        <Button
          type="text"
          icon={<Upload {...icon} size={14} />}
          onClick={() => void navigate(paths.import(app.name, key))}
        >
          {t('import')}
        </Button>
      ) : null}
      <Button type="text" icon={<Share2 {...icon} size={14} />} onClick={share}>
        {t('share')}
      </Button>
      {items.length === 0 ? null : (
        <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
          <span>
            <IconButton label={t('more')} icon={<Ellipsis {...icon} />} />
          </span>
        </Dropdown>
      )}
      {rights.create ? (
        <Button
          type="primary"
          icon={<Plus size={14} strokeWidth={2} aria-hidden="true" />}
          onClick={() => void navigate(paths.create(app.name, key))}
        >
          {t('new', { what: labelOf(object, language) })}
        </Button>
      ) : null}
    </PanelHeading>
  )
}
