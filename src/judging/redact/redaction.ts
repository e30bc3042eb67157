import type { judgedParts } from '../fingerprint.ts';

/** A part of an entry that a judge reads. */
export type JudgedPart = (typeof judgedParts)[number];

/** What a judge reads of an entry; null where the entry says nothing. */
export type PartTexts = Record<JudgedPart, string | null>;

/** What tells who wrote an entry. */
export type RedactionKind = 'author' | 'unit' | 'place' | 'phone' | 'email' | 'address-or-id';

/** Words that were replaced in an entry. */
export type Redaction = {
  entryId: string;
  part: JudgedPart;
  kind: RedactionKind;
  /** The words as they stand in the entry. */
  written: string;
  /** The mark that stands in their place. */
  replacement: string;
  /** The words with some 40 characters on each side. */
  context: string;
};

/** Words that were left standing and may tell who wrote the entry: a person has to read them. */
export type Doubt = {
  entryId: string;
  part: JudgedPart;
  /** A person who is no author of the entry, another unit of the register, a place, a page. */
  kind: 'person' | 'unit' | 'place' | 'link';
  written: string;
  context: string;
};

/** An entry as a judge may read it in a blind round. */
export type RedactedEntry = { parts: PartTexts; redactions: Redaction[]; doubts: Doubt[] };

/** What stands in the place of words that were hidden. */
export const redactionMarks: Readonly<Record<RedactionKind, string>> = {
  author: '[đã che: tác giả]',
  unit: '[đã che: đơn vị]',
  place: '[đã che: địa danh]',
  phone: '[đã che: điện thoại]',
  email: '[đã che: thư điện tử]',
  'address-or-id': '[đã che: địa chỉ, số giấy tờ]',
};
