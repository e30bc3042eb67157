import type { PublishedResult } from '../schema.ts';
import type { Difference } from './find-differences.ts';

const labels: Readonly<Record<string, string>> = {
  rank: 'hạng',
  tie_broken_by: 'tiêu chí phân định khi bằng điểm',
  score: 'điểm',
  printed_score: 'điểm in',
  own_score: 'điểm các phiếu của vòng',
  carried_score: 'điểm mang sang',
  unscored: 'lý do không có điểm',
  missed_minimums: 'mức điểm không đạt',
  advanced: 'vào vòng sau',
  complete_sheets: 'số phiếu đủ tiêu chí',
  partial_sheets: 'số phiếu thiếu tiêu chí',
  by_criterion: 'điểm trung bình theo tiêu chí',
  sheets: 'các phiếu',
  highest_score: 'điểm cao nhất có thể có',
  sheets_expected: 'số phiếu cần có',
  set_aside: 'số phiếu không tính',
  award: 'giải',
  lineage: 'điểm và hạng qua các vòng',
  unit: 'đơn vị',
  unit_name: 'tên đơn vị',
  counted_entries: 'số bài được đếm cho giải tập thể',
  not_recomputable: 'những gì không tính lại được',
  program: 'chương trình đã lập tệp',
  edition: 'kỳ của cuộc thi',
  name: 'tên cuộc thi',
  sample: 'ghi chú số liệu minh họa',
  released_at: 'thời điểm công bố giải',
  recomputable: 'cách công bố điểm chấm',
  inputs: 'danh sách tệp đầu vào',
  rule: 'quy tắc tính',
  title: 'tên bài',
  field: 'lĩnh vực',
  field_name: 'tên lĩnh vực',
  round_reached: 'vòng xa nhất được dự',
  ranking_reason: 'lý do khác thứ hạng',
  decision_no: 'số quyết định',
  entry: 'mã bài',
};

/** Writes a value as people read it, numbers with every digit. */
export function formatValue(value: unknown): string {
  if (value === undefined || value === null) return 'không có';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}

/** Says where in the result a part stands: "Vòng 1 – chấm bài viết, bài HG22-001". */
function describePlace(result: PublishedResult, path: Difference['path']): [string, string[]] {
  const [area, first, second, third, ...rest] = path.map(String);
  if (area === 'rounds' && first !== undefined) {
    const name = result.rule.rounds.find(({ id }) => id === first)?.name ?? first;
    if (second !== 'entries' || third === undefined) return [name, path.slice(2).map(String)];
    return [`${name}, bài ${third}`, rest];
  }
  const others = path.slice(2).map(String);
  if (area === 'entries' && first !== undefined) return [`Bài ${first}`, others];
  if (area === 'awards' && first !== undefined) return [`Giải thứ ${Number(first) + 1}`, others];
  return ['Cả tệp', path.map(String)];
}

function describePart(result: PublishedResult, path: Difference['path'], part: string[]): string {
  const [name = '', index, key] = part;
  const label = labels[name] ?? name;
  if (part.length === 0) return 'dòng này';
  const round = result.rule.rounds.find(({ id }) => id === path[1]);
  const criterion = round?.criteria[Number(index)]?.name;
  if (name === 'by_criterion' && criterion !== undefined && key === 'mean') {
    return `điểm trung bình tiêu chí ${criterion}`;
  }
  const inner = labels[key ?? ''];
  return name === 'lineage' && inner !== undefined
    ? `${inner} ở vòng thứ ${Number(index) + 1}`
    : label;
}

/** Says in one sentence what is published and what was recomputed at a place. */
export function describeDifference(
  result: PublishedResult,
  { path, published, recomputed }: Difference,
): string {
  const [place, part] = describePlace(result, path);
  const what = describePart(result, path, part);
  return `${place}: ${what} công bố là ${formatValue(published)}, tính lại được ${formatValue(recomputed)}.`;
}
