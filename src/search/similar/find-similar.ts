import { compareIso } from '../../text/compare.ts';
import type { Card } from '../record.ts';
import { countPairs, type PairCounts } from './count-pairs.ts';
import { weighPairs, type WeightedPair } from './weigh-pairs.ts';

/**
 * Likeness is the cosine without the strongest pair, since one phrase or name in common does not
 * make two ideas alike. The more models there are, the likelier one resembles a text by chance:
 * these two were chosen by reading what they let through, of 6 models and of 500.
 */
const floor = 0.02;
const floorRise = 0.006;
const titleWeight = 2;

/** What of a card is compared. */
type Idea = Pick<Card, 'kind' | 'id' | 'title' | 'summary'>;

type Posting = { model: number; weight: number };

function countIdea({ title, summary }: Idea): PairCounts {
  const counts: PairCounts = new Map();
  countPairs(title, titleWeight, counts);
  countPairs(summary ?? '', 1, counts);
  return counts;
}

function indexModels(models: readonly WeightedPair[][]): Posting[][] {
  const postings: Posting[][] = [];
  models.forEach((pairs, model) => {
    for (const { pair, weight } of pairs) (postings[pair] ??= []).push({ model, weight });
  });
  return postings;
}

/** Returns how like a text each model is, by the model's place. */
function compareWithModels(text: readonly WeightedPair[], postings: readonly Posting[][]) {
  const sums: number[] = [];
  const strongest: number[] = [];
  for (const { pair, weight } of text) {
    for (const posting of postings[pair] ?? []) {
      const part = weight * posting.weight;
      sums[posting.model] = (sums[posting.model] ?? 0) + part;
      strongest[posting.model] = Math.max(strongest[posting.model] ?? 0, part);
    }
  }
  return { sums, strongest };
}

/**
 * Finds for each entry the winning models most like it, the most alike first, ties by id. Titles
 * and summaries are compared, since a full text is public of some winners only; entries that
 * resemble no model are left out.
 */
export function findSimilar(ideas: readonly Idea[], limit: number): Map<string, string[]> {
  const entries = ideas
    .filter(({ kind }) => kind === 'mo-hinh' || kind === 'bai-du-thi')
    .toSorted((left, right) => compareIso(left.id, right.id));
  const weighted = weighPairs(entries.map(countIdea));
  const texts = entries.map(({ id, kind }, place) => ({ id, kind, pairs: weighted[place] ?? [] }));
  const models = texts.filter(({ kind }) => kind === 'mo-hinh');
  const postings = indexModels(models.map(({ pairs }) => pairs));
  const least = floor + floorRise * Math.log(models.length);
  const similar = new Map<string, string[]>();
  for (const { id, pairs } of texts) {
    const { sums, strongest } = compareWithModels(pairs, postings);
    const alike: { id: string; likeness: number }[] = [];
    sums.forEach((sum, place) => {
      const likeness = sum - (strongest[place] ?? 0);
      const model = models[place];
      if (model !== undefined && model.id !== id && likeness >= least) {
        alike.push({ id: model.id, likeness });
      }
    });
    alike.sort((left, right) => right.likeness - left.likeness);
    if (alike.length > 0)
      similar.set(
        id,
        alike.slice(0, limit).map((model) => model.id),
      );
  }
  return similar;
}
