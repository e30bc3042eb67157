import type { Card } from '../record.ts';

/** Lists all that is searched of a card, part by part: title, summary, then the sections. */
export function listPartTexts({ title, summary, sections }: Card): string[] {
  return [title, summary ?? '', ...sections.map(({ text }) => text)];
}
