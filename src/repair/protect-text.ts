import { neutraliseFormula } from '../text/formula.ts';

/** A negative number or a lone dash: Excel runs nothing there. */
const harmless = /^-(?:\d+(?:[.,]\d+)*)?$/;

/** Makes a text safe for a CSV file that Excel opens; reading the file restores it. */
export function protectText(text: string): string {
  return harmless.test(text) ? text : neutraliseFormula(text);
}
