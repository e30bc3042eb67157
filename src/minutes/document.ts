/** A column of a table; one without a width takes what the others leave. */
export type DocumentColumn = { title: string; kind: 'text' | 'number'; widthMm: number | null };

/** A table; the lines of a cell are parted by `\n`, and those after the first say less. */
export type DocumentTable = {
  kind: 'table';
  columns: readonly DocumentColumn[];
  rows: readonly (readonly string[])[];
};

/** A piece of an official document, in the order of reading. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'items'; items: readonly string[] }
  | { kind: 'subtitle'; text: string }
  /** Lines to write on by hand, behind a label. */
  | { kind: 'blank'; label: string; lines: number }
  | DocumentTable;

/** A titled part of the body; the number stands in the title. */
export type Section = { title: string; blocks: readonly Block[] };

/** A part that begins on a page of its own and counts its pages anew. */
export type Annex = {
  /** "Phụ lục I". */
  label: string;
  title: string;
  /** True for a table that needs the page on its side. */
  wide: boolean;
  blocks: readonly Block[];
};

/**
 * A document in the layout of Nghị định 30/2020/NĐ-CP, without a word about where it is printed:
 * the page and the Word file are made from it.
 */
export type OfficialDocument = {
  /** The body above the organiser; null where none is known. */
  superior: string | null;
  organiser: string;
  /** "Số: …/BB-…"; null for a document without a number. */
  number: string | null;
  /** "BIÊN BẢN". */
  title: string;
  subject: string;
  /** Says which figures are illustrative, behind the word “Minh họa”; null where all are real. */
  sampleNote: string | null;
  opening: readonly Block[];
  sections: readonly Section[];
  closing: string;
  /** Who signs, from left to right; none for a document that nobody signs. */
  signatures: readonly string[];
  annexes: readonly Annex[];
};

/** Makes a paragraph. */
export function makeText(text: string): Block {
  return { kind: 'text', text };
}

/** Makes a subtitle with a list under it; nothing where the list is empty. */
export function makeList(title: string, items: readonly string[]): Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'subtitle', text: title },
        { kind: 'items', items },
      ];
}
