import type { PublicEdition } from '../../contest/public-edition.ts';
import { formatSlug } from '../../text/normalise.ts';

/** An award under the filter: one value however editions number it, if they name it alike. */
export type AwardValue = { value: string; name: string; rank: number };

/** Returns the awards of an edition by id. */
export function getAwardValues({ contest }: PublicEdition): Map<string, AwardValue> {
  return new Map(
    contest.awards.map(({ id, name, rank }) => [id, { value: formatSlug(name), name, rank }]),
  );
}
