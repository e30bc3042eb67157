import { formatNumber } from '../../text/numbers.ts';
import type { PrivateEdition } from '../../contest/edition.ts';
import type { Round } from '../../schemas/contest.ts';
import type { OpenedRound } from '../open-round.ts';
import { assignJudges, type AssignedPair, type KeptOff } from './assign-judges.ts';
import { describeProblem } from './describe-problem.ts';
import { findKeptOff } from './kept-off.ts';
import type { AssignOptions } from './options.ts';
import { listRoundEntries } from './round-entries.ts';
import { listRoundJudges } from './round-judges.ts';

/** Who is to mark what in a round, and the seed that it was drawn with. */
export type Plan = {
  seed: string;
  judgeIds: string[];
  assignments: AssignedPair[];
  keptOff: KeptOff;
};

/** Says what would be lost by spreading a round anew. */
function describeAlready(edition: PrivateEdition, round: Round, rows: number): string {
  const start = `${round.name} đã có ${formatNumber(rows)} dòng trong bảng giao bài`;
  if (!edition.scores.some(({ value }) => value.round === round.id)) {
    return `${start}; có thể đã được sửa tay, phiếu có thể đã phát. Thêm --again nếu muốn bỏ các dòng đó và giao lại từ đầu.\n`;
  }
  return `${start}, và đã có điểm trong bảng scores. Để giao thêm giám khảo cho một bài, ghi thêm dòng vào bảng giao bài. Nếu thêm --again, các dòng đó bị bỏ và phiếu đã chấm có thể thành phiếu không được giao.\n`;
}

/** Plans who marks what in a round, or says why that cannot be done. */
export function makePlan(
  { data, edition, round }: OpenedRound,
  options: AssignOptions,
): { plan: Plan } | { refusal: string } {
  const already = edition.assignments.filter(({ value }) => value.round === round.id).length;
  if (already > 0 && !options.again) {
    return { refusal: describeAlready(edition, round, already) };
  }
  const judges = listRoundJudges(edition, round.id);
  if (judges.length === 0) {
    return {
      refusal: `${round.name} chưa có giám khảo. Ghi judges.csv trong thư mục của kỳ: mỗi dòng một giám khảo, cột id là mã, round là ${round.id} (để trống nếu chấm mọi vòng), unit_code là đơn vị, conflicts là mã các bài không chấm.\n`,
    };
  }
  const sheetsPerEntry = options.sheetsPerEntry ?? round.sheets_per_entry;
  if (sheetsPerEntry === undefined) {
    return {
      refusal: `Chưa rõ mỗi bài cần mấy phiếu: ghi --per-entry 3, hoặc sheets_per_entry của ${round.id} trong contest.yaml.\n`,
    };
  }
  if (judges.length < sheetsPerEntry) {
    return {
      refusal: `${round.name}: mỗi bài cần ${sheetsPerEntry} giám khảo, nhưng judges.csv chỉ có ${judges.length} người chấm vòng này. Mời thêm giám khảo, hoặc giảm số phiếu mỗi bài bằng --per-entry.\n`,
    };
  }
  const entries = listRoundEntries(edition, round);
  if (entries === null) {
    return {
      refusal: `Chưa rõ bài nào vào ${round.name}: trước hết ghi cột round_reached trong bảng results cho các bài được vào vòng này.\n`,
    };
  }
  if (entries.length === 0) return { refusal: `${round.name} chưa có bài dự thi nào để giao.\n` };
  const seed = options.seed ?? String(edition.contest.year);
  const keptOff = findKeptOff(data, edition, entries, judges);
  const spread = assignJudges({ entries, judges, sheetsPerEntry, seed, keptOff });
  if ('problem' in spread) return { refusal: describeProblem(spread.problem, sheetsPerEntry) };
  const judgeIds = judges
    .map(({ id }) => id)
    .toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0));
  return { plan: { seed, judgeIds, assignments: spread.assignments, keptOff } };
}
