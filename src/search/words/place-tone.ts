import { findTonePlaces } from '../../encodings/rimes.ts';

const onset = /^(?:qu(?=.)|gi(?=[aăâeêoôơuư])|[^aăâeêioôơuưy]*)/;

/**
 * Returns a syllable with its tone where most texts write it: "hòa", "thúy", "quý", "hoàn",
 * "giếng". The syllable is given without a tone, in NFC and lower case.
 */
export function placeTone(toneless: string, tone: string): string {
  const start = onset.exec(toneless)?.[0].length ?? 0;
  const rime = toneless.slice(start);
  const [first = 0, second = first] = findTonePlaces(rime);
  const place = start + (rime.length === 2 ? first : second) + 1;
  return (toneless.slice(0, place) + tone + toneless.slice(place)).normalize('NFC');
}
