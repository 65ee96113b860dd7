import { labelOf } from '@tessera/metadata'
import { IconButton, kitTexts, PanelHeading, useLanguage, useTexts } from '@tessera/react'
import type { FormDefinition } from '@tessera/schemas'
import { Segmented, Select } from 'antd'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { recordFormTexts } from './form-texts.ts'

const mostSegments = 4

export interface FormHeadingProps {
  readonly title: string
  readonly forms: readonly FormDefinition[]
  readonly form: FormDefinition
  readonly onForm: (name: string) => void
  readonly back: string | undefined
}

const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1)

/** `New customer · exhibition` beside `New customer · website`: only what differs is worth saying. */
const withoutCommonStart = (labels: readonly string[]): readonly string[] => {
  const heads = labels.map(label => label.split(/\s*[·|/-]\s+/))
  const [first] = heads
  const common = first?.[0]
  return heads.every(parts => parts.length > 1 && parts[0] === common)
    ? heads.map(parts => capital(parts.slice(1).join(' · ')))
    : labels
}

/** The heading of a form, with the other forms one may fill in instead. */
export function FormHeading({ title, forms, form, onForm, back }: FormHeadingProps): ReactNode {
  const t = useTexts(recordFormTexts)
  const kit = useTexts(kitTexts)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const labels = withoutCommonStart(forms.map(one => labelOf(one, language)))
  const options = forms.map((one, index) => ({ value: one.name, label: labels[index] ?? one.name }))
  return (
    <PanelHeading
      page
      title={title}
      icon={
        back === undefined ? undefined : (
          <IconButton
            label={kit('cancel')}
            icon={<ChevronLeft size={20} strokeWidth={1.75} aria-hidden="true" />}
            onClick={() => void navigate(back)}
          />
        )
      }
    >
      {forms.length < 2 ? null : forms.length <= mostSegments && back === undefined ? (
        <Segmented options={options} value={form.name} onChange={onForm} aria-label={t('form')} />
      ) : (
        <Select
          options={options}
          value={form.name}
          onChange={onForm}
          aria-label={t('form')}
          style={{ minWidth: 120 }}
        />
      )}
    </PanelHeading>
  )
}
