import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds wrong with the page as it stands, one line a finding; empty is clean. */
export const axeFindings = (page: Page): Promise<string[]> => findings(axe(page))

/** The same for colours alone: all that can differ once the page was clean in the other of light and dark. */
export const contrastFindings = (page: Page): Promise<string[]> =>
  findings(axe(page).withRules(['color-contrast', 'link-in-text-block']))

// The app has no frames, and only for frames axe would open a page of its own each time.
const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true)

const findings = async (builder: AxeBuilder): Promise<string[]> => {
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')}) ${failureSummary ?? ''}`),
  )
}
