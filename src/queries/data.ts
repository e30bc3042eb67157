import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { PublicEdition, PublicEntry } from '../contest/public-edition.ts';
import type { Adoption } from '../schemas/adoptions.ts';
import type { Precedent } from '../schemas/precedents.ts';
import type { Unit } from '../schemas/units.ts';
import { compareIso } from '../text/compare.ts';

/** Runs a load once for all pages of a build: `getCollection` copies its records at every call. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | null = null;
  return () => (pending ??= load());
}

async function getRecords<K extends CollectionKey>(name: K): Promise<CollectionEntry<K>['data'][]> {
  const entries = await getCollection(name);
  return entries.map((entry) => entry.data as CollectionEntry<K>['data']);
}

/** Editions, newest first. */
export const getEditions = once(async (): Promise<PublicEdition[]> => {
  const editions = await getRecords('editions');
  return editions.toSorted((left, right) => compareIso(right.id, left.id));
});

/** Entries of all editions, newest edition first, then by id. */
export const getEntries = once(async (): Promise<PublicEntry[]> => {
  const entries = await getRecords('entries');
  return entries.toSorted(
    (left, right) => compareIso(right.edition, left.edition) || compareIso(left.id, right.id),
  );
});

/** Entries by id. */
export const getEntriesById = once(
  async () => new Map((await getEntries()).map((entry) => [entry.id, entry])),
);

/** The register of units. */
export const getUnits = once((): Promise<Unit[]> => getRecords('units'));

/** Units by code. */
export const getUnitsByCode = once(
  async () => new Map((await getUnits()).map((unit) => [unit.code, unit])),
);

/** Models already applied somewhere. */
export const getPrecedents = once((): Promise<Precedent[]> => getRecords('precedents'));
/** Which unit replicates which model. */
export const getAdoptions = once((): Promise<Adoption[]> => getRecords('adoptions'));

/** Returns the edition that a record names; the loaders have checked that it exists. */
export async function getEdition(id: string): Promise<PublicEdition> {
  const edition = (await getEditions()).find((one) => one.id === id);
  if (edition === undefined) throw new Error(`No edition ${id}`);
  return edition;
}

/** Returns the newest edition, which the plan, the rules and the home page are about. */
export async function getCurrentEdition(): Promise<PublicEdition> {
  const [edition] = await getEditions();
  if (edition === undefined) throw new Error('The data folder has no edition');
  return edition;
}
