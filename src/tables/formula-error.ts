const formulaError =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!|CONNECT!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/;

/** Tells whether a text is what Excel shows for a formula that failed. */
export function isFormulaError(text: string): boolean {
  return text.startsWith('#') && formulaError.test(text.trim());
}
