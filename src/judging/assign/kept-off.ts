import { makeKinship } from '../../contest/checks/unit-kinship.ts';
import type { DataSet, PrivateEdition } from '../../contest/edition.ts';
import { getUnitFinder } from '../../contest/names/find-unit.ts';
import { getContestPeriod } from '../../contest/names/period.ts';
import { foldText } from '../../text/normalise.ts';
import type { KeptOff, KeptOffReason } from './board.ts';
import type { RoundJudge } from './round-judges.ts';

/** Where the people of an entry work, and their names, as they are compared. */
type Origin = { units: ReadonlySet<string>; names: ReadonlySet<string> };

/** An entry comes from its unit and from wherever its authors work. */
function makeOriginOf(data: DataSet, edition: PrivateEdition): (entryId: string) => Origin {
  const finder = getUnitFinder(data.units);
  const period = getContestPeriod(edition.contest);
  const unitOf = new Map(edition.submissions.map(({ value }) => [value.id, value.unit_code]));
  const authorsOf = Map.groupBy(
    edition.authors.map(({ value }) => value),
    ({ entry_id: entryId }) => entryId,
  );
  const findUnits = (written: string | null): string[] => {
    if (written === null) return [];
    const found = finder.find(written, period);
    return found.kind === 'one' ? [found.unit.code] : [];
  };
  return (entryId) => {
    const authors = authorsOf.get(entryId) ?? [];
    const unit = unitOf.get(entryId) ?? null;
    return {
      units: new Set([
        ...(unit === null ? [] : [unit]),
        ...authors.flatMap(({ workplace }) => findUnits(workplace)),
      ]),
      names: new Set(authors.map(({ name }) => foldText(name))),
    };
  };
}

/**
 * Lists which judges are kept off which entries, and why: entries that they wrote, that they declared
 * not to mark, or that come from their own unit, a part of it or what it is a part of.
 */
export function findKeptOff(
  data: DataSet,
  edition: PrivateEdition,
  entryIds: readonly string[],
  judges: readonly RoundJudge[],
): KeptOff {
  const originOf = makeOriginOf(data, edition);
  const areKin = makeKinship(data.units);
  const getReason = (judge: RoundJudge, entryId: string, origin: Origin): KeptOffReason | null => {
    if (judge.name !== null && origin.names.has(foldText(judge.name))) return 'author';
    if (judge.conflicts.has(entryId)) return 'conflict';
    const isOwn = [...origin.units].some((unit) =>
      judge.units.some((own) => own === unit || areKin(own, unit) === true),
    );
    return isOwn ? 'own-unit' : null;
  };
  return new Map(
    entryIds.map((entryId) => {
      const origin = originOf(entryId);
      const off = judges.flatMap((judge): [string, KeptOffReason][] => {
        const reason = getReason(judge, entryId, origin);
        return reason === null ? [] : [[judge.id, reason]];
      });
      return [entryId, new Map(off)];
    }),
  );
}
