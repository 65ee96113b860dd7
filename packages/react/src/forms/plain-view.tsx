import type { PlainNode } from '@tessera/form-engine'
import type { ButtonItem } from '@tessera/schemas'
import { Button } from 'antd'
import { ExternalLink, Info, TriangleAlert, Unplug } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { useFormParts } from './form-context.ts'
import { formTexts } from './form-texts.ts'

const marks = { note: Info, warning: TriangleAlert } as const

/** Only pages of the web, of this app or a mail open from a form. */
const safeUrl = (url: string): boolean => /^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(url)

function ButtonView({ item }: { readonly item: ButtonItem }): ReactNode {
  const text = useText()
  const { onButton, disabled } = useFormParts()
  const { url } = item
  const label = text(item.label)
  if (url !== undefined && onButton === undefined && safeUrl(url))
    return (
      <Button href={url} target="_blank" rel="noopener noreferrer" icon={<ExternalLink size={14} strokeWidth={1.75} />}>
        {label}
      </Button>
    )
  return (
    <Button disabled={disabled || onButton === undefined} onClick={() => onButton?.(item)}>
      {label}
    </Button>
  )
}

/** A text, a line or a button. */
export function PlainView({ node: { item } }: { readonly node: PlainNode }): ReactNode {
  const text = useText()
  if (item.type === 'divider') return <hr className="tes-form-divider" />
  if (item.type === 'button') return <ButtonView item={item} />
  const tone = item.tone ?? 'plain'
  const Mark = tone === 'plain' ? undefined : marks[tone]
  return (
    <div className={`tes-form-text tes-form-text-${tone}`}>
      {Mark === undefined ? null : <Mark size={14} strokeWidth={1.75} aria-hidden="true" />}
      <p>{text(item.text)}</p>
    </div>
  )
}

/** An item whose field is gone: a draft with a mistake. */
export function LostView(): ReactNode {
  const t = useTexts(formTexts)
  return (
    <div className="tes-form-lost">
      <Unplug size={14} strokeWidth={1.75} aria-hidden="true" />
      {t('lost')}
    </div>
  )
}
