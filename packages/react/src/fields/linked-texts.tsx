import { Fragment, type ReactNode } from 'react'
import type { FieldValueProps } from './field-widget.ts'
import { Nothing } from './nothing.tsx'
import { textsOf } from './texts-of.ts'

/** Texts that open something: an e-mail, a call, a page. In a cell only the first. */
export function LinkedTexts({
  value,
  look = 'cell',
  href,
  write = one => one,
}: FieldValueProps & {
  readonly href: (one: string) => string | undefined
  readonly write?: (one: string) => string
}): ReactNode {
  const all = textsOf(value)
  if (all.length === 0) return <Nothing />
  const shown = look === 'cell' ? all.slice(0, 1) : all
  return (
    <span className={look === 'cell' ? 'tes-ellipsis' : 'tes-field-words'}>
      {shown.map((one, index) => {
        const to = href(one)
        return (
          <Fragment key={one}>
            {index > 0 ? <br /> : null}
            {to === undefined ? (
              write(one)
            ) : (
              <a
                className="tes-field-link"
                href={to}
                {...(to.startsWith('http') ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
                onClick={event => event.stopPropagation()}
              >
                {write(one)}
              </a>
            )}
          </Fragment>
        )
      })}
      {look === 'cell' && all.length > 1 ? <span className="tes-field-quiet"> +{all.length - 1}</span> : null}
    </span>
  )
}
