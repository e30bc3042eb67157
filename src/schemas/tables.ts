import { adoptions } from './adoptions.ts';
import { assignments } from './assignments.ts';
import { authors } from './authors.ts';
import { exclusions } from './exclusions.ts';
import { judges } from './judges.ts';
import { precedents } from './precedents.ts';
import { results } from './results.ts';
import { scores } from './scores.ts';
import { submissions } from './submissions.ts';
import { synonyms } from './synonyms.ts';
import { units } from './units.ts';

/** Tables that stand in the data folder and serve every edition. */
export const sharedTables = { units, precedents, adoptions, synonyms };

/** Tables that stand in an edition's folder. */
export const editionTables = {
  submissions,
  authors,
  judges,
  assignments,
  scores,
  exclusions,
  results,
};

/** Every table. */
export const allTables = { ...sharedTables, ...editionTables };

export type EditionTableName = keyof typeof editionTables;
