import { makeError, makeWarning, type Issue } from '../../tables/issue.ts';
import type { DataSet, PrivateEdition } from '../edition.ts';
import { placeOf, type Check } from './check.ts';
import { askForId } from './near-id.ts';
import { listSheets } from './sheet-rows.ts';
import { makeKinship } from './unit-kinship.ts';

/** Lists the entries that a judge declared not to mark. */
function parseConflicts(written: string | null): string[] {
  return (written ?? '').split(/[\s,;]+/).filter((id) => id !== '');
}

function checkDeclared(edition: PrivateEdition): Issue[] {
  const ids = edition.submissions.map(({ value }) => value.id);
  const known = new Set(ids);
  return edition.judges.flatMap((row) =>
    parseConflicts(row.value.conflicts)
      .filter((id) => !known.has(id))
      .map((id) => {
        const place = { ...placeOf(row, 'conflicts'), value: id };
        const message = 'Không có bài dự thi nào mang mã này.';
        const hint = `${askForId(id, ids)}Ghi mã các bài, cách nhau bằng dấu phẩy.`;
        return makeError(place, 'entry-unknown', message, hint);
      }),
  );
}

function checkSheets(edition: PrivateEdition, units: DataSet['units']): Issue[] {
  const judges = Map.groupBy(edition.judges, ({ value }) => value.id);
  const declared = new Map(
    [...judges].map(([id, rows]) => [
      id,
      new Set(rows.flatMap(({ value }) => parseConflicts(value.conflicts))),
    ]),
  );
  const unitOf = new Map(edition.submissions.map(({ value }) => [value.id, value.unit_code]));
  const areKin = makeKinship(units);
  return listSheets(edition).flatMap(({ judgeId, entryId, first }) => {
    const place = placeOf(first, 'judge_id');
    if (declared.get(judgeId)?.has(entryId) === true) {
      const message = `Giám khảo ${judgeId} đã khai không chấm bài ${entryId}, nhưng vẫn có phiếu cho bài này.`;
      const hint =
        'Ghi phiếu này vào bảng exclusions kèm lý do và mời giám khảo khác; nếu khai nhầm thì sửa cột conflicts của bảng judges.';
      return [makeError(place, 'judge-conflict', message, hint)];
    }
    const entryUnit = unitOf.get(entryId) ?? null;
    const isOwn = (judges.get(judgeId) ?? []).some(
      ({ value }) => areKin(value.unit_code, entryUnit) === true,
    );
    if (!isOwn) return [];
    const message = `Giám khảo ${judgeId} chấm bài ${entryId} của đơn vị mình, đơn vị cấp trên hoặc đơn vị trực thuộc.`;
    const hint =
      'Nên giao bài cho giám khảo khác; nếu không tính phiếu này thì ghi vào bảng exclusions kèm lý do.';
    return [makeWarning(place, 'judge-own-unit', message, hint)];
  });
}

/** Judges do not mark entries that they declared not to mark, or entries of their own unit. */
export const checkJudgeConflicts: Check = ({ editions, units }) =>
  editions
    .filter(({ judges }) => judges.length > 0)
    .flatMap((edition) => [...checkDeclared(edition), ...checkSheets(edition, units)]);
