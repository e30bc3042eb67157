import type { PublicData } from '../contest/public-data.ts';
import type { PublicEdition, PublicEntry } from '../contest/public-edition.ts';
import { ruleVersion } from '../contest/judging/rule-version.ts';
import type { Round } from '../schemas/contest.ts';
import { assembleResult, type Basis } from './assemble.ts';
import type { RoundBasis } from './round-basis.ts';
import type { PublishedResult } from './schema.ts';
import { listUnits } from './unit-chains.ts';
import { listUnrecomputable } from './unrecomputable.ts';

function getRoundBasis(edition: PublicEdition, round: Round): RoundBasis {
  const own = edition.rounds.find((one) => one.round === round.id);
  const sheets = own?.publicSheets ?? null;
  return {
    round,
    ranked: own?.ranking ?? [],
    unranked: own?.unranked ?? [],
    sheets:
      edition.contest.published_marks === 'means'
        ? null
        : new Map((sheets ?? []).map((one) => [one.entryId, one.sheets])),
    setAside: own?.setAside ?? [],
  };
}

function listEntries(edition: PublicEdition, entries: readonly PublicEntry[]): Basis['entries'] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const ranked = edition.rounds.flatMap(({ ranking, unranked }) =>
    [...ranking, ...unranked].map(({ entryId }) => entryId),
  );
  const valid = entries.filter(({ status }) => status === 'valid').map(({ id }) => id);
  return [...new Set([...valid, ...ranked])].toSorted().map((id) => {
    const entry = byId.get(id);
    const field = edition.contest.fields.find((one) => one.id === entry?.field);
    return {
      id,
      title: entry?.title ?? null,
      unit: entry?.unitCode ?? null,
      field: entry?.field ?? null,
      field_name: field?.name ?? null,
      round_reached: entry?.roundReached ?? null,
      ranking_reason: entry?.rankingReason ?? null,
    };
  });
}

function listAwards(edition: PublicEdition, entries: readonly PublicEntry[]): Basis['awards'] {
  const order = new Map(edition.contest.awards.map(({ id, rank }) => [id, rank]));
  const own = entries.flatMap(({ id, award, rankingReason, decisionNo }) =>
    award === null
      ? []
      : [{ award, entry: id, unit: null, ranking_reason: rankingReason, decision_no: decisionNo }],
  );
  const collective = edition.collectiveAwards.map((one) => ({
    award: one.award,
    entry: null,
    unit: one.unitCode,
    ranking_reason: one.rankingReason,
    decision_no: one.decisionNo,
  }));
  const getKey = ({ award, entry, unit }: Basis['awards'][number]) =>
    [award, entry, unit].join('\n');
  return [...own, ...collective].toSorted(
    (left, right) =>
      (order.get(left.award) ?? 0) - (order.get(right.award) ?? 0) ||
      (getKey(left) < getKey(right) ? -1 : 1),
  );
}

/** Makes the published result of an edition whose awards are released; null before. */
export function makePublishedResult(
  { entries: all, units }: Pick<PublicData, 'entries' | 'units'>,
  edition: PublicEdition,
  program: string,
): PublishedResult | null {
  if (!edition.release.awards) return null;
  const { contest } = edition;
  const { name, sample, rounds, tie_break, awards, published_marks: marks } = contest;
  const entries = all.filter((entry) => entry.edition === edition.id);
  const basisEntries = listEntries(edition, entries);
  const basisAwards = listAwards(edition, entries);
  return assembleResult(
    {
      format: 1,
      program,
      edition: edition.id,
      name,
      sample,
      released_at: contest.timeline?.awards?.announced_at ?? null,
      recomputable: marks === 'sheets' ? 'whole' : 'from-means',
      not_recomputable: listUnrecomputable(contest),
      inputs: edition.inputs,
      rule: {
        version: ruleVersion,
        rounds,
        tie_break,
        awards,
        awards_reason: contest.awards_reason ?? null,
      },
      units: listUnits(
        units.map(({ code, name, parent_code: parent }) => ({ code, name, parent })),
        [...basisEntries, ...basisAwards].flatMap(({ unit }) => unit ?? []),
      ),
      entries: basisEntries,
      awards: basisAwards,
    },
    rounds.map((round) => getRoundBasis(edition, round)),
  );
}
