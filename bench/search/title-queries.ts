import { foldText } from '../../src/text/normalise.ts';
import { getIds, getRuns, type Corpus, type Item } from './corpus.ts';
import { typeTelex, typeVni } from './keystrokes.ts';
import { collectQueries, makeChoices, type Choices, type Query, type QueryKind } from './query.ts';
import { makeSlip } from './slip.ts';
import { isMarked, type Token } from './tokens.ts';

/** Four words of a title, as written, that no other title has in a row. */
type Window = { item: Item; text: string; tokens: Token[] };

const windowWords = 4;
const leastMarked: Partial<Record<QueryKind, number>> = { plain: 1, nfd: 1, telex: 2, vni: 2 };

function pickWindow(corpus: Corpus, item: Item, choices: Choices): Window | null {
  if (item.titleTokens.length <= windowWords) return null;
  const from = choices.below(item.titleTokens.length - windowWords + 1);
  const tokens = item.titleTokens.slice(from, from + windowWords);
  const [run = ''] = getRuns(
    tokens.map(({ folded }) => folded),
    windowWords,
  );
  if (getIds(corpus.foldedTitleRuns, run).size !== 1) return null;
  const text = item.title.slice(tokens[0]?.start, tokens.at(-1)?.end);
  // To several engines a quotation mark is a command.
  return text.includes('"') ? null : { item, text, tokens };
}

/** Replaces each marked word of a window, and leaves what stands between words. */
function retype({ item, tokens }: Window, type: (word: string) => string): string {
  const parts = tokens.map((token, index) => {
    const next = tokens[index + 1];
    const between = next === undefined ? '' : item.title.slice(token.end, next.start);
    return (isMarked(token) ? type(token.text) : token.text) + between;
  });
  return parts.join('');
}

/** Cuts the last word to its half; null where another title goes on in the same way. */
function cutLastWord(corpus: Corpus, { text, tokens }: Window): string | null {
  const last = tokens.at(-1)?.folded ?? '';
  if (!/^[a-z]{3,}$/.test(last)) return null;
  const kept = Math.max(2, Math.floor(last.length / 2));
  const plain = foldText(text);
  const cut = plain.slice(0, plain.length - (last.length - kept));
  const run = tokens.map(({ folded }) => folded).join(' ');
  const start = run.slice(0, run.length - (last.length - kept));
  const rivals = [...corpus.foldedTitleRuns.keys()].filter((one) => one.startsWith(start));
  const ids = new Set(rivals.flatMap((one) => [...getIds(corpus.foldedTitleRuns, one)]));
  return ids.size === 1 ? cut : null;
}

const writers: Partial<
  Record<QueryKind, (corpus: Corpus, window: Window, choices: Choices) => string | null>
> = {
  title: (_, { text }) => text,
  plain: (_, { text }) => foldText(text),
  nfd: (_, { text }) => text.normalize('NFD'),
  slip: (_, { text }, choices) => makeSlip(foldText(text), choices),
  telex: (_, window, choices) => retype(window, (word) => typeTelex(word, choices)),
  vni: (_, window, choices) => retype(window, (word) => typeVni(word, choices)),
  prefix: (corpus, window) => cutLastWord(corpus, window),
};

/** Makes queries from titles, each typed in the way of its kind. */
export function makeTitleQueries(
  corpus: Corpus,
  kind: QueryKind,
  seed: number,
  count: number,
): Query[] {
  const choices = makeChoices(seed, kind);
  return collectQueries(choices.shuffle(corpus.items), count, (item) => {
    const window = pickWindow(corpus, item, choices);
    if (window === null) return null;
    if (window.tokens.filter(isMarked).length < (leastMarked[kind] ?? 0)) return null;
    const text = writers[kind]?.(corpus, window, choices) ?? null;
    if (text === null) return null;
    const twins = corpus.items.filter(
      ({ title, abstract }) => title === item.title && abstract === item.abstract,
    );
    return { kind, text, right: new Set(twins.map(({ id }) => id)) };
  });
}
