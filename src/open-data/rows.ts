import type { PublicData } from '../contest/public-data.ts';
import type { OpenDataName, OpenDataRow } from '../schemas/open-data.ts';

type Rows = { [N in OpenDataName]: OpenDataRow<N>[] };

function getEntryRows(data: PublicData): OpenDataRow<'bai-du-thi'>[] {
  const contests = new Map(data.editions.map((one) => [one.id, one.contest]));
  const units = new Map(data.units.map((unit) => [unit.code, unit.name]));
  return data.entries.map((entry) => {
    const contest = contests.get(entry.edition);
    return {
      id: entry.id,
      edition: entry.edition,
      title: entry.title,
      field: entry.field,
      field_name: contest?.fields.find(({ id }) => id === entry.field)?.name ?? entry.field,
      entrant_kind: entry.entrantKind,
      unit_code: entry.unitCode,
      unit_name: units.get(entry.unitCode ?? '') ?? null,
      summary: entry.summary,
      received_on: entry.receivedOn,
      status: entry.status,
      status_reason: entry.statusReason,
      round_reached: entry.roundReached,
      award: entry.award,
      award_name: contest?.awards.find(({ id }) => id === entry.award)?.name ?? null,
      sample: contest?.sample ?? false,
    };
  });
}

function getResultRows(data: PublicData): OpenDataRow<'ket-qua'>[] {
  return data.editions.flatMap((edition) =>
    edition.rounds.flatMap(({ round, ranking }) =>
      ranking.flatMap((one) =>
        one.byCriterion.map(({ criterion, mean }) => ({
          edition: edition.id,
          round,
          rank: one.rank,
          entry_id: one.entryId,
          score: one.score ?? 0,
          criterion,
          criterion_mean: mean,
          sheets: one.completeSheets,
          sample: edition.contest.sample,
        })),
      ),
    ),
  );
}

/** Makes the rows of every download from the public view. */
export function getOpenData(data: PublicData): Rows {
  return {
    'bai-du-thi': getEntryRows(data),
    'ket-qua': getResultRows(data),
    'don-vi': data.units,
    'tien-le': data.precedents,
    'ap-dung': data.adoptions,
    'tu-viet-tat': data.synonyms,
  };
}
