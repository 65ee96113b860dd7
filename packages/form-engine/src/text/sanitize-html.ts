import { escapeHtml } from './escape-html.ts'

/** Tags that stay, without attributes; `a` keeps a harmless `href`. */
const kept = new Set(
  'p br b strong i em u s a ul ol li h1 h2 h3 h4 blockquote code pre hr table thead tbody tr th td div span'.split(' '),
)
const single = new Set(['br', 'hr'])
/** Tags whose content is no text either. */
const dropped = new Set('script style template noscript iframe object svg math textarea title xmp'.split(' '))

const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
const safeLink = /^(?:https?:\/\/|mailto:|tel:)[^\s"'<>`]*$/i

const open = (name: string, attributes: string): string => {
  if (name !== 'a') return `<${name}>`
  const found = href.exec(attributes)
  const link = decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim()
  return safeLink.test(link) ? `<a href="${escapeHtml(link)}" rel="noopener noreferrer" target="_blank">` : '<a>'
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\uFFFD'

const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return character(Number(decimal))
      if (hex !== undefined) return character(Number.parseInt(hex, 16))
      return Object.hasOwn(named, name ?? '') ? (named[name ?? ''] ?? whole) : whole
    },
  )

const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|<!--/y

interface Pieces {
  readonly text: (text: string) => void
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
}

/** Walks HTML once, from left to right. */
const walk = (html: string, pieces: Pieces): void => {
  const lower = html.toLowerCase()
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    if (next < 0) {
      pieces.text(html.slice(at))
      return
    }
    if (next > at) pieces.text(html.slice(at, next))
    tag.lastIndex = next
    const found = tag.exec(html)
    if (found === null) {
      pieces.text('<')
      at = next + 1
    } else if (found[2] === undefined) {
      const end = html.indexOf('-->', next)
      at = end < 0 ? html.length : end + 3
    } else {
      const name = found[2].toLowerCase()
      at = tag.lastIndex
      if (found[1] === '/') pieces.close(name)
      else if (dropped.has(name)) {
        const end = lower.indexOf(`</${name}`, at)
        const after = end < 0 ? -1 : html.indexOf('>', end)
        at = after < 0 ? html.length : after + 1
      } else pieces.open(name, found[3] ?? '')
    }
  }
}

/** HTML of harmless tags only, balanced, everything else as text or gone. Doing it twice changes nothing. */
export const sanitizeHtml = (html: string): string => {
  const out: string[] = []
  const stack: string[] = []
  walk(html, {
    text: text => out.push(escapeHtml(decodeEntities(text))),
    open: (name, attributes) => {
      if (!kept.has(name)) return
      out.push(open(name, attributes))
      if (!single.has(name)) stack.push(name)
    },
    close: name => {
      const at = stack.lastIndexOf(name)
      if (at < 0) return
      for (const inner of stack.splice(at).reverse()) out.push(`</${inner}>`)
    },
  })
  for (const left of stack.reverse()) out.push(`</${left}>`)
  return out.join('')
}

/** The words of HTML, without tags; a block or a break begins a new line. */
export const plainOfHtml = (html: string): string => {
  const out: string[] = []
  const block = /^(?:p|br|li|h[1-4]|div|tr|blockquote|pre|hr)$/
  walk(html, {
    text: text => out.push(decodeEntities(text)),
    open: name => {
      if (block.test(name) && out.length > 0) out.push('\n')
    },
    close: () => {},
  })
  return out.join('')
}
