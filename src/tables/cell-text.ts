import { restoreFormula } from '../text/formula.ts';
import { normaliseText } from '../text/normalise.ts';
import type { RawRow } from './grid.ts';

/** Returns the text of a cell as it is stored; a formula that an export neutralised is restored. */
export function getText(row: RawRow, index: number): string {
  return normaliseText(restoreFormula(row.cells[index] ?? ''));
}
