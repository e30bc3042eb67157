import type { Author } from '../../schemas/authors.ts';
import type { Judge } from '../../schemas/judges.ts';
import { makeError, makeWarning, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import { foldText } from '../../text/normalise.ts';
import type { DataSet, PrivateEdition } from '../edition.ts';
import { getUnitFinder } from '../names/find-unit.ts';
import { getContestPeriod } from '../names/period.ts';
import { placeOf, type Check } from './check.ts';
import { listSheets } from './sheet-rows.ts';
import { makeKinship } from './unit-kinship.ts';

/** Finds the unit of an author: where they work, or else the entry's. */
function makeAuthorUnit(edition: PrivateEdition, units: DataSet['units']) {
  const unitOf = new Map(edition.submissions.map(({ value }) => [value.id, value.unit_code]));
  const finder = getUnitFinder(units);
  const period = getContestPeriod(edition.contest);
  return ({ workplace, entry_id: entryId }: Author): string | null => {
    if (workplace === null) return unitOf.get(entryId) ?? null;
    const found = finder.find(workplace, period);
    return found.kind === 'one' ? found.unit.code : null;
  };
}

function checkJudge(
  row: Row<Judge>,
  works: readonly Author[],
  sheets: ReadonlyMap<string, ReturnType<typeof listSheets>>,
  assigned: ReadonlyMap<string, ReadonlySet<string>>,
): Issue[] {
  const { id } = row.value;
  const entries = [...new Set(works.map(({ entry_id: entryId }) => entryId))];
  const own = (sheets.get(id) ?? []).filter(({ entryId }) => entries.includes(entryId));
  const errors = own.map(({ first, entryId }) => {
    const message = `Giám khảo ${id} trùng tên với một tác giả của bài ${entryId} mà mình chấm.`;
    const hint =
      'Ghi phiếu này vào bảng exclusions kèm lý do và mời giám khảo khác; nếu là hai người thì ghi đơn vị của giám khảo trong bảng judges và nơi công tác của tác giả.';
    return makeError(placeOf(first, 'judge_id'), 'judge-is-author', message, hint);
  });
  const marked = new Set(own.map(({ entryId }) => entryId));
  const given = assigned.get(id);
  // Where it is settled who marks what, the advice below has been followed.
  const others = entries.filter(
    (entryId) => !marked.has(entryId) && (assigned.size === 0 || given?.has(entryId) === true),
  );
  if (others.length === 0) return errors;
  const message = `Giám khảo ${id} trùng tên với một tác giả của bài ${others.join(', ')}.`;
  const hint =
    'Nếu là một người thì thay giám khảo, hoặc không giao bài ấy cho người này; nếu là hai người thì ghi đơn vị của giám khảo và nơi công tác của tác giả.';
  return [...errors, makeWarning(placeOf(row, 'name'), 'judge-is-author', message, hint)];
}

function checkEdition(edition: PrivateEdition, units: DataSet['units']): Issue[] {
  const byName = Map.groupBy(
    edition.authors.flatMap(({ value, unread }) => (unread?.has('name') ? [] : [value])),
    ({ name }) => foldText(name),
  );
  const sheets = Map.groupBy(listSheets(edition), ({ judgeId }) => judgeId);
  const assigned = new Map(
    [...Map.groupBy(edition.assignments, ({ value }) => value.judge_id)].map(([id, rows]) => [
      id,
      new Set(rows.map(({ value }) => value.entry_id)),
    ]),
  );
  const getUnit = makeAuthorUnit(edition, units);
  const areKin = makeKinship(units);
  // A judge of two rounds has two rows, and is one person.
  const people = new Map(
    edition.judges.flatMap((row) =>
      row.value.name === null
        ? []
        : [[`${row.value.id} ${foldText(row.value.name)}`, { row, name: row.value.name }] as const],
    ),
  );
  return [...people.values()].flatMap(({ row, name }) => {
    // Of two people of one name in two units that have nothing to do with each other, none is both.
    const works = (byName.get(foldText(name)) ?? []).filter(
      (author) => areKin(row.value.unit_code, getUnit(author)) !== false,
    );
    return checkJudge(row, works, sheets, assigned);
  });
}

/** A judge is not an author of what they mark, and had better not be an author at all. */
export const checkJudgeAuthors: Check = ({ editions, units }) =>
  editions
    .filter(({ judges }) => judges.length > 0)
    .flatMap((edition) => checkEdition(edition, units));
