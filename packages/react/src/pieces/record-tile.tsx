import type { ReactNode } from 'react'
import { Avatar } from './avatar.tsx'
import { firstCharacter } from './first-character.ts'
import { hashTint } from './hash-colour.ts'

export interface RecordTileProps {
  /** What the record is called. */
  readonly title: string
  /** Decides the tint; the title where absent. */
  readonly id?: string | undefined
  readonly size?: number | undefined
  readonly image?: string | undefined
  readonly labelled?: boolean | undefined
}

/** A record: square. */
export function RecordTile({ title, id, size = 20, image, labelled = false }: RecordTileProps): ReactNode {
  return (
    <Avatar
      character={firstCharacter(title)}
      tint={hashTint(id ?? title)}
      size={size}
      radius={size > 28 ? '6px' : '4px'}
      image={image}
      label={labelled ? title : undefined}
    />
  )
}
