import type { FormProblem } from '../../entry.ts';
import { html, type Html } from '../../html.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { getFieldIds } from './field-ids.ts';

/** Messages by the input that they stand beside; several beside one are said one after the other. */
export type MessagesByField = ReadonlyMap<string, string>;

/** Gathers what is wrong by input. */
export function gatherMessages(problems: readonly FormProblem[]): MessagesByField {
  const gathered = new Map<string, string>();
  for (const { field, message } of problems) {
    const before = gathered.get(field);
    gathered.set(field, before === undefined ? message : `${before} ${message}`);
  }
  return gathered;
}

/** Says whose field it is, where the message alone does not. */
function nameAuthor(field: string): string {
  const row = /^authors\.(\d+)\./.exec(field)?.[1];
  return row === undefined ? '' : `Tác giả ${Number(row) + 1}: `;
}

/**
 * Makes the list of what is wrong, which takes the focus; each leads to its field where the page
 * has it.
 */
export function makeProblemSummary(
  title: string,
  problems: readonly FormProblem[],
  inputs: ReadonlySet<string>,
  after: Html | null = null,
): Html | null {
  if (problems.length === 0) return null;
  const items = problems.map(({ field, message }) => {
    const text = nameAuthor(field) + message;
    if (!inputs.has(field)) return html`<li>${text}</li>`;
    return html`<li><a href="#${getFieldIds(field).field}">${text}</a></li>`;
  });
  return html`<div class="summary" id="loi" role="alert" tabindex="-1" autofocus>
    <h2>${title}</h2>
    <ul>
      ${items}
    </ul>
    ${after}
  </div>`;
}

/** Counts places in words for a heading: "3 chỗ cần sửa". */
export function countPlaces(problems: readonly FormProblem[]): string {
  return `${formatNumber(problems.length)} chỗ cần sửa`;
}
