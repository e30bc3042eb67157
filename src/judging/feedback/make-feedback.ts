import { describeUnscored } from '../../contest/judging/describe-outcome.ts';
import type { JudgedRound } from '../../contest/judging/edition-ranking.ts';
import { formatMean, formatRoundScore } from '../../contest/judging/print-score.ts';
import type { RoundScore } from '../../contest/judging/round-score.ts';
import { getMaxScore } from '../../contest/judging/score-entry.ts';
import {
  makeList,
  makeText,
  type Block,
  type OfficialDocument,
  type Section,
} from '../../minutes/document.ts';
import { getSampleNote } from '../../minutes/make-minutes.ts';
import type { Contest, Round } from '../../schemas/contest.ts';
import type { Submission } from '../../schemas/submissions.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { Comment } from './comments.ts';

/** What an entrant's feedback sheet is made from. */
export type FeedbackSource = {
  contest: Contest;
  entry: Pick<Submission, 'id' | 'title'>;
  /** Rounds in which the entry was judged. */
  judged: readonly JudgedRound[];
  /** Comments for the author of this entry, in the order in which they are to stand. */
  comments: readonly Comment[];
  /** Rounds in which a comment for this author is held back: there none may be denied. */
  heldRounds: ReadonlySet<string>;
};

const columns = [
  { title: 'Tiêu chí', kind: 'text', widthMm: null },
  { title: 'Điểm trung bình', kind: 'number', widthMm: 32 },
  { title: 'Điểm tối đa', kind: 'number', widthMm: 26 },
] as const;

function describeScore(score: RoundScore, round: Round, rounds: readonly Round[]): string {
  if (score.score === null) {
    return `Bài chưa có điểm ở vòng này: ${describeUnscored(score, round, rounds)}.`;
  }
  const format = (value: number) => formatRoundScore(round, value);
  const total = `Điểm của bài: ${format(score.score)} trên ${formatNumber(getMaxScore(round))} điểm, từ ${formatNumber(score.completeSheets)} phiếu chấm.`;
  return score.carriedScore === null || score.ownScore === null
    ? total
    : `${total} Điểm các phiếu vòng này là ${format(score.ownScore)}; điểm mang sang từ vòng trước là ${format(score.carriedScore)}.`;
}

function makeTable({ byCriterion }: RoundScore, { criteria }: Round): Block[] {
  if (byCriterion.length === 0) return [];
  const means = new Map(byCriterion.map(({ criterion, mean }) => [criterion, mean]));
  const rows = criteria.map(({ id, name, max }) => [
    name,
    formatMean(means.get(id) ?? Number.NaN),
    formatNumber(max),
  ]);
  return [{ kind: 'table', columns, rows }];
}

function makeComments(round: Round, { comments, heldRounds }: FeedbackSource): Block[] {
  const own = comments.filter((comment) => comment.round === round.id);
  if (own.length === 0) {
    return heldRounds.has(round.id) ? [] : [makeText('Không có nhận xét gửi tác giả ở vòng này.')];
  }
  return round.criteria.flatMap(({ id, name }) =>
    makeList(
      `Nhận xét về ${name.toLocaleLowerCase('vi')}`,
      own.filter(({ criterion }) => criterion === id).map(({ text }) => text),
    ),
  );
}

function makeSection({ round, ranked, unranked }: JudgedRound, source: FeedbackSource): Section[] {
  const { contest, entry } = source;
  const score = [...ranked, ...unranked].find(({ entryId }) => entryId === entry.id);
  if (score === undefined) return [];
  return [
    {
      title: round.name,
      blocks: [
        makeText(describeScore(score, round, contest.rounds)),
        ...makeTable(score, round),
        ...makeComments(round, source),
      ],
    },
  ];
}

/**
 * Makes an entrant's feedback sheet: by round the mean of each criterion and the comments for the
 * author; nobody is named, the authors neither.
 */
export function makeFeedback(source: FeedbackSource): OfficialDocument {
  const { contest, entry, judged } = source;
  const { name, receiving_office: office } = contest.organiser;
  return {
    superior: null,
    organiser: name,
    number: null,
    title: 'PHIẾU NHẬN XÉT',
    subject: `Bài dự thi ${entry.id}: ${entry.title}`,
    sampleNote: getSampleNote(contest),
    opening: [
      makeText(
        `${name} trân trọng cảm ơn tác giả (nhóm tác giả) đã gửi bài đến ${contest.name}. Dưới đây là điểm trung bình theo từng tiêu chí và những nhận xét mà giám khảo đồng ý gửi tác giả. Giám khảo chấm độc lập; phiếu này không ghi tên giám khảo.`,
      ),
    ],
    sections: judged.flatMap((one) => makeSection(one, source)),
    closing: `Tác giả cần hỏi thêm về kết quả chấm xin gửi đến ${office ?? name}. Chúc tác giả tiếp tục hoàn thiện và áp dụng sáng kiến.`,
    signatures: [],
    annexes: [],
  };
}
