import type { Offered } from '@tessera/form-engine'
import type { FieldModel } from '@tessera/metadata'
import type { Json } from '@tessera/schemas'
import type { ComponentType } from 'react'

/** What every editor takes. */
export interface FieldEditorProps {
  readonly field: FieldModel
  readonly value: Json
  readonly onChange: (value: Json) => void
  /** The person leaves the field: its mistakes may show. */
  readonly onBlur?: (() => void) | undefined
  readonly id?: string | undefined
  /** What reads to a screen reader where no `<label>` points to `id`. */
  readonly label?: string | undefined
  readonly describedBy?: string | undefined
  readonly disabled?: boolean | undefined
  readonly invalid?: boolean | undefined
  readonly required?: boolean | undefined
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
  /** `form` 32 px with outline, `cell` without: the table draws the frame; `token` inside a sentence. */
  readonly look?: 'form' | 'cell' | 'token' | undefined
  /** What may be picked, from the form’s rules. */
  readonly offered?: Offered | undefined
}

/** What every reader takes. */
export interface FieldValueProps {
  readonly field: FieldModel
  readonly value: Json
  /** `cell` one line, cut off; `detail` as much as there is. */
  readonly look?: 'cell' | 'detail' | undefined
}

/** How a field type looks: typed in and read. */
export interface FieldWidget {
  readonly Editor: ComponentType<FieldEditorProps>
  readonly Value: ComponentType<FieldValueProps>
  /** Width of its column unless told. */
  readonly width: number
  /** Figures stand on the right. */
  readonly align?: 'right' | undefined
  /** Takes the whole row of a form unless told. */
  readonly wide?: boolean | undefined
  /** May be changed in a cell of a table. */
  readonly inline?: boolean | undefined
  /** Not offered in forms yet. */
  readonly notYet?: boolean | undefined
}
