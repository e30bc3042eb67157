import type { Hit } from '../answer.ts';
import { isFiller } from '../query/read-slots.ts';
import type { Lexicon } from '../query/lexicon.ts';
import type { Slot } from '../query/slot.ts';
import type { ReadCard } from './card-reader.ts';
import { findAnswers, markRuns, type Wording } from './highlight.ts';
import { findPassage } from './passage.ts';

/** Joins all ways to put a query; fillers are told apart where another word tells more. */
function joinWordings(wordings: readonly (readonly Slot[])[], lexicon: Lexicon): Wording {
  const slots = wordings.flat();
  const fillers = wordings.flatMap((wording) =>
    wording.every((slot) => isFiller(slot, lexicon))
      ? []
      : wording.filter((slot) => isFiller(slot, lexicon)),
  );
  return { slots, fillers: new Set(fillers.map((slot) => slots.indexOf(slot))) };
}

/** Makes a result of a record: its card, and where it answers the query. */
export function makeHit(
  read: ReadCard,
  wordings: readonly (readonly Slot[])[],
  lexicon: Lexicon,
): Hit {
  const wording = joinWordings(wordings, lexicon);
  const answers = findAnswers(wording, read.parts);
  return {
    card: read.card,
    title: markRuns(read.card.title, read.parts[0] ?? [], answers[0] ?? []),
    passage: findPassage(read, answers, wording.slots),
  };
}
