/** How a number of a sheet is shown, as far as its meaning changes. */
export type NumberFormat =
  | { kind: 'number' | 'percent' | 'date' | 'time' | 'duration' }
  /** A code such as "0000" or "HG22-000": the text of the format, each placeholder a `0`. */
  | { kind: 'code'; template: string };

export const plainNumber: NumberFormat = { kind: 'number' };

/** A sign of a format: quoted text, an escaped sign, a bracket, or one character. */
const signs = /"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)\]?|(am\/pm|a\/p|[^])/giu;

/** Splits the first section of a format into its instructions and the text it shows as it is. */
function splitFormat(format: string): { letters: string; template: string | null } {
  let letters = '';
  let template: string | null = '';
  for (const [, quoted, escaped, bracket, plain] of format.matchAll(signs)) {
    if (plain === ';') break;
    const literal = quoted ?? escaped;
    if (literal !== undefined) {
      // A zero that is text cannot be told from a placeholder.
      template = template === null || literal.includes('0') ? null : template + literal;
    } else if (bracket !== undefined) {
      if (/^(?:h+|m+|s+)$/i.test(bracket)) letters += `[${bracket}]`;
    } else if (plain !== undefined) {
      letters += plain;
      const isPlaceholder = plain === '0' || (plain === '#' && letters.includes('0'));
      if (isPlaceholder) template = template === null ? null : `${template}0`;
      else template = template === null || !/[-\s()/+.:]/.test(plain) ? null : template + plain;
    }
  }
  return { letters: letters.toLowerCase(), template };
}

function isCode(letters: string, template: string | null): template is string {
  return template !== null && /^[^.,/]*$/.test(letters) && (template.match(/0/g)?.length ?? 0) > 1;
}

/** Tells what a format of Excel makes of a number. */
export function parseNumberFormat(format: string): NumberFormat {
  const { letters, template } = splitFormat(format);
  if (letters.includes('general') || letters.includes('@')) return plainNumber;
  if (letters.includes('%')) return { kind: 'percent' };
  const pure = letters.replace(/e[+-]/g, '');
  if (pure.includes('[')) return { kind: 'duration' };
  if (/[yd]/.test(pure)) return { kind: 'date' };
  if (/[hs]/.test(pure)) return { kind: 'time' };
  if (pure.includes('m')) return { kind: 'date' };
  return isCode(letters, template) ? { kind: 'code', template } : plainNumber;
}

/** Formats that a workbook names by number only; Excel shows 14 and 22 as the computer says. */
const builtIn = new Map<number, string>([
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id): [number, string] => [id, 'd/m/yyyy'],
  ),
  [22, 'd/m/yyyy h:mm'],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id): [number, string] => [id, 'h:mm']),
  [46, '[h]:mm:ss'],
]);

/** Returns the format that Excel itself knows by a number; the plain one for any other. */
export function getBuiltInFormat(id: number): NumberFormat {
  const format = builtIn.get(id);
  return format === undefined ? plainNumber : parseNumberFormat(format);
}
