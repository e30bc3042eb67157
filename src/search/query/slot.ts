/** A word that may answer a word of the query. */
export type Reading = {
  folded: string;
  /** The marks that were asked for, as `formatMarked` writes them; null when none were. */
  marked: string | null;
  /** 1 for what was typed, less for what may have been meant. */
  fit: number;
};

/** One word of a query and what may answer it. */
export type Slot = {
  /** As typed, folded. */
  folded: string;
  marked: string | null;
  readings: Reading[];
  /** The word may be unfinished: longer words that begin with it answer too. */
  open: boolean;
  /** The word may hold one slip of the typing hand. */
  slippery: boolean;
  /** Records that hold one of the readings; 0 when the word is unknown. */
  count: number;
  /** How much finding it tells: high for rare words. */
  weight: number;
};

/** The word that was most likely meant, folded. */
export function getLikeliest({ readings, folded }: Slot): string {
  return readings[0]?.folded ?? folded;
}

/** The likeliest of several readings of the same keystrokes, and the others. */
export const readingFit = { first: 1, later: 0.7 } as const;

/** The share of a reading's fit that is left when the marks are others: “đường” is not “dương”. */
export const otherMarks = 0.4;

/** For words longer than the one typed: it is a word itself, or only the beginning of one. */
export const unfinishedFit = { ofWord: 0.35, ofPart: 0.8 } as const;

export const slipFit = 0.7;

/** What a longer word begins with when it answers a word that may be unfinished. */
export function getBeginnings({
  folded,
  marked,
  readings,
}: Slot): Pick<Reading, 'folded' | 'marked'>[] {
  return readings.length === 0 ? [{ folded, marked }] : readings;
}

/** How well a longer word answers a word that may be unfinished. */
export function getUnfinishedFit({ count }: Slot): number {
  return count > 0 ? unfinishedFit.ofWord : unfinishedFit.ofPart;
}
