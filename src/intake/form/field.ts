/** How a field of the form is filled in. */
export type FieldKind =
  'line' | 'paragraphs' | 'choice' | 'unit' | 'date' | 'phone' | 'email' | 'percent' | 'yes-no';

/** A field of the entry form, from a column of submissions or authors. */
export type FormField = {
  /** Column, and name of the input; of an author's field, only its last part. */
  name: string;
  label: string;
  help: string;
  kind: FieldKind;
  required: boolean;
  /** Most characters, counted after normalising; null where the kind has no such limit. */
  maxChars: number | null;
  /** Of a choice, in their order. */
  options: readonly { value: string; label: string }[];
};

/** A part of the form under a heading. */
export type FormSection = { id: string; title: string; fields: readonly FormField[] };

/** The whole form of an edition, in the order in which it is filled in. */
export type FormLayout = {
  sections: readonly FormSection[];
  /** The fields of each author; the table of authors is a section of its own, id `authors`. */
  authorFields: readonly FormField[];
};
