import { writeXlsx, type WriteSheet } from 'hucre';
import { placeCells, textCell } from '../../../judging/sheets/cells.ts';
import { baseFont, looks } from '../../../judging/sheets/looks.ts';
import { countLines, getRowHeightPt } from '../../../judging/sheets/text-height.ts';
import { getColumns, type Column } from '../../../schemas/table.ts';
import type { EntryTables } from './plan.ts';
import type { OwnTable } from '../tables/own-table.ts';

/** The same tables give the same bytes. */
const madeAt = new Date('2000-01-01T00:00:00Z');

const [proseWidth, textWidth, shortWidth] = [60, 30, 16];
const shortChars = 60;
const mostLines = 12;
const headScale = 0.75;

function getWidth({ kind, maxChars, prose }: Column): number {
  if (prose === true) return proseWidth;
  return kind === 'text' && (maxChars ?? 0) > shortChars ? textWidth : shortWidth;
}

type SheetColumn = {
  title: string;
  width: number;
  getText: (row: OwnTable['rows'][number]) => string;
};

function makeSheet(name: string, table: OwnTable, columns: readonly SheetColumn[]): WriteSheet {
  const rows = table.rows.map((row) => columns.map(({ getText }) => getText(row)));
  const getLines = (texts: readonly string[], scale: number) =>
    Math.max(
      1,
      ...texts.map((text, index) =>
        countLines(text, (columns[index]?.width ?? shortWidth) * scale),
      ),
    );
  const titles = columns.map(({ title }) => title);
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    cells: placeCells([
      titles.map((title) => textCell(title, looks.head)),
      ...rows.map((texts) => texts.map((text) => textCell(text, looks.fixed))),
    ]),
    rowDefs: new Map([
      [0, { height: getRowHeightPt(getLines(titles, headScale)) }] as const,
      ...rows.map((texts, index) => {
        const lines = Math.min(mostLines, getLines(texts, 1));
        return [index + 1, { height: getRowHeightPt(lines) }] as const;
      }),
    ]),
    freezePane: { rows: 1, columns: 2 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

function listColumns(table: OwnTable): SheetColumn[] {
  return getColumns(table.definition).flatMap((column) => {
    const at = table.columns.indexOf(column.name);
    const getText = ({ cells }: OwnTable['rows'][number]) => cells[at] ?? '';
    return at === -1 ? [] : [{ title: column.title, width: getWidth(column), getText }];
  });
}

/**
 * Makes the workbook in which the organiser reads the two tables: not read by the build, which takes
 * the tables themselves. `receipts` are the numbers of entries that came through the form.
 */
export function makeEntriesWorkbook(
  { submissions, authors }: EntryTables,
  receipts: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const [id, ...others] = listColumns(submissions);
  const receipt: SheetColumn = {
    title: 'Số biên nhận',
    width: shortWidth,
    getText: ({ values }) => receipts.get(String(values.id)) ?? '',
  };
  const entryColumns = id === undefined ? others : [id, receipt, ...others];
  return writeXlsx({
    sheets: [
      makeSheet('Bài dự thi', submissions, entryColumns),
      makeSheet('Tác giả', authors, listColumns(authors)),
    ],
    defaultFont: baseFont,
    properties: { title: 'Bài dự thi', created: madeAt, modified: madeAt },
  });
}
