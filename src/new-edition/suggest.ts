import { swapMonthFirst } from '../schemas/cells/day.ts';
import type { Column } from '../schemas/table.ts';
import { foldText } from '../text/normalise.ts';
import { isRowNumberHeader } from '../tables/layout/known-headers.ts';
import { findContent, type Content } from './contents.ts';
import type { Form } from './form-headers.ts';
import { findLikeColumns } from './likeness.ts';
import type { SourceColumn } from './read-source.ts';
import { findTarget, targets } from './targets.ts';

/** How much a reason weighs: where two headers want one column, the heavier one has it. */
export const weights = { exact: 4, near: 3, form: 2, content: 1, none: 0 };

/**
 * What a header probably is. No column: it is not used. Where it is doubtful, `candidates` are
 * what it may be, the likeliest first, and the organiser is asked.
 */
export type Suggestion = {
  column: string | null;
  why: string;
  weight: number;
  isDoubtful: boolean;
  candidates: readonly string[];
};

/** A consent is taken by its exact header only: what it allows to publish is never guessed. */
const consents = new Set(['consent_text', 'consent_names', 'originality_pledge']);

const byHeader = new Map(
  targets
    .toReversed()
    .flatMap(({ column }) =>
      [column.name, column.title, ...column.aliases].map((name) => [foldText(name), column.name]),
    ),
);

/** Columns that a kind of content may be, where the header does not tell. */
const byContent: Partial<Record<Content, readonly string[]>> = {
  'e-mail': ['contact_email'],
  phone: ['contact_phone'],
  instant: ['received_at'],
  date: ['received_at', 'birth_date', 'first_applied_on'],
  'yes-no': ['consent_text', 'consent_names', 'originality_pledge'],
  unit: ['unit_code', 'workplace'],
  'long-text': ['solution', 'summary', 'need', 'benefits'],
};

const sureContents = new Set<Content>(['e-mail', 'phone', 'instant']);

function ignore(why: string, weight = weights.none): Suggestion {
  return { column: null, why, weight, isDoubtful: false, candidates: [] };
}

/** Tells whether a column can hold a text; which of day and month stands first is not yet known. */
function canHold({ kind, read }: Column, text: string): boolean {
  if ('value' in read(text)) return true;
  const swapped = kind === 'date' || kind === 'instant' ? swapMonthFirst(text) : null;
  return swapped !== null && 'value' in read(swapped);
}

/** Tells whether the cells fit a column; running text fits where it is no contact. */
function fits(column: string, content: Content, cells: readonly string[]): boolean {
  if (content === 'empty') return true;
  const target = findTarget(column)?.column;
  if (target === undefined) return false;
  if (column === 'contact_email') return content === 'e-mail';
  if (target.kind === 'text') return !['e-mail', 'phone', 'yes-no', 'instant'].includes(content);
  const texts = cells.filter((text) => text !== '').slice(0, 200);
  const read = texts.filter((text) => canHold(target, text));
  return read.length * 2 >= texts.length;
}

function suggestByContent(content: Content): Suggestion | null {
  const candidates = byContent[content];
  const [column] = candidates ?? [];
  if (candidates === undefined || column === undefined) return null;
  const isDoubtful = !sureContents.has(content);
  return { column, why: 'theo nội dung', weight: weights.content, isDoubtful, candidates };
}

function suggestByWords(
  header: string,
  content: Content,
  cells: readonly string[],
): Suggestion | null {
  const like = findLikeColumns(header);
  const [best, second] = like;
  if (best === undefined) return null;
  const isClear = best.score - (second?.score ?? 0) >= 0.1;
  const isFit = fits(best.column, content, cells);
  const kind = findTarget(best.column)?.column.kind;
  // Cells that only this column could hold say as much as a word or two of the header.
  const isConfirmed = isFit && (kind !== 'text' || content === 'e-mail') && content !== 'empty';
  const isLike = best.score >= (isConfirmed ? 0.6 : 0.75);
  const isDoubtful = !(isClear && isLike && isFit) || consents.has(best.column);
  const sure = suggestByContent(content);
  const isHeld = sure?.isDoubtful === false && like.some(({ column }) => column === sure.column);
  if (isDoubtful && isHeld) return sure;
  const near = like.filter(({ score }) => score >= best.score - 0.25).map(({ column }) => column);
  return {
    column: best.column,
    why: 'gần giống',
    weight: weights.near,
    isDoubtful,
    candidates: isFit ? near : [...new Set([...(sure?.candidates ?? []), ...near])],
  };
}

function suggestByForm(own: string | null, content: Content, cells: readonly string[]): Suggestion {
  const why = 'cột của biểu mẫu';
  if (own === null || content === 'anonymous' || content === 'empty') {
    return ignore(why, weights.form);
  }
  const isDoubtful = own === 'name' || !fits(own, content, cells);
  return { column: own, why, weight: weights.form, isDoubtful, candidates: [own] };
}

/** Suggests what one column of the file is, by itself: others may want the same column. */
export function suggestColumn({ header: whole, cells }: SourceColumn, form: Form): Suggestion {
  const header = form.hasGroups ? whole.slice(whole.lastIndexOf('/') + 1) : whole;
  const folded = foldText(header);
  const content = findContent(cells);
  if (header === '') return ignore('không có tiêu đề');
  if (isRowNumberHeader(header)) return ignore('số thứ tự');
  const own = form.headers.get(foldText(whole));
  if (own !== undefined) return suggestByForm(own, content, cells);
  const exact = byHeader.get(folded);
  if (folded === 'id' && content === 'running-number') return ignore('số thứ tự');
  if (exact !== undefined) {
    const why = 'trùng tên';
    return { column: exact, why, weight: weights.exact, isDoubtful: false, candidates: [exact] };
  }
  if (content === 'empty') return ignore('cột trống');
  return (
    suggestByWords(header, content, cells) ??
    suggestByContent(content) ??
    ignore('không có cột tương ứng')
  );
}
