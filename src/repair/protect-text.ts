import { neutraliseFormula, restoreFormula } from '../text/formula.ts';

/** A negative number or a lone dash: Excel runs nothing there. */
const harmless = /^-(?:\d+(?:[.,]\d+)*)?$/;

/** Makes a text safe for a CSV file that Excel opens; reading the file restores it. */
export function protectText(text: string): string {
  return harmless.test(text) ? text : neutraliseFormula(text);
}

/** Tells whether Excel runs nothing of a cell as it stands: it needs, or has, no other form. */
export function isProtected(cell: string): boolean {
  return protectText(cell) === cell || restoreFormula(cell) !== cell;
}
