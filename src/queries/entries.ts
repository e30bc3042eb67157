import { getExclusion } from '../contest/exclusion.ts';
import type { PublicEdition, PublicEntry } from '../contest/public-edition.ts';
import { formatStanding, getFinalRound } from '../contest/standing.ts';
import type { Award } from '../schemas/contest.ts';
import { getEditions, getEntries, once } from './data.ts';
import { getField, type FieldView } from './fields.ts';
import { getUnitLink, type UnitLink } from './unit-links.ts';

/** An award as it is shown beside an entry. */
export type AwardView = { id: string; name: string; rank: number };

/** An entry as lists show it. */
export type EntryCard = {
  id: string;
  href: string;
  title: string;
  summary: string | null;
  language: string;
  year: number;
  edition: string;
  field: FieldView;
  unit: UnitLink | null;
  award: AwardView | null;
  status: PublicEntry['status'];
  /** True for an entry that was found invalid or a duplicate. */
  excluded: boolean;
  /** Name of the last round that the entry reached, when it reached a later one. */
  finalRound: string | null;
  /** How far the entry came; null before there is anything to say. */
  standing: string | null;
};

const editionsById = once(async () => new Map((await getEditions()).map((one) => [one.id, one])));

/** Returns an award of an edition for display, or null where there is none. */
export function getAwardView(edition: PublicEdition, id: string | null): AwardView | null {
  const award: Award | undefined = edition.contest.awards.find((one) => one.id === id);
  return award === undefined ? null : { id: award.id, name: award.name, rank: award.rank };
}

/** Tells whether an entry was found invalid or a duplicate. */
export function isExcluded({ status }: PublicEntry): boolean {
  return getExclusion(status) !== null;
}

/** Makes the card of an entry. */
export async function makeCard(entry: PublicEntry): Promise<EntryCard> {
  const edition = (await editionsById()).get(entry.edition);
  if (edition === undefined) throw new Error(`No edition ${entry.edition}`);
  return {
    id: entry.id,
    href: `/bai-du-thi/${entry.id}/`,
    title: entry.title,
    summary: entry.summary,
    language: edition.contest.language,
    year: edition.contest.year,
    edition: edition.id,
    field: await getField(entry.field),
    unit: await getUnitLink(entry.unitCode),
    award: getAwardView(edition, entry.award),
    status: entry.status,
    excluded: isExcluded(entry),
    finalRound: getFinalRound(entry, edition.contest.rounds),
    standing: formatStanding(entry, edition.contest.rounds),
  };
}

/** All cards, newest edition first; within an edition by id. */
export const getCards = once(async () => Promise.all((await getEntries()).map(makeCard)));

const byField = once(async () => Map.groupBy(await getCards(), (card) => card.field.id));
const byUnit = once(async () => Map.groupBy(await getCards(), (card) => card.unit?.code ?? ''));

/** Cards of the entries in a field. */
export async function getCardsOfField(id: string): Promise<EntryCard[]> {
  return (await byField()).get(id) ?? [];
}

/** Cards of the entries that a unit's authors sent. */
export async function getCardsOfUnit(code: string): Promise<EntryCard[]> {
  return (await byUnit()).get(code) ?? [];
}

function compareAwards(left: EntryCard, right: EntryCard): number {
  return (
    right.year - left.year ||
    (left.award?.rank ?? Number.POSITIVE_INFINITY) - (right.award?.rank ?? Number.POSITIVE_INFINITY)
  );
}

/** Cards of winning entries: newest edition first, highest award first. */
export const getWinners = once(async () =>
  (await getCards()).filter((card) => card.award !== null).toSorted(compareAwards),
);
