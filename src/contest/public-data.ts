import type { Adoption } from '../schemas/adoptions.ts';
import type { Precedent } from '../schemas/precedents.ts';
import type { Synonym } from '../schemas/synonyms.ts';
import type { Unit } from '../schemas/units.ts';
import { compareIso } from '../text/compare.ts';
import { getStartOfDay, getVietnamDate } from '../text/dates.ts';
import { fillPlaceholders } from '../text/placeholders.ts';
import type { ContentFile } from './content/load-content.ts';
import { getContentValues } from './content/values.ts';
import type { DataSet } from './edition.ts';
import { publishEdition, type PublicEdition, type PublicEntry } from './public-edition.ts';

/** A text with its placeholders filled, as the public may read it. */
export type PublicText = ContentFile & { edition: string };

/** Everything that pages, feeds and downloads are made from. */
export type PublicData = {
  /** Newest first. */
  editions: PublicEdition[];
  entries: PublicEntry[];
  units: Unit[];
  precedents: Precedent[];
  adoptions: Adoption[];
  synonyms: Synonym[];
  texts: PublicText[];
};

function fillStrings<T>(value: T, values: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return fillPlaceholders(value, values).text as T;
  if (Array.isArray(value)) return value.map((item: unknown) => fillStrings(item, values)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, item]: [string, unknown]) => [
    key,
    fillStrings(item, values),
  ]);
  return Object.fromEntries(pairs) as T;
}

/**
 * Makes the public view of the whole data set at an instant. Announcements of a later day and
 * guides of awards not yet released are held back.
 */
export function publishDataSet(data: DataSet, now: Date): PublicData {
  const published = data.editions.map((edition) => {
    const view = publishEdition(edition, now);
    const values = getContentValues(edition.contest);
    const texts = edition.content
      .filter((file) => isReleased(file, view.edition, now))
      .map((file) => ({
        ...file,
        data: fillStrings(file.data, values),
        body: fillPlaceholders(file.body, values).text,
        edition: edition.id,
      })) as PublicText[];
    return { ...view, texts };
  });
  const newestFirst = published.toSorted((left, right) =>
    compareIso(right.edition.id, left.edition.id),
  );
  const entries = newestFirst.flatMap((one) => one.entries);
  const winners = new Set(entries.filter((entry) => entry.award !== null).map(({ id }) => id));
  return {
    editions: newestFirst.map((one) => one.edition),
    entries,
    units: data.units.map((row) => row.value),
    precedents: data.precedents.map((row) => row.value),
    adoptions: data.adoptions.map((row) => row.value).filter((one) => winners.has(one.entry_id)),
    synonyms: data.synonyms.map((row) => row.value),
    texts: newestFirst.flatMap((one) => one.texts),
  };
}

/**
 * Announcements appear at the start of their day; on a day on which results are released, only
 * with them, since they may tell what the release holds back until then.
 */
function isReleased(file: ContentFile, edition: PublicEdition, now: Date): boolean {
  if (file.kind === 'guides') return edition.release.awards;
  if (file.kind !== 'announcements') return true;
  const { published_on: day } = file.data;
  const { finalists, awards } = edition.contest.timeline ?? {};
  const instants = [getStartOfDay(day), finalists?.announced_at, awards?.announced_at];
  return instants
    .filter((instant) => instant !== undefined)
    .filter((instant) => getVietnamDate(instant) === day)
    .every((instant) => Date.parse(instant) <= now.getTime());
}
