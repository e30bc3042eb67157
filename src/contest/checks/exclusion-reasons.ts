import { makeError } from '../../tables/issue.ts';
import { foldText } from '../../text/normalise.ts';
import { placeOf, type Check } from './check.ts';

/** Parts a text into words and joins them again, so that whole words can be found in it. */
function joinWords(text: string): string {
  return ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Reasons for setting sheets aside are published, and therefore name no judge and no author. */
export const checkExclusionReasons: Check = ({ editions }) =>
  editions.flatMap(({ exclusions, judges, authors, scores }) => {
    if (exclusions.length === 0) return [];
    const people = [...judges, ...authors].flatMap(({ value }) => value.name ?? []);
    const codes = [...judges.map(({ value }) => value.id), ...scores.map(getJudge)];
    const names = new Map([
      // A single word, or a bare number, stands in any sentence.
      ...people.filter((name) => /\s/.test(name)).map((name) => [joinWords(name), name] as const),
      ...codes.filter((id) => /\D/.test(id)).map((id) => [joinWords(id), id] as const),
    ]);
    return exclusions.flatMap((row) => {
      if (row.unread !== undefined) return [];
      const reason = joinWords(row.value.reason);
      const own = joinWords(row.value.judge_id);
      const found =
        [...names].find(([words]) => reason.includes(words))?.[1] ??
        (reason.includes(own) ? row.value.judge_id : undefined);
      if (found === undefined) return [];
      const place = { ...placeOf(row, 'reason'), value: found };
      const message =
        'Lý do này được công bố nên không được ghi tên hay mã của giám khảo, tác giả.';
      const hint = 'Viết lại lý do, ví dụ “Giám khảo cùng đơn vị với tác giả”.';
      return [makeError(place, 'personal-data', message, hint)];
    });
  });

function getJudge({ value }: { value: { judge_id: string } }): string {
  return value.judge_id;
}
