import Papa from 'papaparse';
import { restoreFormula } from '../../text/formula.ts';
import { formatNumber } from '../../text/numbers.ts';
import { readCsvNumber } from '../../text/csv-number.ts';
import type { CsvTable } from '../result-csv.ts';
import { isSameNumber } from './find-differences.ts';

/** Cells that together name a row, by header. */
export type RowKey = readonly string[];

type Row = Readonly<Record<string, string>>;

/** Reads a CSV file with its header; what Excel saved with `;` is read too. */
function parseCsv(text: string): { columns: string[]; rows: Row[] } {
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t'],
  });
  const [columns = [], ...rows] = data;
  return {
    columns,
    rows: rows.map((cells) =>
      Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
    ),
  };
}

function isSameCell(written: string, expected: string | number): boolean {
  const text = restoreFormula(written);
  if (text === String(expected)) return true;
  const left = readCsvNumber(text);
  const right = readCsvNumber(String(expected));
  if (left !== null && right !== null) return isSameNumber(left, right);
  const flat = (value: string) => value.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  return flat(text) === flat(String(expected));
}

/** Compares a CSV file cell by cell with the table that ket-qua.json makes, in any row order. */
export function compareCsv(name: string, text: string, expected: CsvTable, key: RowKey): string[] {
  const { columns, rows } = parseCsv(text);
  const missing = expected.columns.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    return [`${name}: thiếu cột ${missing.map((column) => `“${column}”`).join(', ')}.`];
  }
  // Excel adds columns without a header.
  const strange = columns
    .filter((one) => one.trim() !== '')
    .filter((one, index) => !expected.columns.includes(one) || columns.indexOf(one) !== index);
  if (strange.length > 0) {
    return [
      `${name}: có cột lạ hoặc ghi hai lần: ${strange.map((column) => `“${column}”`).join(', ')}.`,
    ];
  }
  const getKey = (row: Readonly<Record<string, string | number>>) =>
    key.map((column) => restoreFormula(String(row[column] ?? ''))).join(', ');
  const written = Map.groupBy(rows, getKey);
  const wanted = new Map(expected.rows.map((row) => [getKey(row), row]));
  const extra = [...written].flatMap(([one, own]) =>
    !wanted.has(one)
      ? [`${name}: dòng “${one}” không có trong ket-qua.json.`]
      : own.length > 1
        ? [`${name}: dòng “${one}” được ghi ${formatNumber(own.length)} lần.`]
        : [],
  );
  const different = [...wanted].flatMap(([one, row]) => {
    const own = written.get(one)?.[0];
    if (own === undefined) return [`${name}: thiếu dòng “${one}”.`];
    return expected.columns
      .filter((column) => !isSameCell(own[column] ?? '', row[column] ?? ''))
      .map(
        (column) =>
          `${name}, dòng “${one}”, cột “${column}”: ghi “${own[column] ?? ''}”, ket-qua.json là “${row[column] ?? ''}”.`,
      );
  });
  return [...extra, ...different];
}
