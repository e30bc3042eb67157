/** Widest line of a table on the terminal. */
const lineWidth = 100;
const gap = '  ';

/** What a terminal would obey or not show. */
const commands = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Returns text of entrants as a terminal may show it: nothing in it is a command. */
export function cleanForTerminal(text: string): string {
  return text.replace(commands, '');
}

/** Letters of East Asia and pictures take two places. */
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Extended_Pictographic}/u;

function getCharWidth(char: string): number {
  if (/\p{M}/u.test(char)) return 0;
  return wide.test(char) ? 2 : 1;
}

function getWidth(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + getCharWidth(char), 0);
}

function cut(text: string, width: number): string {
  if (getWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const char of text) {
    used += getCharWidth(char);
    if (used > width) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * Formats rows under their headers in straight columns, within 100 places: the last column is cut
 * where it does not fit.
 */
export function formatTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cleaned = [headers, ...rows].map((row) =>
    row.map((cell) => cleanForTerminal(cell).replace(/\s+/g, ' ')),
  );
  const last = headers.length - 1;
  const widths = headers.map((_, index) =>
    cleaned.reduce((widest, row) => Math.max(widest, getWidth(row[index] ?? '')), 0),
  );
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + gap.length, 0);
  const room = Math.max(10, lineWidth - before);
  return cleaned
    .map((row) =>
      row
        .map((cell, index) => {
          if (index === last) return cut(cell, room);
          return cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - getWidth(cell)));
        })
        .join(gap)
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
