import type { ApiIssue } from '@tessera/schemas'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'

/** Mistakes of what was sent, each with its place. */
export function IssueList({ title, issues }: { title: string; issues: readonly ApiIssue[] }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing to focus
    <section className="ds-import-issues" tabIndex={0} aria-label={title}>
      <p className="ds-t3">{title}</p>
      <ul>
        {issues.map(issue => (
          <li key={`${issue.at} ${issue.code} ${issue.message}`}>
            <X size={14} strokeWidth={2} className="ds-cinnabar" aria-hidden="true" />
            <span>{issue.message}</span>
            {issue.hint === undefined ? null : <span className="ds-t3 tes-12">{issue.hint}</span>}
            <code className="ds-t3 tes-mono">{issue.at === '' ? '/' : issue.at}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
