/**
 * Beginnings that make a cell a formula in Excel and its like, after any number of the apostrophes
 * by which such a cell is made text.
 */
const formulaStart = /^'*[=+\-@\t\r\n]/;

/** Puts an apostrophe before a text that a spreadsheet would run as a formula. */
export function neutraliseFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** A text as a formula, `="0912"`, by which some programs keep spreadsheets from changing it. */
const quotedText = /^="((?:[^"]|"")*)"$/;

/**
 * Takes the apostrophe away again, so that what was exported is read back unchanged; a formula that
 * is nothing but a text in quotes is that text.
 */
export function restoreFormula(text: string): string {
  if (text.startsWith("'")) return formulaStart.test(text) ? text.slice(1) : text;
  if (!text.startsWith('="')) return text;
  return quotedText.exec(text)?.[1]?.replaceAll('""', '"') ?? text;
}
