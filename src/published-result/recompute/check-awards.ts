import { formatNumber } from '../../text/numbers.ts';
import type { PublishedResult } from '../schema.ts';

/** Lists in sentences the awards that the rule does not have, or not for such a winner, or not so often. */
export function checkAwards({ rule, awards, entries }: PublishedResult): string[] {
  const known = new Set(entries.map(({ id }) => id));
  const ruleAwards = new Map(rule.awards.map((award) => [award.id, award]));
  const wrong = awards.flatMap(({ award, entry, unit }, index) => {
    const own = ruleAwards.get(award);
    const place = `Giải thứ ${index + 1}`;
    if (own === undefined) return [`${place}: quy tắc không có giải “${award}”.`];
    const isCollective = own.kind === 'collective';
    if ((entry === null) !== isCollective || (unit === null) === isCollective) {
      return [
        `${place}: “${own.name}” trao cho ${isCollective ? 'đơn vị, không trao cho bài' : 'bài, không trao cho đơn vị'}.`,
      ];
    }
    return entry !== null && !known.has(entry)
      ? [`${place}: bài ${entry} không có trong danh sách bài.`]
      : [];
  });
  const winners = Map.groupBy(
    awards.flatMap(({ entry }) => entry ?? []),
    (entry) => entry,
  );
  const twice = [...winners]
    .filter(([, own]) => own.length > 1)
    .map(([entry]) => `Bài ${entry} có nhiều hơn một giải.`);
  const tooMany = rule.awards.flatMap(({ id, name, count }) => {
    const given = awards.filter(({ award }) => award === id).length;
    return count === undefined || given <= count
      ? []
      : [`“${name}”: trao ${formatNumber(given)}, quy tắc chỉ có ${formatNumber(count)}.`];
  });
  return [...wrong, ...twice, ...tooMany];
}
