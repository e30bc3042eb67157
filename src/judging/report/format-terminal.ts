import { formatNumber } from '../../text/numbers.ts';
import { formatCell } from './format-cells.ts';
import type { ReportColumn, ReportTable } from './report-table.ts';

/** Letters of a header on one line; longer headers go on below, so that columns stay narrow. */
const headerWidth = 11;
const gap = '  ';

/** Returns how many places a text takes on a terminal: a letter with its marks takes one. */
function getWidth(text: string): number {
  return Array.from(text.normalize('NFC').replace(/\p{Mn}/gu, '')).length;
}

function pad(text: string, width: number, { decimals }: ReportColumn): string {
  const space = ' '.repeat(Math.max(0, width - getWidth(text)));
  return decimals === null ? `${text}${space}` : `${space}${text}`;
}

/** Breaks a header between words. */
function breakHeader(header: string): string[] {
  const lines: string[] = [];
  for (const word of header.split(' ')) {
    const open = lines.at(-1);
    if (open !== undefined && getWidth(`${open} ${word}`) <= headerWidth) {
      lines[lines.length - 1] = `${open} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** Writes rows under their headers, numbers to the right, so that columns stand straight. */
function formatColumns(
  columns: readonly ReportColumn[],
  rows: readonly (readonly string[])[],
): string[] {
  const headers = columns.map(({ header }) => breakHeader(header));
  const height = Math.max(...headers.map((lines) => lines.length));
  const top = Array.from({ length: height }, (_, line) =>
    headers.map((lines) => lines[line - height + lines.length] ?? ''),
  );
  const all = [...top, ...rows];
  const widths = columns.map((_, index) =>
    all.reduce((widest, row) => Math.max(widest, getWidth(row[index] ?? '')), 0),
  );
  const format = (row: readonly string[]) =>
    columns
      .map((column, index) => pad(row[index] ?? '', widths[index] ?? 0, column))
      .join(gap)
      .trimEnd();
  const line = '─'.repeat(widths.reduce((sum, width) => sum + width + gap.length, -gap.length));
  return [...top.map(format), line, ...rows.map(format)];
}

/** Formats a table of the report for the terminal. */
export function formatForTerminal(table: ReportTable): string {
  const { title, purpose, columns, rows, shownRows, remarks } = table;
  const shown = columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.isForWorkbook !== true);
  const cells = rows
    .slice(0, shownRows)
    .map((row) => shown.map(({ column, index }) => formatCell(column, row[index] ?? null)));
  const body =
    cells.length === 0
      ? []
      : [
          '',
          ...formatColumns(
            shown.map(({ column }) => column),
            cells,
          ),
        ];
  const hidden = cells.length === 0 ? 0 : rows.length - cells.length;
  const rest =
    hidden === 0 ? [] : [`… và ${formatNumber(hidden)} dòng nữa; xem đủ trong tệp Excel (--out).`];
  const after = remarks.length === 0 ? [] : ['', ...remarks];
  return [title.toUpperCase(), ...purpose, ...body, ...rest, ...after, ''].join('\n');
}
