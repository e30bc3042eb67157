import { formatNumber } from '../../text/numbers.ts';
import type { PublishedResult } from '../schema.ts';

function findRepeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Finds repeated ids in a long list. */
function findRepeatedIds(items: readonly { id: string }[]): string[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => (seen.size === seen.add(id).size ? [id] : []));
}

function checkRule({ rule, rounds }: PublishedResult): string[] {
  const ids = rule.rounds.map(({ id }) => id);
  const repeated = [
    ...findRepeated(ids).map((id) => `vòng ${id}`),
    ...findRepeated(rule.awards.map(({ id }) => id)).map((id) => `giải ${id}`),
    ...rule.rounds.flatMap(({ name, criteria }) =>
      findRepeated(criteria.map(({ id }) => id)).map((id) => `tiêu chí ${id} của ${name}`),
    ),
  ];
  const criteria = new Set(rule.rounds.flatMap((round) => round.criteria.map(({ id }) => id)));
  const unknown = rule.tie_break.filter((id) => !criteria.has(id));
  const isSame = ids.join('\n') === rounds.map(({ id }) => id).join('\n');
  return [
    ...repeated.map((what) => `Quy tắc tính: ${what} được ghi hai lần.`),
    ...unknown.map((id) => `Quy tắc tính: không vòng nào có tiêu chí ${id} để xét khi bằng điểm.`),
    ...(isSame ? [] : ['Danh sách vòng khác với các vòng của quy tắc tính.']),
  ];
}

function checkEntries({ rule, rounds, entries }: PublishedResult): string[] {
  const known = new Set(entries.map(({ id }) => id));
  const roundIds = new Set(rule.rounds.map(({ id }) => id));
  return [
    ...findRepeatedIds(entries).map((id) => `Bài ${id} được ghi hai lần trong danh sách bài.`),
    ...entries
      .filter(({ round_reached: reached }) => reached !== null && !roundIds.has(reached))
      .map(({ id }) => `Bài ${id}: quy tắc tính không có vòng xa nhất mà bài được dự.`),
    ...rounds.flatMap(({ entries: own }, index) => {
      const name = rule.rounds[index]?.name ?? '';
      return [
        ...findRepeatedIds(own).map((id) => `${name}: bài ${id} được ghi hai lần.`),
        ...own
          .filter(({ id }) => !known.has(id))
          .map(({ id }) => `${name}: bài ${id} không có trong danh sách bài.`),
      ];
    }),
  ];
}

function checkSheetLengths({ rule, rounds, recomputable }: PublishedResult): string[] {
  if (recomputable !== 'whole') return [];
  return rounds.flatMap(({ entries }, index) => {
    const { name = '', criteria = [] } = rule.rounds[index] ?? {};
    return entries.flatMap(({ id, sheets }) => {
      const place = `${name}, bài ${id}`;
      if (sheets === null) return [`${place}: không có các phiếu.`];
      return sheets.flatMap((marks, sheet) =>
        marks.length === criteria.length
          ? []
          : [
              `${place}: phiếu ${sheet + 1} có ${formatNumber(marks.length)} điểm, vòng này có ${formatNumber(criteria.length)} tiêu chí.`,
            ],
      );
    });
  });
}

function checkMeans({ rule, rounds, recomputable }: PublishedResult): string[] {
  if (recomputable === 'whole') return [];
  return rounds.flatMap(({ entries }, index) => {
    const { name = '', criteria = [] } = rule.rounds[index] ?? {};
    const wanted = criteria.map(({ id }) => id).join('\n');
    return entries
      .filter(({ by_criterion: means }) => means.length > 0)
      .filter(({ by_criterion: means }) => means.map((one) => one.criterion).join('\n') !== wanted)
      .map(({ id }) => `${name}, bài ${id}: điểm trung bình không đúng các tiêu chí của vòng.`);
  });
}

/** Lists in sentences why a result cannot be recomputed: its parts do not fit one another. */
export function checkStructure(result: PublishedResult): string[] {
  return [
    ...checkRule(result),
    ...checkEntries(result),
    ...checkSheetLengths(result),
    ...checkMeans(result),
  ];
}
