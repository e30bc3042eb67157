import type { Adoption } from '../schemas/adoptions.ts';
import type { Assignment } from '../schemas/assignments.ts';
import type { Author } from '../schemas/authors.ts';
import type { Contest } from '../schemas/contest.ts';
import type { Exclusion } from '../schemas/exclusions.ts';
import type { Judge } from '../schemas/judges.ts';
import type { Precedent } from '../schemas/precedents.ts';
import type { Result } from '../schemas/results.ts';
import type { Score } from '../schemas/scores.ts';
import type { Submission } from '../schemas/submissions.ts';
import type { Synonym } from '../schemas/synonyms.ts';
import type { Unit } from '../schemas/units.ts';
import type { Row } from '../tables/records.ts';
import type { ContentFile } from './content/load-content.ts';

/** A file that a result rests on. */
export type InputFile = {
  /** Path relative to the data folder. */
  file: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  sha256: string;
};

/** A contest of one year as its organiser keeps it: private, never imported by a page. */
export type PrivateEdition = {
  /** Name of the edition's folder, which stands in addresses. */
  id: string;
  /** Path of contest.yaml relative to the data folder. */
  file: string;
  /** Physical line of a path in contest.yaml. */
  lineOf: (path: readonly PropertyKey[]) => number;
  contest: Contest;
  submissions: Row<Submission>[];
  authors: Row<Author>[];
  judges: Row<Judge>[];
  assignments: Row<Assignment>[];
  /** Marks of the sheets that count; those of sheets set aside are not here. */
  scores: Row<Score>[];
  exclusions: Row<Exclusion>[];
  /** Files that the results are computed from, by name; tables that tell of judges are not. */
  inputs: InputFile[];
  results: Row<Result>[];
  content: ContentFile[];
};

/** Everything in the data folder. */
export type DataSet = {
  editions: PrivateEdition[];
  units: Row<Unit>[];
  precedents: Row<Precedent>[];
  adoptions: Row<Adoption>[];
  synonyms: Row<Synonym>[];
};
