import type { Result } from '../../schemas/results.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import type { PrivateEdition } from '../edition.ts';
import { formatChoices, placeOf, type Check } from './check.ts';

function checkSubject(row: Row<Result>): Issue[] {
  const { entry_id: entryId, unit_code: unitCode } = row.value;
  if ((entryId === null) !== (unitCode === null)) return [];
  const message =
    entryId === null
      ? 'Dòng không có mã bài, cũng không có mã đơn vị.'
      : 'Dòng vừa có mã bài vừa có mã đơn vị.';
  const hint = 'Giải cho bài thì ghi mã bài; giải tập thể thì ghi mã đơn vị.';
  return [makeError(placeOf(row, 'entry_id'), 'result-subject', message, hint)];
}

function checkAward(row: Row<Result>, edition: PrivateEdition): Issue[] {
  const { award: id, entry_id: entryId } = row.value;
  if (id === null) return [];
  const { awards } = edition.contest;
  const award = awards.find((one) => one.id === id);
  const place = placeOf(row, 'award');
  if (award === undefined) {
    const hint = formatChoices(
      'Các giải',
      awards.map((one) => one.id),
      'Thêm mục awards vào contest.yaml.',
    );
    return [makeError(place, 'award-unknown', 'contest.yaml không có giải này.', hint)];
  }
  if ((award.kind === 'collective') === (entryId === null)) return [];
  const message =
    award.kind === 'collective'
      ? `“${award.name}” trao cho đơn vị, không trao cho bài.`
      : `“${award.name}” trao cho bài, không trao cho đơn vị.`;
  return [
    makeError(
      place,
      'award-kind',
      message,
      'Sửa giải; giải cho bài thì ghi mã bài, giải tập thể thì ghi mã đơn vị.',
    ),
  ];
}

function checkFinal(row: Row<Result>, edition: PrivateEdition): Issue[] {
  const { award, entry_id: entryId, round_reached: reached } = row.value;
  const last = edition.contest.rounds.at(-1);
  if (award === null || entryId === null || reached === null || last === undefined) return [];
  if (reached === last.id) return [];
  const message = `Bài có giải nhưng chưa vào đến ${last.name}.`;
  const hint = 'Sửa vòng xa nhất mà bài được dự, hoặc bỏ giải.';
  return [makeError(placeOf(row, 'round_reached'), 'award-without-final', message, hint)];
}

function checkExcluded(row: Row<Result>, edition: PrivateEdition): Issue[] {
  const { award, entry_id: entryId, disqualified_reason: reason, originality } = row.value;
  if (award === null || entryId === null) return [];
  const submission = edition.submissions.find((one) => one.value.id === entryId);
  const withdrawn = submission !== undefined && submission.value.withdrawn_on !== null;
  const exclusions: [boolean, string, string][] = [
    [withdrawn, 'Bài đã rút', 'ngày rút bài trong bảng submissions'],
    [reason !== null, 'Bài không hợp lệ', 'lý do không hợp lệ'],
    [originality === 'trung-lap', 'Bài bị kết luận trùng lắp', 'kết luận về tính mới'],
  ];
  return exclusions.flatMap(([applies, status, cause]) => {
    const message = `${status} nên không thể có giải.`;
    const hint = `Bỏ giải; nếu giải này đúng thì sửa ${cause}.`;
    return applies ? [makeError(placeOf(row, 'award'), 'award-excluded', message, hint)] : [];
  });
}

function checkRoundReached(row: Row<Result>, edition: PrivateEdition): Issue[] {
  const { round_reached: id } = row.value;
  const rounds = edition.contest.rounds.map((round) => round.id);
  if (id === null || rounds.includes(id)) return [];
  const hint = formatChoices('Các vòng', rounds, 'Thêm mục rounds vào contest.yaml.');
  const message = 'contest.yaml không có vòng này.';
  return [makeError(placeOf(row, 'round_reached'), 'round-unknown', message, hint)];
}

/** Each decision is about one entry or one unit, and names awards and rounds that exist. */
export const checkResults: Check = ({ editions }) =>
  editions.flatMap((edition) =>
    edition.results.flatMap((row) => [
      ...checkSubject(row),
      ...checkAward(row, edition),
      ...checkExcluded(row, edition),
      ...checkRoundReached(row, edition),
      ...checkFinal(row, edition),
    ]),
  );
