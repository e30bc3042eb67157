/** What somebody typed into the entry form: text by column, as normalised, not yet checked. */
export type EntryForm = {
  /** By column of submissions; a box that is ticked has "có". What was not sent is ''. */
  fields: Readonly<Record<string, string>>;
  /** One an author, by column of authors; rows with nothing typed are left out. */
  authors: readonly Readonly<Record<string, string>>[];
};

/** The kinds of file that are taken, told by what is in them. */
export const fileKinds = ['pdf', 'docx', 'xlsx', 'pptx', 'jpg', 'png', 'webp'] as const;
export type FileKind = (typeof fileKinds)[number];

/**
 * What the virus scanner said of a file: `unasked` where none is configured, `waiting` where it did
 * not answer yet. A file that is waiting or infected is given to no one.
 */
export type ScanState = 'unasked' | 'clean' | 'waiting' | 'infected';

/** A file that is safely on disk. */
export type KeptFile = {
  /** Of its bytes, in hex; also its name in the store. */
  sha256: string;
  /** As the entrant named it, cleaned; ends as its kind does. */
  name: string;
  kind: FileKind;
  sizeBytes: number;
  scan: ScanState;
};

/** Everything one version of an entry, or a draft, is made of. */
export type EntryContent = EntryForm & { files: readonly KeptFile[] };

/** Why a form cannot be taken as it is. */
export type FormProblem = {
  /** Name of the input: "title", "authors.0.name", "files". */
  field: string;
  code: string;
  /** For the entrant: what is wrong and what to do. */
  message: string;
};
