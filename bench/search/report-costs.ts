import type { Answers } from './answers.ts';
import type { BrowserFigures } from './ask-browser.ts';
import type { BuildFigures } from './build-site.ts';
import { getQuantile } from './score.ts';

/** What writing an index took, and what was written. */
export type IndexFigures = { seconds: number; files: number; megabytes: number };

const formatMedianAndMost = (figures: number[], digits: number): string =>
  [0.5, 1].map((share) => getQuantile(figures, share).toFixed(digits)).join(' / ');

const kilobytes = (figures: { bytes: number }[]) => figures.map(({ bytes }) => bytes / 1024);

/** Formats how long answers took; engines without a browser ran in this process. */
export function formatTimes(engines: readonly Answers[], typedMs: number[] | null): string {
  const lines = ['| engine | ms, p50 | ms, p95 |', '| --- | ---: | ---: |'];
  const add = (name: string, figures: number[]) =>
    lines.push(
      `| ${name} | ${getQuantile(figures, 0.5).toFixed(1)} | ${getQuantile(figures, 0.95).toFixed(1)} |`,
    );
  for (const { name, byText } of engines) {
    add(
      name,
      [...byText.values()].map(({ elapsedMs }) => elapsedMs),
    );
    if (name === 'ours' && typedMs !== null) add('ours, typed key by key, after the last', typedMs);
  }
  return lines.join('\n');
}

/** Counts the queries that a fresh page answers in another way than a page that was used. */
function countDifferences({ fresh, warm }: BrowserFigures): number {
  return [...fresh].filter(
    ([text, { ids }]) => ids.join(' ') !== (warm.get(text)?.ids ?? []).join(' '),
  ).length;
}

/** Formats what queries take over the wire, and whether what was asked before changes answers. */
export function formatTraffic(
  engines: readonly { name: string; figures: BrowserFigures }[],
): string {
  const lines = [
    'Median / most; a first query is what it adds to loading the page',
    '',
    '| engine | first, KB | requests | next, KB | requests | fresh and warm differ |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const { name, figures } of engines) {
    const cells = [
      name,
      ...[figures.first, figures.next].flatMap((traffic) => [
        formatMedianAndMost(kilobytes(traffic), 0),
        formatMedianAndMost(
          traffic.map(({ requests }) => requests),
          0,
        ),
      ]),
      `${countDifferences(figures)} of ${figures.fresh.size}`,
    ];
    lines.push(`| ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}

/** Formats what the index is and takes, beside Pagefind's own of the same records. */
export function formatBuild(
  site: BuildFigures | null,
  ours: IndexFigures | null,
  pagefind: IndexFigures | null,
): string {
  const lines = [
    '| | seconds | times Pagefind | files | MB |',
    '| --- | ---: | ---: | ---: | ---: |',
  ];
  const ratio = (figure: number) =>
    pagefind === null ? '' : (figure / pagefind.seconds).toFixed(1);
  const indexes = { 'index, ours': ours, 'index, Pagefind': pagefind };
  for (const [name, figures] of Object.entries(indexes)) {
    if (figures === null) continue;
    const { seconds, files, megabytes } = figures;
    lines.push(
      `| ${name} | ${seconds.toFixed(1)} | ${ratio(seconds)} | ${files} | ${megabytes.toFixed(1)} |`,
    );
  }
  if (site !== null) {
    lines.push(`| the whole site | ${site.seconds.toFixed(1)} | ${ratio(site.seconds)} | | |`);
    lines.push('', `Peak memory of the build: ${site.peakMegabytes.toFixed(0)} MB`);
  }
  return lines.join('\n');
}
