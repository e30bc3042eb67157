import { makeRandom } from '../random.ts';
import { answerLength } from './engine.ts';
import type { Query } from './query.ts';

/** What an answer is worth: the main figure of its kind, and whether the first is right. */
export type Score = { main: number; first: number };

/** Kinds that ask for all that have something, not for one record. */
export function isPrecisionKind(kind: Query['kind']): boolean {
  return kind === 'pair' || kind === 'marks';
}

/** Scores the first ten: precision, or one over the place of the record that was sought. */
export function scoreAnswer({ kind, right }: Query, ids: readonly string[]): Score {
  const first = right.has(ids[0] ?? '') ? 1 : 0;
  const places = ids.slice(0, answerLength).map((id) => right.has(id));
  if (isPrecisionKind(kind)) return { main: places.filter(Boolean).length / answerLength, first };
  const place = places.indexOf(true);
  return { main: place === -1 ? 0 : 1 / (place + 1), first };
}

/** Returns the mean of some figures. */
export function getMean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length);
}

/** Returns the figure below which a share of the figures lies. */
export function getQuantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Returns the interval that holds 95% of the means of samples drawn again from the same figures. */
export function getInterval(figures: readonly number[]): [number, number] {
  const random = makeRandom(95);
  const draw = () => figures[Math.floor(random() * figures.length)] ?? 0;
  const means = Array.from({ length: 2000 }, () => getMean(figures.map(draw)));
  return [getQuantile(means, 0.025), getQuantile(means, 0.975)];
}
