import type { PublicRound } from '../contest/judging/public-round.ts';
import type { PublicEdition, PublicEntry } from '../contest/public-edition.ts';
import type { Contest, Round } from '../schemas/contest.ts';
import type { Unit } from '../schemas/units.ts';

/** A round that has marks, with its rule. */
export type MarkedRound = { round: Round; published: PublicRound };

/** What the parts of the minutes are made from. */
export type MinutesSource = {
  edition: PublicEdition;
  contest: Contest;
  /** Entries of the edition, by id. */
  entries: ReadonlyMap<string, PublicEntry>;
  /** Rounds that have marks, in their order. */
  marked: readonly MarkedRound[];
  /** Name of a unit by its code. */
  unitNames: ReadonlyMap<string, string>;
};

/** Gathers what the parts of the minutes are made from. */
export function makeSource(
  edition: PublicEdition,
  entries: readonly PublicEntry[],
  units: readonly Pick<Unit, 'code' | 'name'>[],
): MinutesSource {
  const { contest } = edition;
  const own = entries.filter((entry) => entry.edition === edition.id);
  const publishedById = new Map(edition.rounds.map((one) => [one.round, one]));
  return {
    edition,
    contest,
    entries: new Map(own.map((entry) => [entry.id, entry])),
    marked: contest.rounds.flatMap((round) => {
      const published = publishedById.get(round.id);
      return published === undefined || published.ranking.length + published.unranked.length === 0
        ? []
        : [{ round, published }];
    }),
    unitNames: new Map(units.map(({ code, name }) => [code, name])),
  };
}

/** Says which entry is meant: "HG22-001, “Phiếu hẹn có mã tra cứu”". */
export function nameEntry(id: string, { entries }: MinutesSource): string {
  const entry = entries.get(id);
  return entry === undefined ? id : `${id}, “${entry.title}”`;
}

/** Writes an entry as a cell: its title, under it the id, the unit and what else is to be said. */
export function formatEntryCell(
  id: string,
  remarks: readonly string[],
  { entries, unitNames }: MinutesSource,
): string {
  const entry = entries.get(id);
  const facts = [id, unitNames.get(entry?.unitCode ?? '') ?? '', ...remarks];
  return [entry?.title ?? '', facts.filter((fact) => fact !== '').join(' · ')]
    .filter((line) => line !== '')
    .join('\n');
}

/** Lists the ids of the entries that went on from a round to a later one. */
export function findAdvanced({ contest, entries }: MinutesSource, { id }: Round): Set<string> {
  const index = contest.rounds.findIndex((round) => round.id === id);
  const later = new Set(contest.rounds.slice(index + 1).map((round) => round.id));
  const own = [...entries.values()].filter((entry) => later.has(entry.roundReached ?? ''));
  return new Set(own.map((entry) => entry.id));
}

/** Returns the name of a criterion of any round. */
export function getCriterionName({ contest }: MinutesSource, id: string): string {
  const criteria = contest.rounds.flatMap((round) => round.criteria);
  return criteria.find((one) => one.id === id)?.name ?? id;
}
