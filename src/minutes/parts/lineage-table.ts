import { formatRoundScore } from '../../contest/judging/print-score.ts';
import type { PublicEntry } from '../../contest/public-edition.ts';
import { compareIso } from '../../text/compare.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { DocumentColumn, DocumentTable } from '../document.ts';
import { formatEntryCell, type MarkedRound, type MinutesSource } from '../source.ts';

const scoreMm = 19;
const rankMm = 14;

function makeSteps(entry: PublicEntry, marked: readonly MarkedRound[]): string[] {
  return marked.flatMap(({ round }) => {
    const place = entry.scores.find((one) => one.round === round.id);
    return place?.score == null
      ? ['', '']
      : [formatRoundScore(round, place.score), formatNumber(place.rank)];
  });
}

/**
 * Makes the table of finalists from their written score to their last one; null where fewer than
 * two rounds have marks.
 */
export function makeLineageTable(source: MinutesSource): DocumentTable | null {
  const { marked, entries, contest } = source;
  const last = marked.at(-1)?.round;
  if (last === undefined || marked.length < 2) return null;
  const getRank = (entry: PublicEntry) =>
    entry.scores.find(({ round }) => round === last.id)?.rank ?? Number.MAX_SAFE_INTEGER;
  const finalists = [...entries.values()]
    .filter((entry) => entry.roundReached === last.id || getRank(entry) < Number.MAX_SAFE_INTEGER)
    .toSorted((left, right) => getRank(left) - getRank(right) || compareIso(left.id, right.id));
  const columns: DocumentColumn[] = [
    { title: 'Bài dự thi', kind: 'text', widthMm: null },
    ...marked.flatMap(({ round }): DocumentColumn[] => {
      const [short = round.name] = round.name.split(' – ');
      return [
        { title: `${short}: điểm`, kind: 'number', widthMm: scoreMm },
        { title: `${short}: hạng`, kind: 'number', widthMm: rankMm },
      ];
    }),
    { title: 'Giải', kind: 'text', widthMm: 26 },
  ];
  const rows = finalists.map((entry) => [
    formatEntryCell(entry.id, [], source),
    ...makeSteps(entry, marked),
    contest.awards.find(({ id }) => id === entry.award)?.name ?? '',
  ]);
  return { kind: 'table', columns, rows };
}
