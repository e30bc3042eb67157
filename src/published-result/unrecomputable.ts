import type { Contest, Round } from '../schemas/contest.ts';

const partial =
  'Số phiếu thiếu tiêu chí và số phiếu không tính, vì điểm của những phiếu này không được công bố.';

/** Tells whether an entry's score of a round follows from its means by criterion. */
export function followsFromMeans({ aggregate, rounding }: Round): boolean {
  return aggregate === 'mean' && rounding.at !== 'sheet';
}

function describeRound(round: Round): string {
  const why =
    round.aggregate === 'median'
      ? 'điểm của bài là trung vị các phiếu'
      : round.aggregate === 'trimmed-mean'
        ? 'phiếu cao nhất và thấp nhất bị bỏ'
        : 'điểm từng phiếu được làm tròn';
  return `Điểm của bài ở ${round.name}, vì ${why}; hạng thì tính lại được từ điểm đã công bố.`;
}

/** Says in sentences what of a published result nobody outside can recompute. */
export function listUnrecomputable({
  published_marks: marks,
  rounds,
}: Pick<Contest, 'published_marks' | 'rounds'>): string[] {
  if (marks === 'sheets') return [partial];
  return [
    'Điểm trung bình theo tiêu chí và số phiếu của mỗi bài, vì các phiếu chấm không được công bố.',
    ...rounds.filter((round) => !followsFromMeans(round)).map(describeRound),
    partial,
  ];
}
