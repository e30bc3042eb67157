import type { PublicData } from '../contest/public-data.ts';
import { makeMinutes } from './make-minutes.ts';
import { formatWord } from './word/format-word.ts';

/** Writes the minutes of each edition whose awards are released, with their place on the site. */
export async function makeMinutesFiles(
  data: PublicData,
): Promise<{ file: string; bytes: Uint8Array }[]> {
  const released = data.editions.filter(({ release }) => release.awards);
  return Promise.all(
    released.map(async (edition) => ({
      file: `ket-qua/${edition.id}/bien-ban.docx`,
      bytes: await formatWord(makeMinutes(edition, data.entries, data.units)),
    })),
  );
}
