import type { ReactNode } from 'react'
import { Avatar } from './avatar.tsx'
import { personCharacter } from './first-character.ts'
import { hashTint } from './hash-colour.ts'

export interface PersonAvatarProps {
  readonly name: string
  /** Decides the tint; the name where absent. */
  readonly id?: string | undefined
  readonly size?: number | undefined
  readonly image?: string | undefined
  /** Says the name to screen readers and on hover, where it does not stand beside. */
  readonly labelled?: boolean | undefined
}

/** A person: round. */
export function PersonAvatar({ name, id, size = 20, image, labelled = false }: PersonAvatarProps): ReactNode {
  return (
    <Avatar
      character={personCharacter(name)}
      tint={hashTint(id ?? name)}
      size={size}
      radius="50%"
      image={image}
      label={labelled ? name : undefined}
    />
  )
}
