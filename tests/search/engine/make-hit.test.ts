import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/search/answer.ts';
import { makeHit } from '../../../src/search/engine/make-hit.ts';
import { readCard, readLexicon, readTyped } from '../build.ts';

const filling = Array.from({ length: 60 }, (_, index) => `chữ${index}`).join(' ');
const read = readCard({
  title: 'Tổ công nghệ số cộng đồng',
  summary: 'Các tổ ở xã hướng dẫn người dân.',
  sections: [
    {
      name: 'Giải pháp',
      text: `${filling} Mỗi ấp có một đường dây nóng, trực cả ngày. ${filling}`,
    },
  ],
});
const lexicon = readLexicon([
  'Tổ công nghệ số cộng đồng. Các tổ ở xã hướng dẫn người dân.',
  `${filling} Mỗi ấp có một đường dây nóng, trực cả ngày.`,
  'và',
  'và',
  'và chuyện khác',
]);
const show = (runs: readonly Run[]) =>
  runs.map(({ text, found }) => (found ? `[${text}]` : text)).join('');
const hit = (typed: string) => makeHit(read, [readTyped(typed, lexicon)], lexicon);

describe('a result', () => {
  it('marks what was found in the title, neighbours as one', () => {
    expect(show(hit('cong nghe so').title)).toBe('Tổ [công nghệ số] cộng đồng');
    expect(show(hit('to dong ').title)).toBe('[Tổ] công nghệ số cộng [đồng]');
  });

  it('marks words that are longer than an unfinished one', () => {
    expect(show(hit('cong ngh').title)).toBe('Tổ [công nghệ] số cộng đồng');
  });

  it('shows the passage in which most of the query stands, with its heading', () => {
    const { passage } = hit('đường dây nóng ');
    expect(passage?.section).toBe('Giải pháp');
    expect(show(passage?.runs ?? [])).toMatch(
      /^… chữ58 chữ59 Mỗi ấp có một \[đường dây nóng\], trực cả ngày\. chữ0 .* …$/,
    );
  });

  it('shows the summary whole where that is short', () => {
    const { passage } = hit('huong dan ');
    expect(passage?.section).toBe('Tóm tắt');
    expect(show(passage?.runs ?? [])).toBe('Các tổ ở xã [hướng dẫn] người dân.');
  });

  it('leaves words alone that stand by themselves, when together they stand elsewhere', () => {
    const elsewhere = readCard({ title: 'Tổ công nghệ số', summary: 'Công an xã cùng làm.' });
    const made = makeHit(elsewhere, [readTyped('cong nghe ', lexicon)], lexicon);
    expect(show(made.title)).toBe('Tổ [công nghệ] số');
    expect(made.passage).toBeNull();
  });

  it('has no passage where only the title answers, or nothing was asked', () => {
    expect(hit('công nghệ ').passage).toBeNull();
    expect(makeHit(read, [], lexicon)).toEqual({
      card: read.card,
      title: [{ text: 'Tổ công nghệ số cộng đồng', found: false }],
      passage: null,
    });
  });
});
