import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { formatNumber } from '../text/numbers.ts';

/** A labelled value to draw. */
export type ChartBar = { label: string; value: number };

const widthPx = 640;
const fontSizePx = 14;
const longestLabel = 26;

function shorten(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1).trimEnd()}…`;
}

function plotBars(bars: readonly ChartBar[], document: Document) {
  const rows = bars.map((bar) => ({ ...bar, label: shorten(bar.label) }));
  return Plot.plot({
    document,
    width: widthPx,
    height: 28 + rows.length * 36,
    marginLeft: 216,
    marginRight: 48,
    x: { axis: null, domain: [0, Math.max(...rows.map((row) => row.value), 1)] },
    y: { label: null, tickSize: 0, domain: rows.map((row) => row.label) },
    marks: [
      Plot.barX(rows, { x: 'value', y: 'label', className: 'bar', insetTop: 4, insetBottom: 4 }),
      Plot.text(rows, {
        x: 'value',
        y: 'label',
        text: (row: ChartBar) => formatNumber(row.value),
        textAnchor: 'start',
        dx: 6,
        fill: 'currentColor',
      }),
    ],
  });
}

function plotDays(bars: readonly ChartBar[], document: Document) {
  const labels = bars.map((bar) => bar.label);
  const ticks = labels.filter((_, index) => index % 7 === 0 || index === labels.length - 1);
  return Plot.plot({
    document,
    width: widthPx,
    height: 240,
    marginBottom: 36,
    x: { label: null, domain: labels, ticks, tickFormat: formatDay },
    y: { label: null, grid: true, ticks: 5, tickFormat: formatNumber },
    marks: [Plot.barY(bars, { x: 'label', y: 'value', className: 'bar' }), Plot.ruleY([0])],
  });
}

function formatDay(label: string): string {
  return label.split('/').slice(0, 2).join('/');
}

/**
 * Draws a chart as SVG markup at build time; every text in it is escaped by the DOM.
 * `description` is its text for those who do not see it.
 */
export function drawChart(
  bars: readonly ChartBar[],
  kind: 'bars' | 'days',
  description: string,
): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const chart = kind === 'bars' ? plotBars(bars, document) : plotDays(bars, document);
  // The site's Content-Security-Policy refuses inline styles; its style sheet has what they said.
  for (const style of chart.querySelectorAll('style')) style.remove();
  for (const styled of [chart, ...chart.querySelectorAll('[style]')])
    styled.removeAttribute('style');
  // The chart is one picture with one description; its parts have none of their own.
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  chart.setAttribute('font-size', String(fontSizePx));
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', description);
  return chart.outerHTML;
}
