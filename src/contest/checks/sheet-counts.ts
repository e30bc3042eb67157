import type { Round } from '../../schemas/contest.ts';
import { makeError, makeWarning, placeIn, type Issue } from '../../tables/issue.ts';
import type { PrivateEdition } from '../edition.ts';
import type { JudgedRound } from '../judging/edition-ranking.ts';
import type { RoundScore } from '../judging/round-score.ts';
import { getNeededSheets } from '../judging/score-entry.ts';
import { placeOf, type Check } from './check.ts';
import { getJudgedRounds } from './judged.ts';
import { isFaulty, listSheets, type SheetRows } from './sheet-rows.ts';
import { findUnmarked } from './unmarked-criteria.ts';

/** Tells whether results.csv holds a decision that rests on a round: an award, or a later round. */
function isDecided({ contest, results }: PrivateEdition, round: Round): boolean {
  const at = contest.rounds.indexOf(round);
  const later = new Set(contest.rounds.slice(at + 1).map(({ id }) => id));
  return results.some(({ value }) => value.award !== null || later.has(value.round_reached ?? ''));
}

function describeUnscored(round: Round, rounds: readonly Round[], entry: RoundScore): string {
  const { entryId, unscored, completeSheets: complete, partialSheets: partial } = entry;
  const result = 'nên chưa được xếp hạng';
  switch (unscored) {
    case 'partial-sheets':
      return partial === 1
        ? `phiếu chấm duy nhất của bài ${entryId} thiếu tiêu chí ${result}`
        : `cả ${partial} phiếu chấm của bài ${entryId} đều thiếu tiêu chí ${result}`;
    case 'too-few-sheets':
      return `bài ${entryId} có ${complete} phiếu đủ tiêu chí, cần ít nhất ${getNeededSheets(round)} phiếu mới được xếp hạng`;
    case 'nothing-to-carry': {
      const source = rounds.find(({ id }) => id === round.carry?.from);
      return `bài ${entryId} không có điểm ${source?.name ?? ''} để tính vào vòng này ${result}`;
    }
    default:
      return `bài ${entryId} chưa có phiếu chấm nào ${result}`;
  }
}

/** Tells whether an entry lacks a score only for a fault that is reported where it stands. */
function isRepeating(round: Round, earlier: readonly JudgedRound[], entry: RoundScore): boolean {
  if (entry.unscored !== 'nothing-to-carry') return false;
  const source = earlier.find((one) => one.round.id === round.carry?.from);
  return source === undefined || source.unranked.some(({ entryId }) => entryId === entry.entryId);
}

function makeFaultyTest(
  rounds: readonly Round[],
  sheets: readonly SheetRows[],
): (entryId: string) => boolean {
  const byId = new Map(rounds.map((round) => [round.id, round]));
  const entries = sheets
    .filter((sheet) => {
      const round = byId.get(sheet.round);
      return round === undefined || isFaulty(round, sheet);
    })
    .map(({ entryId }) => entryId);
  const faulty = new Set(entries);
  return (entryId) => faulty.has(entryId);
}

function checkEdition(edition: PrivateEdition): Issue[] {
  const { rounds } = edition.contest;
  const all = listSheets(edition);
  const isFaultyEntry = makeFaultyTest(rounds, all);
  const byRound = Map.groupBy(all, ({ round }) => round);
  const judgedRounds = getJudgedRounds(edition);
  return judgedRounds.flatMap((judged, index) => {
    const { round, ranked, unranked } = judged;
    const own = byRound.get(round.id) ?? [];
    const [some] = own;
    if (some === undefined || findUnmarked(round, own).length > 0) return [];
    const firsts = new Map(own.toReversed().map(({ entryId, first }) => [entryId, first]));
    const getPlace = (entryId: string) => {
      const first = firsts.get(entryId);
      return first === undefined
        ? placeIn(some.first.file, { column: 'entry_id', value: entryId })
        : placeOf(first, 'entry_id');
    };
    const decided = isDecided(edition, round);
    const collect = 'Thu đủ phiếu chấm rồi bổ sung vào bảng scores.';
    const unscored = unranked
      .filter((one) => !isFaultyEntry(one.entryId))
      .filter((one) => !isRepeating(round, judgedRounds.slice(0, index), one))
      .map((one) => {
        const make = decided ? makeError : makeWarning;
        const message = `${round.name}: ${describeUnscored(round, rounds, one)}.`;
        const hint = decided
          ? 'Bảng results đã có quyết định dựa trên vòng này: bổ sung phiếu chấm; nếu bài không còn dự thi thì ghi ngày rút bài hoặc lý do không hợp lệ.'
          : collect;
        return make(getPlace(one.entryId), 'entry-unscored', message, hint);
      });
    const expected = round.sheets_per_entry ?? 0;
    const short = ranked
      .filter((one) => one.completeSheets < expected && !isFaultyEntry(one.entryId))
      .map(({ entryId, completeSheets }) => {
        const message = `${round.name}: bài ${entryId} có ${completeSheets} phiếu đủ tiêu chí, cần ${expected} phiếu.`;
        return makeWarning(getPlace(entryId), 'sheets-missing', message, collect);
      });
    return [...unscored, ...short];
  });
}

/** Entries that have too few complete sheets for a score, or fewer than expected, are named. */
export const checkSheetCounts: Check = ({ editions }) => editions.flatMap(checkEdition);
