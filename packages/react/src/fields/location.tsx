import { type ReactNode, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { controlProps } from './control-props.ts'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps, FieldWidget } from './field-widget.ts'
import { InputNumber } from './lazy-controls.ts'
import { Nothing } from './nothing.tsx'
import { objectOf } from './object-of.ts'

const figureOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

function LocationEditor(props: FieldEditorProps): ReactNode {
  const { value, onChange, id } = props
  const t = useTexts(fieldTexts)
  const kept = objectOf(value)
  // A half of a point is no value yet, so it stays here.
  const [half, setHalf] = useState<{ readonly lat: number | null; readonly lng: number | null }>({
    lat: null,
    lng: null,
  })
  const now = { lat: figureOf(kept['lat']) ?? half.lat, lng: figureOf(kept['lng']) ?? half.lng }
  const { 'aria-label': _, ...control } = controlProps(props)
  const put = (next: { readonly lat: number | null; readonly lng: number | null }): void => {
    setHalf(next)
    onChange(next.lat === null || next.lng === null ? null : { lat: next.lat, lng: next.lng })
  }
  return (
    <span className="tes-pair">
      <InputNumber
        {...control}
        aria-label={t('latitude')}
        placeholder={t('latitude')}
        controls={false}
        min={-90}
        max={90}
        value={now.lat}
        onChange={lat => put({ ...now, lat })}
      />
      <InputNumber
        {...control}
        {...(id === undefined ? {} : { id: `${id}-lng` })}
        aria-label={t('longitude')}
        placeholder={t('longitude')}
        controls={false}
        min={-180}
        max={180}
        value={now.lng}
        onChange={lng => put({ ...now, lng })}
      />
    </span>
  )
}

function LocationValue({ value }: FieldValueProps): ReactNode {
  const { lat, lng } = objectOf(value)
  if (typeof lat !== 'number' || typeof lng !== 'number') return <Nothing />
  return <span className="tes-num">{`${lat.toFixed(5)}, ${lng.toFixed(5)}`}</span>
}

export const locationWidget: FieldWidget = { Editor: LocationEditor, Value: LocationValue, width: 150 }
