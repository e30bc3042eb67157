import type { Slot } from '../query/slot.ts';
import type { Match } from './find-slots.ts';

/** What a query found in all records, best first. */
export type Found = {
  matches: Match[];
  /** The ways in which the query was put, for showing where it was found. */
  wordings: (readonly Slot[])[];
  corrected: string | null;
  partial: boolean;
  suggestions: string[];
};

/** What a query finds that finds nothing, and what no query asks for. */
export const nothing: Found = {
  matches: [],
  wordings: [],
  corrected: null,
  partial: false,
  suggestions: [],
};

/** Above it, the words of a query stand together in a record. */
export const closeScore = 3.4;
