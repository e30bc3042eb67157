import {
  cellRef,
  colToLetter,
  rangeRef,
  type ConditionalRule,
  type RowDef,
  type WriteSheet,
} from 'hucre';
import { worksheetNames } from '../sheet-layout.ts';
import { placeCells, textCell } from './cells.ts';
import type { JudgeWorkbook } from './judge-workbook.ts';
import { margins, partialRow, protection } from './looks.ts';
import { makeMarksColumns, type EntryPlace, type MarksColumns } from './marks-columns.ts';
import { countLines, getRowHeightPt } from './text-height.ts';

/** Number, id and title stay in sight while a judge writes at the right. */
const frozenColumns = 3;

/** Bold letters, the filter's button and the scale take more room than the bare header. */
const headScale = 0.75;
const scaleLines = 1;

/** Lines that a row shows at least: comments need some room. */
const fewestLines = 4;

function markPartialRows({ firstMark, total }: MarksColumns, lastRow: number): ConditionalRule {
  const marks = `$${colToLetter(firstMark)}2:$${colToLetter(total - 1)}2`;
  return {
    type: 'expression',
    priority: 1,
    range: rangeRef(1, 0, lastRow, total),
    formula: `AND(COUNT(${marks})>0,COUNT(${marks})<${total - firstMark})`,
    style: partialRow,
  };
}

/** Makes the sheet on which a judge writes marks, one entry a row below the header. */
export function makeMarksSheet(
  { round, isBlind, entries, judgeId }: JudgeWorkbook,
  rowByEntry: ReadonlyMap<string, number>,
): WriteSheet {
  const layout = makeMarksColumns(round, isBlind);
  const { columns } = layout;
  const places = entries.map((entry, index): EntryPlace => {
    const textsRow = (rowByEntry.get(entry.id) ?? 0) + 1;
    const textsLocation = `'${worksheetNames.texts}'!A${textsRow}`;
    return { entry, index, row: index + 2, textsLocation };
  });
  const getLines = ({ entry }: EntryPlace) =>
    Math.max(
      fewestLines,
      ...columns.map(({ getText, width }) => countLines(getText?.(entry) ?? '', width)),
    );
  const headLines = columns.map(({ header, width }) => countLines(header, width * headScale));
  const lastRow = entries.length;
  return {
    name: worksheetNames.marks,
    columns: columns.map(({ width }) => ({ width })),
    cells: placeCells([
      columns.map(({ header, headStyle }) => textCell(header, headStyle)),
      ...places.map((place) => columns.map(({ makeCell }) => makeCell(place))),
    ]),
    rowDefs: new Map([
      [0, { height: getRowHeightPt(Math.max(...headLines) + scaleLines) }],
      ...places.map((place): [number, RowDef] => [
        place.index + 1,
        { height: getRowHeightPt(getLines(place)) },
      ]),
    ]),
    freezePane: { rows: 1, columns: frozenColumns },
    autoFilter: { range: rangeRef(0, 0, lastRow, columns.length - 1) },
    protection,
    dataValidations: columns.flatMap(({ validate }, index) =>
      validate === undefined
        ? []
        : [validate(rangeRef(1, index, lastRow, index), cellRef(1, index))],
    ),
    conditionalRules: [markPartialRows(layout, lastRow)],
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins,
    },
    headerFooter: { oddFooter: `&L${judgeId}&RTrang &P/&N` },
  };
}
