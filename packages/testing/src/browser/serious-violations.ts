import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

export type Violation = {
  readonly rule: string
  readonly impact: string
  readonly help: string
  /** CSS selectors of the elements. */
  readonly at: readonly string[]
}

/** What axe calls serious or critical on the page as it is now. */
export async function seriousViolations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, help, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      help,
      at: nodes.map(node => node.target.join(' ')),
    }))
}
