import { readDate } from '../../schemas/cells/date.ts';
import { formatNumber } from '../../text/numbers.ts';
import { normaliseText } from '../../text/normalise.ts';
import type { EntryForm, FormProblem } from '../entry.ts';
import type { FormDefinition } from '../form-definition.ts';
import { findFieldProblem, makeMissing, type CheckContext } from './check-field.ts';
import type { FormField } from './field.ts';
import { parsePercent } from './percent.ts';

/** What the contest says of authors. */
type Limits = Pick<FormDefinition, 'maxAuthors'>;

type Author = EntryForm['authors'][number];

/** Three shares of 33,33 make a whole; the rest is what sums of decimals are off by. */
const shareTolerance = 0.01 + 1e-9;

function getText(author: Author, name: string): string {
  return normaliseText(author[name] ?? '');
}

function getBirthDate(author: Author): string {
  const written = getText(author, 'birth_date');
  const read = readDate(written);
  return 'value' in read ? read.value : written;
}

/**
 * Finds an author who was there before. Two people of one name are told apart by their names, since
 * the table of authors knows each by it; letters with other marks make another name.
 */
function findRepeated(
  authors: readonly Author[],
  position: number,
): Omit<FormProblem, 'field'> | null {
  const author = authors[position];
  if (author === undefined) return null;
  const name = getText(author, 'name');
  const before = authors
    .slice(0, position)
    .findIndex((other) => getText(other, 'name').toLowerCase() === name.toLowerCase());
  const first = authors[before];
  if (first === undefined) return null;
  const other = `tác giả ${formatNumber(before + 1)}`;
  if (getBirthDate(first) === getBirthDate(author)) {
    const message = `Bỏ tác giả này hoặc sửa họ tên: trùng họ tên và ngày sinh với ${other}.`;
    return { code: 'author-repeated', message };
  }
  const message = `Ghi thêm vào họ tên để phân biệt với ${other}, ví dụ năm sinh trong ngoặc: hai người trùng họ tên.`;
  return { code: 'author-same-name', message };
}

function checkAuthor(
  fields: readonly FormField[],
  authors: readonly Author[],
  position: number,
  context: CheckContext,
): FormProblem[] {
  const author = authors[position] ?? {};
  return fields.flatMap((field) => {
    const text = getText(author, field.name);
    const isShareMissing = field.name === 'share_percent' && text === '' && authors.length > 1;
    const problem =
      findFieldProblem(field, text, context) ??
      (isShareMissing ? makeMissing(field) : null) ??
      (field.name === 'name' ? findRepeated(authors, position) : null);
    return problem === null ? [] : [{ ...problem, field: `authors.${position}.${field.name}` }];
  });
}

/** Checks that the shares make a whole; those that are missing or unreadable are told by themselves. */
function checkShares(authors: readonly Author[]): FormProblem[] {
  const written = authors.map((author) => getText(author, 'share_percent'));
  if (written.length < 2 && written.every((text) => text === '')) return [];
  const shares = written.map(parsePercent).filter((share) => share !== null);
  if (shares.length < authors.length) return [];
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (Math.abs(total - 100) <= shareTolerance) return [];
  const message =
    authors.length === 1
      ? 'Sửa tỷ lệ đóng góp thành 100, hoặc để trống: bài chỉ có một tác giả.'
      : `Sửa tỷ lệ đóng góp của các tác giả để cộng lại đủ 100%: đang là ${formatNumber(total)}%.`;
  return [{ field: 'authors', code: 'shares-not-whole', message }];
}

function checkCount({ length }: readonly Author[], { maxAuthors }: Limits): FormProblem[] {
  if (length <= maxAuthors) return [];
  const [extra, most] = [length - maxAuthors, maxAuthors].map(formatNumber);
  const message = `Bỏ bớt ${extra} tác giả: một bài có nhiều nhất ${most} tác giả.`;
  return [{ field: 'authors', code: 'authors-too-many', message }];
}

/** Checks the authors of an entry, one after the other and together. */
export function checkAuthors(
  authors: readonly Author[],
  fields: readonly FormField[],
  limits: Limits,
  context: CheckContext,
): FormProblem[] {
  // An entry without authors lacks the name of the first.
  const rows = authors.length === 0 ? [{}] : authors;
  const count = checkCount(rows, limits);
  return [
    ...(count.length > 0 ? count : checkShares(rows)),
    ...rows.flatMap((_, position) => checkAuthor(fields, rows, position, context)),
  ];
}
