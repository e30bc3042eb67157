import type { Round } from '../../schemas/contest.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { PrivateEdition } from '../edition.ts';
import { formatChoices, placeInContest, type Check } from './check.ts';

function checkRound(edition: PrivateEdition, round: Round, index: number): Issue[] {
  const { rounds } = edition.contest;
  const earlier = rounds.slice(0, index).map(({ id }) => id);
  const issues: Issue[] = [];
  if (round.carry !== undefined && !earlier.includes(round.carry.from)) {
    const place = placeInContest(edition, ['rounds', index, 'carry', 'from']);
    const message = rounds.some(({ id }) => id === round.carry?.from)
      ? 'Chỉ tính được điểm của một vòng trước vào vòng này.'
      : 'contest.yaml không có vòng này.';
    const none = 'Vòng đầu không có vòng nào trước nó: bỏ mục carry.';
    const hint = formatChoices('Các vòng trước', earlier, none);
    issues.push(makeError(place, 'carry-not-earlier', message, hint));
  }
  if (round.advance !== undefined && index === rounds.length - 1) {
    const place = placeInContest(edition, ['rounds', index, 'advance']);
    const message = `${round.name} là vòng cuối nên không có vòng sau để vào.`;
    const hint = 'Bỏ mục advance, hoặc thêm vòng sau vào mục rounds.';
    issues.push(makeError(place, 'advance-without-next', message, hint));
  }
  return issues;
}

/** A round takes over points of an earlier one only, and sends entries on only where one follows. */
export const checkRoundSequence: Check = ({ editions }) =>
  editions.flatMap((edition) =>
    edition.contest.rounds.flatMap((round, index) => checkRound(edition, round, index)),
  );
