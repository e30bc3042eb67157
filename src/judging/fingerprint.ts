import { createHash } from 'node:crypto';
import type { Round } from '../schemas/contest.ts';
import type { Submission } from '../schemas/submissions.ts';

/** The parts of an entry that a judge reads, in the order of the form. */
export const judgedParts = [
  'title',
  'field',
  'summary',
  'need',
  'solution',
  'scope',
  'conditions',
  'benefits',
  'conclusion',
  'first_applied_on',
] as const satisfies readonly (keyof Submission)[];

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** Returns 16 hexadecimal digits that change when anything a judge reads of an entry changes. */
export function getEntryFingerprint(submission: Submission): string {
  return hash(judgedParts.map((part) => submission[part]));
}

/** Returns 16 hexadecimal digits that change when what judges are asked to mark changes. */
export function getRubricFingerprint(round: Round): string {
  return hash(round.criteria.map(({ id, name, min, max, step }) => [id, name, min, max, step]));
}
