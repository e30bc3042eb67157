import { describe, expect, it } from 'vitest';
import { scoreText, type Layout } from '../../../src/search/ranking/score-text.ts';

const layout: Layout = { titleWords: 10, summaryWords: 20, bodyWords: 100 };
const at = (...positions: number[]) => ({
  weight: 1,
  places: positions.map((position) => ({ position, fit: 1 })),
});

describe('the score of a text', () => {
  it('ranks titles above summaries above bodies above what is said of the record', () => {
    const scores = [3, 12, 40, 140].map((position) => scoreText([at(position)], layout));
    expect(scores).toEqual([2, 1.15, 1, 0.6]);
  });

  it('ranks words together in a body above words scattered in a title', () => {
    const together = scoreText([at(40), at(41)], layout);
    expect(together).toBeGreaterThan(scoreText([at(1), at(8)], layout));
    expect(together).toBeGreaterThan(scoreText([at(1), at(4)], layout));
    expect(together).toBeGreaterThan(scoreText([at(4), at(3)], layout));
  });

  it('asks for the order of the query', () => {
    expect(scoreText([at(1), at(2)], layout)).toBeGreaterThan(scoreText([at(2), at(1)], layout));
  });

  it('does not take the end of the title and the start of the summary for neighbours', () => {
    expect(scoreText([at(9), at(10)], layout)).toBeLessThan(scoreText([at(8), at(9)], layout) / 2);
  });

  it('compares neighbours across a word that was not looked for', () => {
    const unknown = { weight: 0.1, places: [] };
    const inPlace = scoreText([at(1), unknown, at(3)], layout);
    expect(inPlace).toBeGreaterThan(scoreText([at(1), unknown, at(2)], layout));
  });

  it('ranks the whole run of the query above the same neighbours in two places', () => {
    const whole = scoreText([at(40), at(41), at(42), at(43)], layout);
    expect(whole).toBeGreaterThan(scoreText([at(50), at(51), at(1), at(2)], layout));
  });

  it('lets rare words decide over fillers', () => {
    const rare = { weight: 6, places: [{ position: 1, fit: 1 }] };
    const filler = { weight: 0.5, places: [{ position: 1, fit: 1 }] };
    const none = (weight: number) => ({ weight, places: [] });
    expect(scoreText([rare, none(0.5)], layout)).toBeGreaterThan(
      scoreText([none(6), filler], layout),
    );
  });

  it('ranks a near word below the word itself', () => {
    const near = { weight: 1, places: [{ position: 1, fit: 0.7 }] };
    expect(scoreText([near], layout)).toBeLessThan(scoreText([at(1)], layout));
  });

  it('is nothing for a query of nothing', () => {
    expect(scoreText([], layout)).toBe(0);
  });
});
