import type { Doubt, RedactionKind } from './redaction.ts';

/** A place in a text that tells who wrote it, or may tell. */
export type Spot = { start: number; end: number } & (
  { kind: RedactionKind; doubt?: never } | { kind?: never; doubt: Doubt['kind'] }
);
