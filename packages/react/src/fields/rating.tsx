import { Star } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { Rate } from './lazy-controls.ts'
import { Nothing } from './nothing.tsx'

const starsOf = ({ definition }: FieldEditorProps['field']): number =>
  definition.type === 'rating' ? (definition.max ?? 5) : 5

const star = <Star size={16} strokeWidth={1.75} fill="currentColor" aria-hidden="true" />

function RatingEditor({
  field,
  value,
  onChange,
  disabled = false,
  onBlur,
  autoFocus = false,
  id,
}: FieldEditorProps): ReactNode {
  return (
    <span id={id} className="tes-rating">
      <Rate
        count={starsOf(field)}
        value={typeof value === 'number' ? value : 0}
        disabled={disabled}
        autoFocus={autoFocus}
        character={star}
        {...(onBlur === undefined ? {} : { onBlur })}
        onChange={stars => onChange(stars === 0 ? null : stars)}
      />
    </span>
  )
}

function RatingValue({ field, value }: FieldValueProps): ReactNode {
  const t = useTexts(fieldTexts)
  if (typeof value !== 'number') return <Nothing />
  const of = starsOf(field)
  return (
    <span className="tes-stars" role="img" aria-label={t('stars', { count: value, of })}>
      {Array.from({ length: of }, (_, index) => (
        <Star
          // biome-ignore lint/suspicious/noArrayIndexKey: a star is its place
          key={index}
          size={12}
          strokeWidth={2}
          aria-hidden="true"
          className={index < value ? 'tes-star-lit' : undefined}
        />
      ))}
    </span>
  )
}

export const ratingWidget: FieldWidget = { Editor: RatingEditor, Value: RatingValue, width: 110, inline: true }
