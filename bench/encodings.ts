import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { convertColumns } from '../src/encodings/convert-columns.ts';
import { hasErrors } from '../src/tables/issue.ts';
import { readWorkbook } from '../src/tables/workbook/read-workbook.ts';

/**
 * Converts each `.xls` of a folder and compares its cells with the `.txt` transcript beside it:
 * `node bench/encodings.ts <folder>`, with `-v` the first cells that differ. A cell counts as equal
 * where the transcript still has a cell of that text, white space aside.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', short: 'v' } },
});

function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Reads the cells of text; numbers and days tell nothing of encodings. */
async function readSheets(bytes: Uint8Array, file: string): Promise<{ cells: string[] }[][]> {
  const { sheets, issues } = await readWorkbook(bytes, file, null);
  if (hasErrors(issues)) throw new Error(issues.map(({ message }) => message).join(' '));
  return sheets.map(({ rows }) =>
    rows.map(({ cells, exact }) => ({
      cells: cells.map((cell, index) => (exact?.[index] === true ? '' : cell)),
    })),
  );
}

function countCells(transcript: string): Map<string, number> {
  const left = new Map<string, number>();
  for (const cell of transcript.split(/[\t\r\n]/).map(collapse)) {
    left.set(cell, (left.get(cell) ?? 0) + 1);
  }
  return left;
}

/** Signs inside words, which only text of the wrong encoding has. */
const mojibake = /\p{L}[¡-¬®¯´-¸º»¿]\p{L}|[\u0080-\u009F\uFFFD]|\p{Ll}[ØÙÛÕÏÑ]/u;

type Report = { cells: number; equal: number; refused: string[]; unequal: string[]; bad: string[] };

function compare(sheets: { cells: string[] }[][], transcript: string): Report {
  const left = countCells(transcript);
  const report: Report = { cells: 0, equal: 0, refused: [], unequal: [], bad: [] };
  for (const rows of sheets) {
    const { changes, unsure } = convertColumns(rows, { singleByte: false });
    const texts = new Map(changes.map(({ row, column, text }) => [`${row} ${column}`, text]));
    const refused = new Map(unsure.map((each) => [`${each.row} ${each.column}`, each.readings]));
    rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (cell.trim() === '') return;
        report.cells += 1;
        const key = `${row} ${column}`;
        const readings = refused.get(key);
        const text = collapse(texts.get(key) ?? cell);
        const count = left.get(text) ?? 0;
        left.set(text, count - 1);
        if (readings) report.refused.push(`${cell} | ${readings.join(' | ')}`);
        else if (count > 0) report.equal += 1;
        else report.unequal.push(text);
        if (!readings && mojibake.test(text)) report.bad.push(text);
      });
    });
  }
  return report;
}

for await (const file of glob(path.join(positionals[0] ?? '.', '*.xls'))) {
  const transcript = await readFile(file.replace(/\.xls$/, '.txt'), 'utf8');
  const sheets = await readSheets(await readFile(file), path.basename(file));
  const report = compare(sheets, transcript);
  const { cells, equal, refused, unequal, bad } = report;
  console.log(
    `${path.basename(file)}: ${cells} cells, ${equal} equal, ${refused.length} refused, ${unequal.length} unequal, ${bad.length} mojibake`,
  );
  if (!values.verbose) continue;
  for (const text of refused.slice(0, 10)) console.log(`  refused  ${JSON.stringify(text)}`);
  for (const text of unequal.slice(0, 10)) console.log(`  unequal  ${JSON.stringify(text)}`);
  for (const text of bad.slice(0, 10)) console.log(`  mojibake ${JSON.stringify(text)}`);
}
