/**
 * Writes a number with all its digits and a decimal point, as programs read it. Never with three
 * decimals: Excel set to Vietnamese takes "25.125" for twenty-five thousand, "25.1250" for a text.
 */
export function formatCsvNumber(value: number | null): number | string {
  if (value === null) return '';
  return /\.\d{3}$/.test(String(value)) ? `${value}0` : value;
}

/** Reads a number as the files write it, or as Excel set to Vietnamese saves it; null for a text. */
export function readCsvNumber(text: string): number | null {
  return /^-?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
