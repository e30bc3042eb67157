import { hasVietnameseBytes } from './byte-characters.ts';
import type { Candidate, CellView } from './cell-view.ts';
import type { LegacyEncoding } from './legacy.ts';

/** What the cells of a column, or of the whole file, say for each encoding. */
export type Evidence = {
  /** Cells that only one old encoding reads well, by encoding. */
  legacy: Map<LegacyEncoding, number>;
  /** Cells that are wrong as they stand, but too short to tell their encoding. */
  hints: Map<LegacyEncoding, Set<string>>;
  /** Cells that read as Vietnamese only if they are Unicode. */
  unicode: number;
  /** Cells that read both ways. */
  both: number;
  /** Some cell that speaks for an old encoding was read by the Vietnamese table of Windows. */
  hasVietnameseBytes: boolean;
};

/** Makes evidence of nothing. */
export function makeEvidence(): Evidence {
  return { legacy: new Map(), hints: new Map(), unicode: 0, both: 0, hasVietnameseBytes: false };
}

/** Returns the readings without a flaw, or all where each has one. */
export function findBest(candidates: readonly Candidate[]): readonly Candidate[] {
  const flawless = candidates.filter(({ flaws }) => flaws === 0);
  return flawless.length > 0 ? flawless : candidates;
}

/** Adds what a cell that is wrong as it stands says for old encodings. */
export function addGarbledCell(evidence: Evidence, view: CellView): void {
  const best = findBest(view.candidates);
  if (view.isSound || best.length === 0) return;
  evidence.hasVietnameseBytes ||= hasVietnameseBytes(view.raw);
  const [only] = best;
  if (best.length === 1 && only !== undefined && view.weight >= 2) {
    evidence.legacy.set(only.encoding, (evidence.legacy.get(only.encoding) ?? 0) + 1);
    return;
  }
  for (const { encoding } of best) {
    const texts = evidence.hints.get(encoding) ?? new Set();
    evidence.hints.set(encoding, texts.add(view.raw));
  }
}

/** Takes hints for evidence where a tenth of the rows, at least five different cells, agree. */
export function promoteHints(column: Evidence, file: Evidence, rows: number): void {
  const [first, second] = [...column.hints].sort((left, right) => right[1].size - left[1].size);
  if (column.legacy.size > 0 || first === undefined) return;
  const [encoding, { size }] = first;
  if (size < Math.max(5, rows / 10) || size < 2 * (second?.[1].size ?? 0)) return;
  column.legacy.set(encoding, size);
  file.legacy.set(encoding, (file.legacy.get(encoding) ?? 0) + size);
}

/** Returns the encoding for which by far the most cells speak. */
export function findMain({ legacy }: Evidence): LegacyEncoding | null {
  const [first, second] = [...legacy].sort(([, left], [, right]) => right - left);
  if (first === undefined) return null;
  return first[1] > 4 * (second?.[1] ?? 0) ? first[0] : null;
}

/** Returns how many cells speak for old encodings. */
export function countLegacy({ legacy, hints }: Evidence): number {
  let count = 0;
  for (const cells of legacy.values()) count += cells;
  for (const texts of hints.values()) count += texts.size;
  return count;
}

/** Returns the readings of a cell in encodings that the file has, or hints at if it has none. */
export function findRivals(view: CellView, file: Evidence): Candidate[] {
  if (hasVietnameseBytes(view.raw) && !file.hasVietnameseBytes) return [];
  const { legacy, hints } = file;
  return view.candidates.filter(({ encoding }) =>
    legacy.size > 0 ? legacy.has(encoding) : hints.has(encoding),
  );
}

/** Adds whether a sound cell reads as Unicode only, or both ways. */
export function addSoundCell(evidence: Evidence, view: CellView, file: Evidence): void {
  if (!view.isSound || view.standing.good === 0) return;
  const rivals = findRivals(view, file);
  if (rivals.length === 0) evidence.unicode += 1;
  else if (rivals.some(({ text }) => text !== view.text)) evidence.both += 1;
}
