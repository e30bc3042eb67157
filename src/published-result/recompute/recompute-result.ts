import { assembleResult } from '../assemble.ts';
import type { RoundBasis } from '../round-basis.ts';
import type { PublishedResult } from '../schema.ts';
import { listUnrecomputable } from '../unrecomputable.ts';

/**
 * Makes a published result anew from its rounds ranked again: whatever can be computed is, the rest
 * is taken as it stands.
 */
export function recomputeResult(
  published: PublishedResult,
  rounds: readonly RoundBasis[],
): PublishedResult {
  const marks = published.recomputable === 'whole' ? 'sheets' : 'means';
  const notRecomputable = listUnrecomputable({
    published_marks: marks,
    rounds: published.rule.rounds,
  });
  return assembleResult({ ...published, not_recomputable: notRecomputable }, rounds);
}
