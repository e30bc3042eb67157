import { once, getCurrentEdition } from './data.ts';
import { getSettings } from '../settings.ts';

/** What every page says of the site. */
export type Site = {
  shortName: string;
  organiser: string;
  place: string | null;
  edition: string;
  year: number;
  sampleNote: string | undefined;
  /** ISO instant for which the site is built. */
  now: string;
};

/** Returns what every page says of the site, from the newest edition. */
export const getSite = once(async (): Promise<Site> => {
  const { id, contest } = await getCurrentEdition();
  return {
    shortName: contest.short_name,
    organiser: contest.organiser.name,
    place: contest.place ?? null,
    edition: id,
    year: contest.year,
    sampleNote: contest.sample_note,
    now: getSettings().now.toISOString(),
  };
});
