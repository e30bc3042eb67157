/**
 * Beginnings that make a cell a formula in Excel and its like, after any number of the apostrophes
 * by which such a cell is made text.
 */
const formulaStart = /^'*[=+\-@\t\r\n]/;

/** Puts an apostrophe before a text that a spreadsheet would run as a formula. */
export function neutraliseFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe away again, so that what was exported is read back unchanged. */
export function restoreFormula(text: string): string {
  return text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;
}
