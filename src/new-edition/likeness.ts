import { foldText } from '../text/normalise.ts';
import { headerWords } from './header-words.ts';
import { targets } from './targets.ts';

/** How like a header is to a column's headers, from 0 to 1. */
type Likeness = { column: string; score: number };

const fillers = new Set(
  'a va hoac cua cac nhung cho nay nao gi la thi voi anh chi ban ong ba quy vi vui long hay xin ghi nhap dien ro neu co theo trong the please your'.split(
    ' ',
  ),
);

function listWords(text: string): Set<string> {
  const words = foldText(text).split(/[^a-z0-9]+/);
  const kept = words.filter((word) => word !== '' && !fillers.has(word));
  return new Set(kept);
}

/** Lists the ways to read a header: whole, and without what explains it. */
function listReadings(header: string): Set<string>[] {
  const bare = header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  const [question = ''] = bare.split(/[:?\n]|\. /);
  return [header, bare, question].map(listWords).filter((words) => words.size > 0);
}

/** The Dice coefficient: twice the common words over all the words. */
function compareWords(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const common = [...left].filter((word) => right.has(word)).length;
  return (2 * common) / (left.size + right.size);
}

const known = targets.map(({ column }) => ({
  column: column.name,
  phrases: [column.title, ...column.aliases, ...(headerWords[column.name] ?? [])].map(listWords),
}));

/** Finds the columns whose headers share words with a header, the likeliest first. */
export function findLikeColumns(header: string): Likeness[] {
  const readings = listReadings(header);
  return known
    .map(({ column, phrases }) => {
      const scores = readings.flatMap((words) => phrases.map((own) => compareWords(words, own)));
      return { column, score: Math.max(0, ...scores) };
    })
    .filter(({ score }) => score >= 0.55)
    .toSorted((one, other) => other.score - one.score);
}
