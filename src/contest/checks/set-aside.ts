import type { Exclusion } from '../../schemas/exclusions.ts';
import type { Score } from '../../schemas/scores.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import type { DataSet, PrivateEdition } from '../edition.ts';
import { placeOf } from './check.ts';
import { checkRepeatedMarks } from './repeated-marks.ts';
import { checkScores } from './scores.ts';

/** Lists what is wrong with the marks of sheets that the organiser does not count. */
export function checkSetAside(edition: PrivateEdition, excluded: readonly Row<Score>[]): Issue[] {
  const scores = excluded.filter(({ unread }) => unread === undefined);
  const editions = [{ ...edition, scores }];
  const data: DataSet = { editions, units: [], precedents: [], adoptions: [], synonyms: [] };
  return [...checkScores(data), ...checkRepeatedMarks(data)];
}

/** An exclusion of a known entry in a known round names a sheet that exists. */
export function checkExclusions(
  edition: PrivateEdition,
  hasSheet: (row: Row<Exclusion>) => boolean,
): Issue[] {
  const rounds = new Set(edition.contest.rounds.map(({ id }) => id));
  const entries = new Set(edition.submissions.map(({ value }) => value.id));
  return edition.exclusions
    .filter(({ unread }) => unread === undefined)
    .filter(({ value }) => rounds.has(value.round) && entries.has(value.entry_id))
    .filter((row) => !hasSheet(row))
    .map((row) => {
      const { entry_id: entryId, judge_id: judgeId } = row.value;
      const message = `Bảng scores không có phiếu nào của giám khảo ${judgeId} cho bài ${entryId} ở vòng này.`;
      const hint = 'Sửa mã bài, mã giám khảo hoặc vòng; nếu không có phiếu ấy thì xóa dòng này.';
      return makeError(placeOf(row, 'judge_id'), 'exclusion-without-sheet', message, hint);
    });
}
