import type { ReactNode } from 'react'
import type { Tint } from './hash-colour.ts'
import './avatar.css'

interface AvatarProps {
  readonly character: string
  readonly tint: Tint
  readonly size: number
  readonly radius: string
  readonly image?: string | undefined
  readonly label?: string | undefined
}

/** The common shape of people and records; use {@link PersonAvatar} or {@link RecordTile}. */
export function Avatar({ character, tint, size, radius, image, label }: AvatarProps): ReactNode {
  const style = {
    width: size,
    height: size,
    borderRadius: radius,
    fontSize: Math.round(size / 2),
    background: `var(--${tint}-100)`,
    color: `var(--${tint}-ink)`,
  }
  const content = image === undefined ? character : <img src={image} alt="" />
  if (label === undefined) {
    return (
      <span className="tes-avatar" style={style} aria-hidden="true">
        {content}
      </span>
    )
  }
  return (
    <span className="tes-avatar" style={style} role="img" aria-label={label} title={label}>
      {content}
    </span>
  )
}
