import type { Card } from '../record.ts';
import type { Layout } from './score-text.ts';

/**
 * Tells how the words of a card are laid out.
 * @param counts words in the title, in the summary, and in each section
 */
export function getLayout({ sections }: Card, counts: readonly number[]): Layout {
  const [titleWords = 0, summaryWords = 0, ...inSections] = counts;
  const bodyWords = inSections.reduce(
    (sum, count, place) => sum + (sections[place]?.aside === true ? 0 : count),
    0,
  );
  return { titleWords, summaryWords, bodyWords };
}
