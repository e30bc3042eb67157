import type { Run } from '../answer.ts';
import { matchWord } from '../query/match-word.ts';
import type { Slot } from '../query/slot.ts';
import type { CardWord } from './card-reader.ts';

type Answer = { slot: number; fit: number };

const noAnswer: Answer = { slot: -1, fit: 0 };

/** The word of the query that a word of a text answers best. */
function findAnswer(slots: readonly Slot[], word: CardWord): Answer {
  let best = noAnswer;
  for (const [slot, one] of slots.entries()) {
    const fit = matchWord(one, word);
    if (fit > best.fit) best = { slot, fit };
  }
  return best;
}

/** Keeps the best answers to each word of the query: not “dán” where “dân” stands too. */
function keepBest(all: readonly (readonly Answer[])[]): number[][] {
  const best = new Map<number, number>();
  for (const { slot, fit } of all.flat()) best.set(slot, Math.max(fit, best.get(slot) ?? 0));
  return all.map((answers) =>
    answers.map(({ slot, fit }) => (fit < (best.get(slot) ?? 0) ? -1 : slot)),
  );
}

/** A way to put a query, and which of its words are fillers. */
export type Wording = { slots: readonly Slot[]; fillers: ReadonlySet<number> };

/**
 * Finds which word of a query each word of a card answers, part by part; -1 for none. A word of the
 * query that stands beside its neighbour somewhere in the card answers only there: “hướng dẫn”, and
 * not every “dân” as well. Fillers answer only beside a neighbour.
 */
export function findAnswers(
  { slots, fillers }: Wording,
  parts: readonly (readonly CardWord[])[],
): number[][] {
  const all = keepBest(parts.map((words) => words.map((word) => findAnswer(slots, word))));
  const isTogether = (answers: readonly number[], position: number) => {
    const answered = answers[position] ?? -1;
    if (answered === -1) return false;
    const isAfter = answered > 0 && answers[position - 1] === answered - 1;
    return isAfter || answers[position + 1] === answered + 1;
  };
  const together = new Set([
    ...all.flatMap((answers) => answers.filter((_, position) => isTogether(answers, position))),
    ...fillers,
  ]);
  return all.map((answers) =>
    answers.map((answered, position) =>
      together.has(answered) && !isTogether(answers, position) ? -1 : answered,
    ),
  );
}

/** Cuts a text into runs, telling apart the words that answer; neighbours become one run. */
export function markRuns(
  text: string,
  words: readonly { start: number; end: number }[],
  answers: readonly number[],
): Run[] {
  const runs: Run[] = [];
  let end = 0;
  let wasFound = false;
  const add = (run: Run) => {
    if (run.text !== '') runs.push(run);
  };
  for (const [position, word] of words.entries()) {
    if (answers[position] === -1) {
      wasFound = false;
      continue;
    }
    const between = text.slice(end, word.start);
    const last = runs.at(-1);
    const own = text.slice(word.start, word.end);
    if (wasFound && last !== undefined && /^\s*$/.test(between)) {
      last.text += between + own;
    } else {
      add({ text: between, found: false });
      add({ text: own, found: true });
    }
    end = word.end;
    wasFound = true;
  }
  add({ text: text.slice(end), found: false });
  return runs;
}
