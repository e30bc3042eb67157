import type { DataSet, PrivateEdition } from '../../contest/edition.ts';
import { getStatus, type EntryStatus } from '../../contest/eligibility.ts';
import type { Round } from '../../schemas/contest.ts';
import { normaliseText } from '../../text/normalise.ts';
import { getEntryFingerprint, getRubricFingerprint } from '../fingerprint.ts';
import { makeRedactor } from '../redact/make-redactor.ts';
import { isBlindRound } from '../sheets/prepare-entries.ts';

/** What is known of an entry when sheets come back; `title` is that which its judges were given. */
export type KnownEntry = { title: string; fingerprint: string; status: EntryStatus };

/** What the sheets of a round are checked against. */
export type CollectContext = {
  edition: string;
  round: Round;
  rubric: string;
  entries: ReadonlyMap<string, KnownEntry>;
  /** Judges of the round by judges.csv; null where there is no such table. */
  judges: ReadonlySet<string> | null;
  /** Judge → entries of the round; null where nothing was assigned. */
  assigned: ReadonlyMap<string, ReadonlySet<string>> | null;
  /** Entries whose text has changed since, but whose marks the organiser takes all the same. */
  acceptedChanges: ReadonlySet<string>;
};

function getAssigned({ assignments }: PrivateEdition, round: Round): CollectContext['assigned'] {
  const own = assignments.map(({ value }) => value).filter((one) => one.round === round.id);
  if (own.length === 0) return null;
  const byJudge = Map.groupBy(own, ({ judge_id: judge }) => judge);
  return new Map(
    [...byJudge].map(([judge, rows]) => [judge, new Set(rows.map((row) => row.entry_id))]),
  );
}

/** Gathers what the sheets of a round are checked against. */
export function getContext(
  data: DataSet,
  edition: PrivateEdition,
  round: Round,
  acceptedChanges: readonly string[],
): CollectContext {
  const { judges, results } = edition;
  const redact = isBlindRound(edition, round) ? makeRedactor(data, edition) : null;
  const decisions = new Map(results.map(({ value }) => [value.entry_id, value]));
  const ofRound = judges.filter(({ value }) => value.round === null || value.round === round.id);
  return {
    edition: edition.id,
    round,
    rubric: getRubricFingerprint(round),
    entries: new Map(
      edition.submissions.map(({ value }) => [
        value.id,
        {
          title: normaliseText(redact?.(value.id).parts.title ?? value.title),
          fingerprint: getEntryFingerprint(value),
          status: getStatus(value, decisions.get(value.id)),
        },
      ]),
    ),
    judges: judges.length === 0 ? null : new Set(ofRound.map(({ value }) => value.id)),
    assigned: getAssigned(edition, round),
    acceptedChanges: new Set(acceptedChanges),
  };
}
