import type { Judge } from '../../schemas/judges.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import type { PrivateEdition } from '../edition.ts';
import { formatChoices, placeOf, type Check } from './check.ts';
import { askForId } from './near-id.ts';
import { listSheets } from './sheet-rows.ts';

/** A row that speaks of a judge in a round: the first of a sheet, or an assignment. */
type Mention = Row<{ round: string; entry_id: string; judge_id: string }>;

function listMentions(edition: PrivateEdition): { mentions: Mention[]; noun: string }[] {
  return [
    { mentions: listSheets(edition).map(({ first }) => first), noun: 'phiếu' },
    { mentions: edition.assignments.filter(({ unread }) => unread === undefined), noun: 'bài' },
  ];
}

function groupJudges(edition: PrivateEdition): Map<string, Row<Judge>[]> {
  return Map.groupBy(edition.judges, ({ value }) => value.id);
}

/** A judge in a round that the list of judges does not give: said once, with how often. */
function checkMentions(edition: PrivateEdition): Issue[] {
  const judges = groupJudges(edition);
  const ids = [...judges.keys()];
  const roundNames = new Map(edition.contest.rounds.map(({ id, name }) => [id, name]));
  return listMentions(edition).flatMap(({ mentions, noun }) =>
    [...Map.groupBy(mentions, ({ value }) => value.judge_id)].flatMap(([id, all]) => {
      const [first] = all;
      const rows = judges.get(id);
      if (first === undefined) return [];
      if (rows === undefined) {
        const message = `Bảng judges không có giám khảo nào mang mã này (${all.length} ${noun}).`;
        const hint = `${askForId(id, ids)}Sửa mã, hoặc thêm giám khảo vào bảng judges.`;
        return [makeError(placeOf(first, 'judge_id'), 'judge-unknown', message, hint)];
      }
      const allowed = new Set(rows.map(({ value }) => value.round));
      if (allowed.has(null) || rows.some(({ unread }) => unread?.has('round'))) return [];
      const strange = all.filter(
        ({ value }) => roundNames.has(value.round) && !allowed.has(value.round),
      );
      return [...Map.groupBy(strange, ({ value }) => value.round)].flatMap(([round, own]) => {
        const [row] = own;
        if (row === undefined) return [];
        const message = `Theo bảng judges, giám khảo ${id} không chấm ${roundNames.get(round) ?? round} (${own.length} ${noun}).`;
        const hint =
          'Sửa mã giám khảo hoặc vòng ở đây, hoặc thêm vòng này cho giám khảo trong bảng judges.';
        return [makeError(placeOf(row, 'judge_id'), 'judge-round', message, hint)];
      });
    }),
  );
}

function checkRounds(edition: PrivateEdition): Issue[] {
  const ids = edition.contest.rounds.map(({ id }) => id);
  const find = (rows: readonly Row<{ round: string | null }>[]) =>
    rows
      .filter(({ value }) => value.round !== null && !ids.includes(value.round))
      .map((row) => {
        const hint = formatChoices('Các vòng', ids, 'Thêm mục rounds vào contest.yaml.');
        const message = 'contest.yaml không có vòng này.';
        return makeError(placeOf(row, 'round'), 'round-unknown', message, hint);
      });
  return [...find(edition.judges), ...find(edition.assignments), ...find(edition.exclusions)];
}

/** Judges, where they are listed, mark and are given entries only in rounds that the list gives. */
export const checkJudgeList: Check = ({ editions }) =>
  editions.flatMap((edition) => [
    ...checkRounds(edition),
    ...(edition.judges.length === 0 ? [] : checkMentions(edition)),
  ]);
