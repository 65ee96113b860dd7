import { PanelHeading, useFormats, useTexts } from '@tessera/react'
import type { Job } from '@tessera/schemas'
import { Button } from 'antd'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { saveFile } from '../server/save-file.ts'
import { importTexts } from './import-texts.ts'

/** A cell of a CSV file; one that a spreadsheet would take for a formula is made plain text. */
export const csvCell = (value: string): string => {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** What did not come in: line, column, value and reason. */
export function RefusedRows({ job }: { job: Job }): ReactNode {
  const t = useTexts(importTexts)
  const formats = useFormats()
  if (job.issues.length === 0) return null
  const download = (): void => {
    const head = [t('line'), t('where'), t('value'), t('reason')]
    const rows = job.issues.map(issue => [String(issue.line), issue.column ?? '', issue.value ?? '', issue.message])
    const text = [head, ...rows].map(row => row.map(csvCell).join(',')).join('\r\n')
    saveFile('refused.csv', `\uFEFF${text}\r\n`, 'text/csv;charset=utf-8')
  }
  return (
    <section className="rt-import-refused" aria-label={t('refused')}>
      <PanelHeading title={t('refused')} count={job.refused}>
        <Button icon={<Download size={14} strokeWidth={1.75} aria-hidden="true" />} onClick={download}>
          {t('download')}
        </Button>
      </PanelHeading>
      <table className="rt-table">
        <thead>
          <tr>
            <th className="rt-right">{t('line')}</th>
            <th>{t('where')}</th>
            <th>{t('value')}</th>
            <th>{t('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {job.issues.slice(0, 200).map((issue, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one cell may be refused for two reasons
            <tr key={index}>
              <td className="rt-right tes-num">{formats.number(issue.line)}</td>
              <td>{issue.column}</td>
              <td className="rt-quiet">{issue.value}</td>
              <td>{issue.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {job.issues.length > 200 ? <p className="rt-quiet rt-import-lead">{t('first', { count: 200 })}</p> : null}
    </section>
  )
}
