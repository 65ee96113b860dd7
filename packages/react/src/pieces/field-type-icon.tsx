import { createElement, type ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { classNames } from './class-names.ts'
import { fieldTypeIcon } from './field-type-icons.ts'
import { fieldTypeLook } from './field-types.ts'
import './field-type-icon.css'

export interface FieldTypeIconProps {
  readonly type: string
  /** Edge of the tile, 20 in lists. */
  readonly size?: number | undefined
  /** Says the type's name where no text beside it does. */
  readonly labelled?: boolean | undefined
}

/** A field type: its icon in a tile tinted by family. */
export function FieldTypeIcon({ type, size = 20, labelled = false }: FieldTypeIconProps): ReactNode {
  const text = useText()
  const { family, name } = fieldTypeLook(type)
  const large = size >= 28
  const label = labelled ? text(name) : undefined
  return (
    <span
      className={classNames('tes-ft', family !== 'words' && `tes-ft-${family}`)}
      style={size === 20 ? undefined : { width: size, height: size, borderRadius: large ? 6 : 4 }}
      title={label}
    >
      {createElement(fieldTypeIcon(type), {
        size: large ? 16 : 12,
        strokeWidth: large ? 1.75 : 2,
        'aria-hidden': true,
      })}
      {label === undefined ? null : <span className="tes-unseen">{label}</span>}
    </span>
  )
}
