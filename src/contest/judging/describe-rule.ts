import type { Contest, Criterion, Round } from '../../schemas/contest.ts';
import { formatNumber } from '../../text/numbers.ts';
import { getMaxScore, getNeededSheets } from './score-entry.ts';

const points = (score: number): string => `${formatNumber(score)} điểm`;

/** Lists words as running text does: "a, b và c". */
function list(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} và ${last}`;
}

function getWeights(criteria: readonly Criterion[]): string {
  const weighted = criteria.filter(({ weight }) => weight !== 1);
  const named = weighted.map(({ name, weight }) => `${name} hệ số ${formatNumber(weight)}`);
  const rest = weighted.length < criteria.length ? ['các tiêu chí còn lại hệ số 1'] : [];
  return [...named, ...rest].join('; ');
}

function describeSheet(round: Round): string {
  const max = `tối đa ${points(getMaxScore(round))}`;
  const how = round.combine === 'sum' ? 'tổng điểm' : 'trung bình cộng điểm';
  return round.criteria.every(({ weight }) => weight === 1)
    ? `Điểm một phiếu là ${how} các tiêu chí, ${max}.`
    : `Điểm một phiếu là ${how} các tiêu chí đã tính hệ số (${getWeights(round.criteria)}), ${max}.`;
}

function describeAggregate({ aggregate, trim, carry }: Round): string[] {
  const score = carry === undefined ? 'Điểm của bài' : 'Điểm các phiếu của bài';
  if (aggregate === 'mean') return [`${score} là trung bình cộng các phiếu đủ tiêu chí.`];
  const means = 'Điểm in theo tiêu chí là trung bình cộng của mọi phiếu đủ tiêu chí.';
  if (aggregate === 'median') {
    return [
      `${score} là trung vị các phiếu đủ tiêu chí: phiếu đứng giữa khi xếp theo điểm; số phiếu chẵn thì lấy trung bình cộng hai phiếu đứng giữa.`,
      means,
    ];
  }
  const dropped = formatNumber(trim);
  return [
    `${score} là trung bình cộng các phiếu đủ tiêu chí, sau khi bỏ ${dropped} phiếu cao nhất và ${dropped} phiếu thấp nhất.`,
    means,
  ];
}

function describeCounting(round: Round): string[] {
  const { sheets_per_entry: expected } = round;
  const needed = getNeededSheets(round);
  return [
    ...(expected === undefined ? [] : [`Mỗi bài cần có ${formatNumber(expected)} phiếu.`]),
    'Phiếu thiếu tiêu chí không được tính; chỗ chưa chấm không bao giờ được coi là 0 điểm.',
    needed === 1
      ? 'Bài không có phiếu nào đủ tiêu chí thì không xếp hạng, và được nêu tên.'
      : `Bài có ít hơn ${formatNumber(needed)} phiếu đủ tiêu chí thì không xếp hạng, và được nêu tên.`,
  ];
}

function describeCarry(round: Round, rounds: readonly Round[]): string[] {
  const index = rounds.findIndex(({ id }) => id === round.id);
  if (round.carry === undefined) {
    return index > 0 ? ['Điểm vòng trước không cộng vào điểm vòng này.'] : [];
  }
  const { from, share } = round.carry;
  const source = rounds.find(({ id }) => id === from)?.name ?? from;
  const percent = (part: number) => `${formatNumber(100 * part)}%`;
  const scale = points(getMaxScore(round));
  return [
    `Điểm của bài gồm ${percent(1 - share)} điểm các phiếu vòng này và ${percent(share)} điểm của bài ở ${source}, quy về thang ${scale}.`,
    `Bài không có điểm ở ${source} thì không xếp hạng ở vòng này.`,
  ];
}

function describeRounding({ rounding: { decimals, at } }: Round): string {
  const to = decimals === 0 ? 'đến số nguyên' : `đến ${formatNumber(decimals)} chữ số thập phân`;
  const half = 'từ một nửa trở lên thì làm tròn lên';
  if (at === 'sheet') {
    return `Điểm từng phiếu được làm tròn ${to} (${half}), rồi mới tính điểm của bài; sau đó chỉ làm tròn khi in.`;
  }
  return at === 'entry'
    ? `Điểm của bài được làm tròn ${to} (${half}) trước khi xếp hạng.`
    : `Xếp hạng theo điểm chưa làm tròn; chỉ khi in mới làm tròn ${to} (${half}).`;
}

function listMinimums(
  round: Round,
  minimumScore: number | undefined,
  byCriterion: Readonly<Record<string, number | undefined>>,
): string[] {
  const parts = round.criteria.flatMap(({ id, name }) => {
    const minimum = byCriterion[id];
    return minimum === undefined ? [] : [`trung bình ${points(minimum)} ở tiêu chí ${name}`];
  });
  if (minimumScore === undefined) return parts;
  const whole = points(minimumScore);
  return parts.length === 0 ? [whole] : [`${whole} cả bài`, ...parts];
}

function describeMinimums(round: Round): string[] {
  const byCriterion = Object.fromEntries(round.criteria.map(({ id, minimum }) => [id, minimum]));
  const minimums = listMinimums(round, round.minimum_score, byCriterion);
  return minimums.length === 0
    ? []
    : [
        `Bài phải đạt ít nhất ${list(minimums)} thì mới được công nhận; dưới mức ấy, bài vẫn có hạng nhưng không vào vòng sau, không có giải.`,
      ];
}

function describeAdvance(round: Round): string[] {
  if (round.advance === undefined) return [];
  const { count, minimum_score: minimumScore, minimum_by_criterion: byCriterion } = round.advance;
  const minimums = list(listMinimums(round, minimumScore, byCriterion));
  const condition = minimums === '' ? '' : ` đạt ít nhất ${minimums}`;
  if (count !== undefined) {
    return [
      `${formatNumber(count)} bài đứng đầu${condition && ` trong số bài${condition}`} được vào vòng sau.`,
    ];
  }
  return condition === '' ? [] : [`Mọi bài${condition} được vào vòng sau.`];
}

function describeDisagreement({ disagreement }: Round): string[] {
  return disagreement === undefined
    ? []
    : [
        `Phiếu cao nhất và phiếu thấp nhất của một bài chênh nhau quá ${points(disagreement.spread_above)} thì mời thêm một giám khảo chấm bài ấy.`,
      ];
}

/** Says in sentences how the sheets of a round become its ranking. */
export function describeRound(round: Round, rounds: readonly Round[]): string[] {
  return [
    describeSheet(round),
    ...describeAggregate(round),
    ...describeCarry(round, rounds),
    ...describeCounting(round),
    describeRounding(round),
    ...describeMinimums(round),
    ...describeAdvance(round),
    ...describeDisagreement(round),
  ];
}

/** Says in sentences how entries with the same score are told apart. */
export function describeTieRule({ rounds, tie_break: tieBreak }: Contest): string[] {
  const shared =
    'Các bài đồng hạng có cùng số hạng, số kế tiếp được bỏ qua: hai bài cùng hạng 1 thì bài sau hạng 3.';
  if (tieBreak.length === 0) return ['Bài bằng điểm thì đồng hạng.', shared];
  const criteria = rounds.flatMap((round) => round.criteria);
  const names = tieBreak.map((id) => criteria.find((one) => one.id === id)?.name ?? id);
  const elsewhere = rounds.some((round) =>
    tieBreak.some((id) => round.criteria.every((criterion) => criterion.id !== id)),
  );
  return [
    `Bằng điểm thì so điểm trung bình của tiêu chí ${names.join(', rồi ')}.`,
    ...(elsewhere && rounds.length > 1
      ? [
          'Tiêu chí không có ở vòng đang xếp thì lấy điểm ở vòng gần nhất trước đó; bài nào không có điểm ấy thì cả nhóm bằng điểm bỏ qua tiêu chí.',
        ]
      : []),
    'So hết mà vẫn bằng nhau thì đồng hạng; khi phải chọn, Ban Tổ chức biểu quyết.',
    shared,
  ];
}
