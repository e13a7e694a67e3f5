import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe-core finds wrong with a page as it stands, a line each; its context must bypass the policy, which keeps axe out too. */
export async function findFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { axe: injected } = globalThis as unknown as { readonly axe: typeof axe }
    return (await injected.run()).violations
  })
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id} at ${node.target.join(' ')}: ${node.failureSummary}`),
  )
}
