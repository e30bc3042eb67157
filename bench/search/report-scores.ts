import type { Answers } from './answers.ts';
import { targets, type Query, type QueryKind } from './query.ts';
import { getInterval, getMean, scoreAnswer, type Score } from './score.ts';

/** Below this, two means are the same: figures are printed with two decimals. */
const noDifference = 0.005;

function scoreKind(answers: Answers, queries: readonly Query[]): Score[] {
  return queries.map((query) => scoreAnswer(query, answers.byText.get(query.text)?.ids ?? []));
}

const formatCell = (scores: Score[]): string =>
  [scores.map(({ main }) => main), scores.map(({ first }) => first)]
    .map((figures) => getMean(figures).toFixed(2))
    .join(' · ');

/** Says what a kind misses: its target, or to be ahead of each other engine. */
function findFaults(
  kind: QueryKind,
  ours: number,
  others: { name: string; mean: number }[],
): string {
  const faults = ours < targets[kind] - noDifference ? ['misses its target'] : [];
  const ahead = others.filter(({ mean }) => mean >= ours + noDifference).map(({ name }) => name);
  return [...faults, ...(ahead.length > 0 ? [`behind ${ahead.join(', ')}`] : [])].join('; ');
}

/** Formats the quality of the answers, one kind of query a line; ours is the first engine. */
export function formatScores(
  engines: readonly Answers[],
  queries: ReadonlyMap<QueryKind, readonly Query[]>,
): string {
  const names = engines.map(({ name }) => name);
  const lines = [
    'MRR@10 · success@1; of pair and marks precision@10 · success@1',
    '',
    `| kind | queries | to reach | 95% of ${names[0] ?? ''} | ${names.join(' | ')} | |`,
    `| --- | ---: | ---: | ---: |${names.map(() => ' ---: |').join('')} --- |`,
  ];
  for (const [kind, asked] of queries) {
    const scores = engines.map((answers) => scoreKind(answers, asked));
    const mains = scores.map((own) => own.map(({ main }) => main));
    const [low, high] = getInterval(mains[0] ?? []);
    const others = mains.map((own, index) => ({ name: names[index] ?? '', mean: getMean(own) }));
    const cells = [
      kind,
      asked.length,
      targets[kind].toFixed(2),
      `${low.toFixed(2)}–${high.toFixed(2)}`,
      ...scores.map(formatCell),
      names[0] === 'ours' ? findFaults(kind, getMean(mains[0] ?? []), others.slice(1)) : '',
    ];
    lines.push(`| ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}

/** Formats what an engine did not answer in full: the query, what was right, what came first. */
export function formatMisses(
  answers: Answers,
  queries: ReadonlyMap<QueryKind, readonly Query[]>,
  titles: ReadonlyMap<string, string>,
): string {
  const lines: string[] = [];
  for (const query of [...queries.values()].flat()) {
    const ids = answers.byText.get(query.text)?.ids ?? [];
    const { main } = scoreAnswer(query, ids);
    if (main >= targets[query.kind]) continue;
    const [wrong = ''] = ids.filter((id) => !query.right.has(id));
    const [right = ''] = query.right;
    lines.push(
      `${query.kind} ${main.toFixed(2)} “${query.text}”`,
      `    right: ${right} ${titles.get(right) ?? ''}`,
      `    first wrong: ${wrong} ${titles.get(wrong) ?? ''}`,
    );
  }
  return lines.join('\n');
}
