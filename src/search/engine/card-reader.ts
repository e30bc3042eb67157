import type { Card } from '../record.ts';
import { formatMarked } from '../words/format-marked.ts';
import { listPartTexts } from '../words/part-texts.ts';
import { splitWords, type Word } from '../words/split-words.ts';

/** A word of a card with its marks in the form in which marks are compared. */
export type CardWord = Word & { marked: string };

/** A card with its words, part by part: title, summary, then the sections. */
export type ReadCard = { card: Card; parts: CardWord[][] };

export type CardReader = (record: number) => Promise<ReadCard>;

/** Splits all that is searched of a card into words, part by part. */
export function readParts(card: Card): CardWord[][] {
  return listPartTexts(card).map((text) =>
    splitWords(text).map((word) => ({ ...word, marked: formatMarked(word.text) })),
  );
}

/** Makes a reader of cards that loads each card once. */
export function makeCardReader(loadCard: (record: number) => Promise<Card>): CardReader {
  const remembered = new Map<number, Promise<ReadCard>>();
  return (record) => {
    const known = remembered.get(record);
    if (known !== undefined) return known;
    const loading = loadCard(record).then((card) => ({ card, parts: readParts(card) }));
    remembered.set(record, loading);
    // What failed once may succeed when the line is back.
    loading.catch(() => remembered.delete(record));
    return loading;
  };
}
