import type { OfficialDocument } from '../minutes/document.ts';
import { makeMinutes } from '../minutes/make-minutes.ts';
import { getEdition, getEditions, getEntries, getUnits } from './data.ts';

/** Lists the editions that have minutes: those whose awards are released. */
export async function getEditionsWithMinutes(): Promise<string[]> {
  return (await getEditions()).filter(({ release }) => release.awards).map(({ id }) => id);
}

/** Returns the minutes of an edition. */
export async function getMinutes(editionId: string): Promise<OfficialDocument> {
  return makeMinutes(await getEdition(editionId), await getEntries(), await getUnits());
}
