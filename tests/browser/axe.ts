import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Lists what axe finds against WCAG 2.2 AA on the page that a tab shows: rule and first place. */
export async function listViolations(tab: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: tab })
    // Every rule runs; of the places that are in order one each is described, not thousands.
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    // The pages have no frames, whose findings would be joined in a window of its own.
    .setLegacyMode(true)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}
