import { isFiller } from '../query/read-slots.ts';
import { getNearReadings } from '../query/near-readings.ts';
import type { Reading, Slot } from '../query/slot.ts';
import { otherMarks } from '../query/slot.ts';
import { scoreCard } from '../ranking/score-card.ts';
import { scoreText, type Layout, type Place } from '../ranking/score-text.ts';
import type { SearchIndex } from './search-index.ts';

export type Match = { record: number; score: number };

/** Texts read to settle what the index was not asked: more would cost a slow line too much. */
const mostRead = 20;

/** Words in at most so many records are always asked for: their files are small. */
const alwaysAsked = 600;

const noLayout: Layout = { titleWords: 0, summaryWords: 0, bodyWords: 0 };

type Places = ReadonlyMap<number, Place[]>;

/** Places of every reading of a word, record by record; readings that differ in marks are one. */
async function loadPlaces(given: readonly Reading[], index: SearchIndex): Promise<Places> {
  const readings = [...new Map(given.toReversed().map((one) => [one.folded, one])).values()];
  const all = await index.postings.load(readings.map(({ folded }) => folded));
  const places = new Map<number, Place[]>();
  for (const [number, { fit }] of readings.entries()) {
    for (const [record, positions] of all[number] ?? []) {
      const own = places.get(record) ?? [];
      own.push(...positions.map((position) => ({ position, fit })));
      places.set(record, own);
    }
  }
  if (readings.length > 1) {
    for (const own of places.values()) own.sort((left, right) => left.position - right.position);
  }
  return places;
}

/** Lowers the fit of places whose marks are not those that were asked for, or not those first. */
async function fitMarks(slot: Slot, places: Places, index: SearchIndex): Promise<void> {
  const asked = slot.readings.flatMap(({ marked, fit }) =>
    marked === null ? [] : [{ marked, fit }],
  );
  if (asked.length === 0) return;
  const exact = await index.postings.loadMarked(asked.map(({ marked }) => marked));
  for (const [record, own] of places) {
    const fits = new Map<number, number>();
    for (const [number, { fit }] of asked.entries()) {
      for (const position of exact[number]?.get(record) ?? []) {
        fits.set(position, Math.max(fit, fits.get(position) ?? 0));
      }
    }
    for (const place of own) place.fit = fits.get(place.position) ?? place.fit * otherMarks;
  }
}

function intersect(all: readonly Places[]): number[] {
  const [smallest, ...others] = all.toSorted((left, right) => left.size - right.size);
  if (smallest === undefined) return [];
  return [...smallest.keys()].filter((record) => others.every((places) => places.has(record)));
}

/** Orders records from the best on; equals stand as in the list. */
export function compareMatches(left: Match, right: Match): number {
  return right.score - left.score || left.record - right.record;
}

/** Reads the best records' own words, drops those that lack one, and ranks the rest anew. */
async function readBest(
  matches: readonly Match[],
  slots: readonly Slot[],
  index: SearchIndex,
  most: number,
): Promise<Match[]> {
  const best = matches.slice(0, most);
  const cards = await Promise.all(best.map(({ record }) => index.readCard(record)));
  const read = best.flatMap(({ record }, number) => {
    const card = cards[number];
    if (card === undefined) return [];
    const { score, missing } = scoreCard(slots, card);
    const lacks = missing.some((place) => {
      const slot = slots[place];
      return slot !== undefined && !isFiller(slot, index.lexicon);
    });
    return lacks ? [] : [{ record, score }];
  });
  return [...read.toSorted(compareMatches), ...matches.slice(most)];
}

/** What has been asked of the index for one query. */
type Asked = Map<Slot, Places>;

async function ask(
  asked: Asked,
  wanted: readonly (readonly [Slot, readonly Reading[]])[],
  index: SearchIndex,
): Promise<number[]> {
  await index.postings.load(wanted.flatMap(([, readings]) => readings.map((one) => one.folded)));
  for (const [slot, readings] of wanted) asked.set(slot, await loadPlaces(readings, index));
  return intersect([...asked.values()]);
}

function rank(
  records: readonly number[],
  slots: readonly Slot[],
  asked: Asked,
  { catalogue: { layouts } }: SearchIndex,
): Match[] {
  return records
    .map((record) => {
      const findings = slots.map((slot) => ({
        weight: slot.weight,
        places: asked.get(slot)?.get(record) ?? [],
      }));
      const layout = layouts[record] ?? noLayout;
      return { record, score: scoreText(findings, layout) };
    })
    .toSorted(compareMatches);
}

const isCertain = ({ open, slippery, count }: Slot): boolean => !open && !slippery && count > 0;

/**
 * Finds the records that hold every word of a query, best first. The index is asked for the words
 * that tell most; what is left open then, when few records are left, is settled by reading them.
 * @param most records that may be read
 */
export async function findSlots(
  slots: readonly Slot[],
  index: SearchIndex,
  most = mostRead,
): Promise<Match[]> {
  const asked: Asked = new Map();
  const certain = slots.filter(isCertain).toSorted((left, right) => left.count - right.count);
  const first = certain.filter((slot, place) => place < 2 || slot.count <= alwaysAsked);
  let records = await ask(
    asked,
    first.map((slot) => [slot, slot.readings]),
    index,
  );
  if (first.length > 0 && records.length === 0) return [];
  const isLeft = (slot: Slot) =>
    !asked.has(slot) && (asked.size < 2 || !isFiller(slot, index.lexicon));
  if (first.length === 0 || records.length > mostRead) {
    // Slips are told best by what stands beside them: reading finds them, where there is much beside.
    const others = slots.filter((slot) => isLeft(slot) && !(slot.slippery && asked.size >= 2));
    records = await ask(
      asked,
      others.map((slot) => [slot, [...slot.readings, ...getNearReadings(slot, index.lexicon)]]),
      index,
    );
  }
  const slips = slots.filter((slot) => slot.slippery && !asked.has(slot));
  if (records.length > 1) {
    for (const [slot, places] of asked) await fitMarks(slot, places, index);
  }
  const matches = rank(records, slots, asked, index);
  if (asked.size === slots.length) return matches;
  const read = await readBest(matches, slots, index, most);
  if (slips.length === 0) return read;
  const kept = read.slice(0, Math.max(0, read.length - Math.max(0, matches.length - most)));
  if (kept.length > 0 || matches.length <= most) return kept;
  records = await ask(
    asked,
    slips.map((slot) => [slot, [...slot.readings, ...getNearReadings(slot, index.lexicon)]]),
    index,
  );
  return rank(records, slots, asked, index);
}
