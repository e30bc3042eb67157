import { makeWarning, placeIn, type Issue } from '../../tables/issue.ts';
import { groupSheets } from '../judging/sheets.ts';
import { scoreEntry } from '../judging/score-entry.ts';
import type { Check } from './check.ts';

/** Entries with fewer complete sheets than the rubric expects are named. */
export const checkSheets: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const scores = edition.scores.map((row) => row.value);
    const file = edition.scores[0]?.file ?? edition.file;
    return edition.contest.rounds.flatMap((round) => {
      const issues: Issue[] = [];
      for (const [entryId, sheets] of groupSheets(scores, round.id)) {
        const { completeSheets, partialSheets } = scoreEntry(round, entryId, sheets);
        const place = placeIn(file, { column: 'entry_id', value: entryId });
        if (partialSheets > 0) {
          const message = `${round.name}: ${partialSheets} phiếu chấm của bài này thiếu tiêu chí nên không được tính.`;
          issues.push(
            makeWarning(
              place,
              'sheet-partial',
              message,
              'Bổ sung các điểm còn thiếu vào bảng scores.',
            ),
          );
        }
        const expected = round.sheets_per_entry ?? completeSheets;
        if (completeSheets < expected) {
          const message = `${round.name}: bài này có ${completeSheets} phiếu đủ tiêu chí, cần ${expected} phiếu.`;
          issues.push(
            makeWarning(
              place,
              'sheets-missing',
              message,
              'Thu đủ phiếu chấm rồi bổ sung vào bảng scores.',
            ),
          );
        }
      }
      return issues;
    });
  });
