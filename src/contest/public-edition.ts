import { authors as authorsTable } from '../schemas/authors.ts';
import type { Contest } from '../schemas/contest.ts';
import type { Result } from '../schemas/results.ts';
import { submissions as submissionsTable } from '../schemas/submissions.ts';
import type { entrantKinds, Submission } from '../schemas/submissions.ts';
import { getVietnamDate } from '../text/dates.ts';
import type { InputFile, PrivateEdition } from './edition.ts';
import { getStatus, type EntryStatus } from './eligibility.ts';
import type { Ranked } from './judging/rank.ts';
import { publishRounds, type PublicRound } from './judging/public-round.ts';
import { getPublicRecord, type Consents } from './publication.ts';
import { getRelease, type Release } from './timeline.ts';

/** An author of a winning entry who agreed to be named. */
export type PublicAuthor = { name: string; position: string | null; workplace: string | null };

/** The full text of a winning entry whose authors agreed to its publication. */
export type PublicText = {
  need: string | null;
  solution: string | null;
  scope: string | null;
  conditions: string | null;
  benefits: string | null;
  conclusion: string | null;
  first_applied_on: string | null;
};

/** Withdrawn entries are not published. */
export type PublicStatus = Exclude<EntryStatus, 'withdrawn'>;

/** An entry as the public may read it. */
export type PublicEntry = {
  id: string;
  edition: string;
  title: string;
  field: string;
  entrantKind: keyof typeof entrantKinds | null;
  unitCode: string | null;
  summary: string | null;
  /** Day in Vietnam. */
  receivedOn: string | null;
  status: PublicStatus;
  statusReason: string | null;
  precedentId: string | null;
  roundReached: string | null;
  award: string | null;
  citation: string | null;
  /** Why the award differs from the computed ranking; null where it does not. */
  rankingReason: string | null;
  decisionNo: string | null;
  authors: PublicAuthor[];
  text: PublicText | null;
  /** Released scores, one a round that the entry was in. */
  scores: PublicScore[];
};

export type PublicScore = Omit<Ranked, 'entryId'> & { round: string };

/** A collective award to a unit. */
export type CollectiveAward = {
  unitCode: string;
  award: string;
  citation: string | null;
  /** Why the award differs from what the sheets come to; null where it does not. */
  rankingReason: string | null;
  decisionNo: string | null;
};

/** An edition as the public may read it at the instant it was built for. */
export type PublicEdition = {
  id: string;
  contest: Contest;
  release: Release;
  /** Entries received, withdrawn ones included; the withdrawn are counted but not listed. */
  received: number;
  withdrawn: number;
  rounds: PublicRound[];
  collectiveAwards: CollectiveAward[];
  /** Files the results rest on; none before they are released. */
  inputs: InputFile[];
};

export type Published = { edition: PublicEdition; entries: PublicEntry[] };

type Context = {
  edition: PrivateEdition;
  release: Release;
  resultById: Map<string, Result>;
  scoresById: Map<string, PublicScore[]>;
  authorsById: Map<string, PrivateEdition['authors']>;
};

function getPublicStatus(
  submission: Submission,
  result: Result | undefined,
  release: Release,
): PublicStatus {
  if (!release.finalists) return 'received';
  const status = getStatus(submission, result);
  if (status === 'withdrawn') throw new Error(`Withdrawn entry ${submission.id} is not public`);
  return status;
}

/** Tells whether an entry has arrived by an instant; one without a time counts as arrived. */
function hasArrived({ received_at: at }: Submission, now: Date): boolean {
  return at === null || Date.parse(at) <= now.getTime();
}

function getPublicEntry(submission: Submission, context: Context): PublicEntry {
  const { edition, release, resultById, scoresById, authorsById } = context;
  const result = resultById.get(submission.id);
  const award = release.awards ? (result?.award ?? null) : null;
  const consents: Consents | null =
    award === null
      ? null
      : { consent_text: submission.consent_text, consent_names: submission.consent_names };
  const visible = getPublicRecord(submissionsTable, submission, consents);
  const status = getPublicStatus(submission, result, release);
  return {
    id: submission.id,
    edition: edition.id,
    title: submission.title,
    field: submission.field,
    entrantKind: submission.entrant_kind,
    unitCode: submission.unit_code,
    summary: submission.summary,
    receivedOn: submission.received_at === null ? null : getVietnamDate(submission.received_at),
    status,
    statusReason:
      status === 'duplicate'
        ? (result?.originality_reason ?? null)
        : status === 'invalid'
          ? (result?.disqualified_reason ?? null)
          : null,
    precedentId: status === 'duplicate' ? (result?.precedent_id ?? null) : null,
    roundReached: release.finalists ? (result?.round_reached ?? null) : null,
    award,
    citation: award === null ? null : (result?.citation ?? null),
    rankingReason: release.awards ? (result?.ranking_reason ?? null) : null,
    decisionNo: release.awards ? (result?.decision_no ?? null) : null,
    authors: (authorsById.get(submission.id) ?? []).flatMap((row) => {
      const { name, position, workplace } = getPublicRecord(authorsTable, row.value, consents);
      return name === undefined
        ? []
        : [{ name, position: position ?? null, workplace: workplace ?? null }];
    }),
    text:
      visible.solution === undefined
        ? null
        : {
            need: visible.need ?? null,
            solution: visible.solution,
            scope: visible.scope ?? null,
            conditions: visible.conditions ?? null,
            benefits: visible.benefits ?? null,
            conclusion: visible.conclusion ?? null,
            first_applied_on: visible.first_applied_on ?? null,
          },
    scores: scoresById.get(submission.id) ?? [],
  };
}

function groupScores(rounds: readonly PublicRound[]): Map<string, PublicScore[]> {
  const byId = new Map<string, PublicScore[]>();
  for (const { round, ranking } of rounds) {
    for (const { entryId, ...score } of ranking) {
      byId.set(entryId, [...(byId.get(entryId) ?? []), { round, ...score }]);
    }
  }
  return byId;
}

/** Makes the public view of an edition at an instant; nothing else of it may reach a page. */
export function publishEdition(edition: PrivateEdition, now: Date): Published {
  const release = getRelease(edition.contest, now);
  const results = edition.results.map((row) => row.value);
  const resultById = new Map(
    results.flatMap((one) => (one.entry_id === null ? [] : [[one.entry_id, one]])),
  );
  const rounds = release.awards ? publishRounds(edition) : [];
  const context: Context = {
    edition,
    release,
    resultById,
    scoresById: groupScores(rounds),
    authorsById: Map.groupBy(edition.authors, (row) => row.value.entry_id),
  };
  const arrived = edition.submissions.filter(
    (row) => edition.contest.archived || hasArrived(row.value, now),
  );
  const kept = arrived.filter((row) => row.value.withdrawn_on === null);
  return {
    edition: {
      id: edition.id,
      contest: edition.contest,
      release,
      received: arrived.length,
      withdrawn: arrived.length - kept.length,
      rounds,
      collectiveAwards: release.awards ? getCollectiveAwards(results) : [],
      inputs: release.awards ? edition.inputs : [],
    },
    entries: kept.map((row) => getPublicEntry(row.value, context)),
  };
}

function getCollectiveAwards(results: readonly Result[]): CollectiveAward[] {
  return results.flatMap((result) =>
    result.unit_code === null || result.award === null
      ? []
      : [
          {
            unitCode: result.unit_code,
            award: result.award,
            citation: result.citation,
            rankingReason: result.ranking_reason,
            decisionNo: result.decision_no,
          },
        ],
  );
}
