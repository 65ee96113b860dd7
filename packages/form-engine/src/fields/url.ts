import { issue } from '@tessera/schemas'
import type { FieldRuleOf } from './field-rule.ts'
import { oneOrMany } from './one-or-many.ts'

const shape = /^https?:\/\/(?:[^\s/?#@\\<>"]+|\[[0-9a-f:.]+\])(?:[/?#][^\s<>"\\]*)?$/i
const bareHost = /^(?:[a-z0-9\u0080-\uFFFF-]+\.)+[a-z\u0080-\uFFFF]{2,}(?::\d+)?(?:[/?#]\S*)?$/i
const longest = 2048

/** Only http and https are links; `example.com` is read as `https://example.com`. */
export const url: FieldRuleOf<'url'> = ({ definition, label }) =>
  oneOrMany({
    label,
    multiple: definition.multiple === true,
    tidy: text =>
      bareHost.test(text) ? `https://${text}` : text.replace(/^https?:\/\//i, scheme => scheme.toLowerCase()),
    check: (address, at, issues) => {
      if (address.length > longest || !shape.test(address)) issues.push(issue('not_a_url', at))
    },
  })
