import type { Contest } from '../../schemas/contest.ts';
import type { Score } from '../../schemas/scores.ts';
import type { Row } from '../../tables/records.ts';
import type { ContentFile } from '../content/load-content.ts';
import type { DataSet, PrivateEdition } from '../edition.ts';
import { makeNamedFinder, type Named } from './find-named.ts';
import { getUnitFinder, type UnitFinder } from './find-unit.ts';
import { getAdoptionPeriod, getContestPeriod, type Period } from './period.ts';
import { replaceCell } from './replace-cell.ts';

type GetCode = (written: string) => string | undefined;

function makeUnitReader(finder: UnitFinder, period: Period | null): GetCode {
  return (written) => {
    const found = finder.find(written, period);
    return found.kind === 'one' ? found.unit.code : undefined;
  };
}

function makeIdReader(items: readonly Named[]): GetCode {
  const find = makeNamedFinder(items);
  return (written) => {
    const [first, second] = find(written);
    return second === undefined ? first?.id : undefined;
  };
}

function resolveScores(rows: readonly Row<Score>[], { rounds }: Contest): Row<Score>[] {
  const getRound = makeIdReader(rounds);
  const criteria = new Map(rounds.map((round) => [round.id, makeIdReader(round.criteria)]));
  return rows.map((row) => {
    const own = replaceCell(row, 'round', getRound);
    const getCriterion = criteria.get(own.value.round);
    return getCriterion === undefined ? own : replaceCell(own, 'criterion', getCriterion);
  });
}

function resolveGuide(file: ContentFile, finder: UnitFinder): ContentFile {
  if (file.kind !== 'guides' || file.data.contact === undefined) return file;
  const { contact } = file.data;
  const { last_confirmed_on: day } = contact;
  const getUnit = makeUnitReader(finder, { from: day, to: day });
  const unitCode = getUnit(contact.unit_code) ?? contact.unit_code;
  return { ...file, data: { ...file.data, contact: { ...contact, unit_code: unitCode } } };
}

function resolveOrganiser(contest: Contest, getUnit: GetCode): Contest {
  const { organiser } = contest;
  const code = organiser.unit_code === undefined ? undefined : getUnit(organiser.unit_code);
  return code === undefined
    ? contest
    : { ...contest, organiser: { ...organiser, unit_code: code } };
}

function resolveEdition(edition: PrivateEdition, finder: UnitFinder): PrivateEdition {
  const { contest } = edition;
  const getUnit = makeUnitReader(finder, getContestPeriod(contest));
  const getField = makeIdReader(contest.fields);
  const getRound = makeIdReader(contest.rounds);
  const getAward = makeIdReader(contest.awards);
  return {
    ...edition,
    contest: resolveOrganiser(contest, getUnit),
    submissions: edition.submissions.map((row) =>
      replaceCell(replaceCell(row, 'unit_code', getUnit), 'field', getField),
    ),
    judges: edition.judges.map((row) =>
      replaceCell(replaceCell(row, 'unit_code', getUnit), 'round', getRound),
    ),
    assignments: edition.assignments.map((row) => replaceCell(row, 'round', getRound)),
    scores: resolveScores(edition.scores, contest),
    exclusions: edition.exclusions.map((row) => replaceCell(row, 'round', getRound)),
    results: edition.results.map((row) => {
      const own = replaceCell(row, 'unit_code', getUnit);
      return replaceCell(replaceCell(own, 'round_reached', getRound), 'award', getAward);
    }),
    content: edition.content.map((file) => resolveGuide(file, finder)),
  };
}

/**
 * Writes codes where units, fields, rounds, criteria and awards are called by their names. What
 * fits nothing, or several things, stays as it was written: the checks speak of it.
 */
export function resolveNames(data: DataSet): DataSet {
  const finder = getUnitFinder(data.units);
  const getField = makeIdReader(data.editions.flatMap(({ contest }) => contest.fields));
  return {
    ...data,
    editions: data.editions.map((edition) => resolveEdition(edition, finder)),
    precedents: data.precedents.map((row) => replaceCell(row, 'field', getField)),
    adoptions: data.adoptions.map((row) =>
      replaceCell(row, 'unit_code', makeUnitReader(finder, getAdoptionPeriod(row))),
    ),
  };
}
