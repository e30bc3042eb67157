import { writeXlsx, type WriteSheet } from 'hucre';
import { getRubricFingerprint } from '../fingerprint.ts';
import { formatKeyRows, worksheetNames } from '../sheet-layout.ts';
import { placeCells, textCell } from './cells.ts';
import { makeGuideSheet } from './guide-sheet.ts';
import type { JudgeWorkbook } from './judge-workbook.ts';
import { baseFont } from './looks.ts';
import { makeMarksSheet } from './marks-sheet.ts';
import { makeScaleSheet } from './scale.ts';
import { makeTextsSheet } from './texts-sheet.ts';

export type { EntryOrigin, JudgeWorkbook, WorkbookEntry } from './judge-workbook.ts';

/** The same workbook gives the same bytes: a file tells nothing of when it was made. */
const madeAt = new Date('2000-01-01T00:00:00Z');

function makeKeySheet({ edition, round, judgeId, entries }: JudgeWorkbook): WriteSheet {
  const rows = formatKeyRows({
    layout: 1,
    edition,
    round: round.id,
    judge: judgeId,
    rubric: getRubricFingerprint(round),
    entries: entries.map(({ id, fingerprint }) => ({ id, fingerprint })),
  });
  return {
    name: worksheetNames.key,
    hidden: true,
    protection: { sheet: true },
    cells: placeCells(rows.map((row) => row.map((text) => textCell(text, {})))),
  };
}

/** Makes the workbook in which a judge reads the entries of a round and marks them. */
export function makeJudgeWorkbook(workbook: JudgeWorkbook): Promise<Uint8Array> {
  const { contest, round } = workbook;
  const texts = makeTextsSheet(workbook);
  return writeXlsx({
    sheets: [
      makeGuideSheet(workbook),
      makeMarksSheet(workbook, texts.rowByEntry),
      texts.sheet,
      makeKeySheet(workbook),
      makeScaleSheet(round),
    ],
    // The writer itself would name the sheet without the quotes that its space asks for.
    namedRanges: [
      {
        name: '_xlnm.Print_Titles',
        range: `'${worksheetNames.marks}'!$1:$1`,
        scope: worksheetNames.marks,
      },
    ],
    defaultFont: baseFont,
    properties: {
      title: `Phiếu chấm – ${round.name}`,
      creator: contest.organiser.name,
      lastModifiedBy: contest.organiser.name,
      created: madeAt,
      modified: madeAt,
    },
  });
}
