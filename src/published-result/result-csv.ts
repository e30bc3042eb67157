import { formatCsvNumber } from '../text/csv-number.ts';
import type { PublishedResult } from './schema.ts';

/** Rows of a table by header. */
export type CsvTable = { columns: string[]; rows: Record<string, string | number>[] };

/** Headers of ket-qua.csv before those of the criteria. */
export const resultColumns = [
  'vòng',
  'hạng',
  'mã bài',
  'tên bài',
  'đơn vị',
  'lĩnh vực',
  'điểm',
  'phiếu đủ',
  'phiếu cần',
  'xét khi bằng điểm',
  'giải',
] as const;

type Rule = PublishedResult['rule'];

/** Heads each criterion by its name; by name and id where another column bears the same name. */
function makeCriterionHeaders({ rounds }: Rule): Map<string, string> {
  const criteria = new Map(
    rounds.flatMap((round) => round.criteria.map(({ id, name }) => [id, name] as const)),
  );
  const uses = [...resultColumns, ...criteria.values()];
  return new Map(
    [...criteria].map(([id, name]) => [
      id,
      uses.filter((one) => one.toLowerCase() === name.toLowerCase()).length === 1
        ? name
        : `${name} (${id})`,
    ]),
  );
}

/** Makes ket-qua.csv: one row for each entry of each round. */
export function makeResultTable({ rule, rounds, entries, units }: PublishedResult): CsvTable {
  const headers = makeCriterionHeaders(rule);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const unitNames = new Map(units.map(({ code, name }) => [code, name]));
  const awardNames = new Map(rule.awards.map(({ id, name }) => [id, name]));
  const rows = rounds.flatMap((round, index) =>
    round.entries.map((one) => {
      const entry = byId.get(one.id);
      const own = rule.rounds[index];
      const means = one.by_criterion.map(({ criterion, mean }) => [
        headers.get(criterion) ?? criterion,
        formatCsvNumber(mean),
      ]);
      return {
        vòng: own?.name ?? round.id,
        hạng: one.rank ?? '',
        'mã bài': one.id,
        'tên bài': entry?.title ?? '',
        'đơn vị': unitNames.get(entry?.unit ?? '') ?? '',
        'lĩnh vực': entry?.field_name ?? '',
        điểm: formatCsvNumber(one.score),
        'phiếu đủ': one.complete_sheets,
        'phiếu cần': own?.sheets_per_entry ?? '',
        'xét khi bằng điểm': headers.get(one.tie_broken_by ?? '') ?? '',
        giải: awardNames.get(entry?.award ?? '') ?? '',
        ...(Object.fromEntries(means) as Record<string, string | number>),
      };
    }),
  );
  return { columns: [...resultColumns, ...headers.values()], rows };
}

/** Headers of phieu-cham.csv. */
export const sheetColumns = ['round', 'entry_id', 'sheet', 'criterion', 'mark'] as const;

/**
 * Makes phieu-cham.csv: one row for each mark of each complete sheet; null where only means are
 * published. A sheet's number means nothing from one entry to the next.
 */
export function makeSheetTable({ rule, rounds, recomputable }: PublishedResult): CsvTable | null {
  if (recomputable === 'from-means') return null;
  const rows = rounds.flatMap((round, index) => {
    const criteria = rule.rounds[index]?.criteria ?? [];
    return round.entries.flatMap(({ id, sheets }) =>
      (sheets ?? []).flatMap((marks, sheet) =>
        marks.map((mark, place) => ({
          round: round.id,
          entry_id: id,
          sheet: sheet + 1,
          criterion: criteria[place]?.id ?? '',
          mark: formatCsvNumber(mark),
        })),
      ),
    );
  });
  return { columns: [...sheetColumns], rows };
}
