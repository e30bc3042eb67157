import type { CellStyle, MergeRange, RowDef, WriteSheet } from 'hucre';
import { formatNumber } from '../../text/numbers.ts';
import { worksheetNames } from '../sheet-layout.ts';
import { numberCell, placeCells, textCell, type SheetCell } from './cells.ts';
import { writeGuide } from './guide-text.ts';
import type { JudgeWorkbook } from './judge-workbook.ts';
import { looks, margins, protection } from './looks.ts';
import { countLines, getRowHeightPt, splitText } from './text-height.ts';

/** Criterion, what it asks, lowest, highest, step, weight. */
const widths = [26, 38, 8, 8, 8, 8] as const;
const [nameWidth, helpWidth] = widths;
const fullWidth = widths.reduce((sum, width) => sum + width, 0);
const mostLines = 20;

type GuideRow = { cells: SheetCell[]; heightPt: number; isMerged: boolean };

function makeLines(text: string, style: CellStyle): GuideRow[] {
  // Lines are counted in the base font; larger letters need as much more.
  const scale = (style.font?.size ?? 12) / 12;
  return splitText(text, fullWidth / scale, mostLines).map((piece) => ({
    cells: [textCell(piece, style)],
    heightPt: getRowHeightPt(countLines(piece, fullWidth / scale)) * scale,
    isMerged: true,
  }));
}

function makeRubric({ round }: JudgeWorkbook): GuideRow[] {
  const headers = ['Tiêu chí', 'Xét điều gì', 'Tối thiểu', 'Tối đa', 'Bước điểm', 'Hệ số'];
  const head: GuideRow = {
    cells: headers.map((header) => textCell(header, looks.head)),
    heightPt: getRowHeightPt(2),
    isMerged: false,
  };
  const rows = round.criteria.map(({ name, help = '', min, max, step, weight }): GuideRow => ({
    cells: [
      textCell(name, looks.fixed),
      textCell(help, looks.fixed),
      ...[min, max, step, weight].map((value) => numberCell(value, looks.fixedNumber)),
    ],
    heightPt: getRowHeightPt(Math.max(countLines(name, nameWidth), countLines(help, helpWidth))),
    isMerged: false,
  }));
  return [head, ...rows];
}

const gap: GuideRow = { cells: [], heightPt: 8, isMerged: false };

function makeRows(workbook: JudgeWorkbook): GuideRow[] {
  const { contest, round, judgeId, entries } = workbook;
  const rules = writeGuide(workbook).map((rule, index) => `${index + 1}. ${rule}`);
  return [
    ...makeLines(contest.name, looks.heading),
    gap,
    ...makeLines('PHIẾU CHẤM', looks.title),
    ...makeLines(round.name, looks.heading),
    ...makeLines(
      `Mã giám khảo: ${judgeId}. Số bài được giao: ${formatNumber(entries.length)}.`,
      looks.plain,
    ),
    ...makeLines(round.description ?? '', looks.plain),
    gap,
    ...makeLines('Thang điểm', looks.heading),
    ...makeRubric(workbook),
    gap,
    ...makeLines('Cách chấm', looks.heading),
    ...rules.flatMap((rule) => makeLines(rule, looks.plain)),
  ];
}

/** Makes the sheet that tells a judge what to mark and how. */
export function makeGuideSheet(workbook: JudgeWorkbook): WriteSheet {
  const rows = makeRows(workbook);
  const merges: MergeRange[] = rows.flatMap(({ isMerged }, row) =>
    isMerged ? [{ startRow: row, startCol: 0, endRow: row, endCol: widths.length - 1 }] : [],
  );
  return {
    name: worksheetNames.guide,
    columns: widths.map((width) => ({ width })),
    cells: placeCells(rows.map(({ cells }) => cells)),
    rowDefs: new Map<number, RowDef>(
      rows.map(({ heightPt }, index) => [index, { height: Math.min(heightPt, 409) }]),
    ),
    merges,
    protection,
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins,
    },
  };
}
