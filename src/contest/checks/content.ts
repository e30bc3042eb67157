import { makeError, placeIn, type Issue } from '../../tables/issue.ts';
import { fillPlaceholders } from '../../text/placeholders.ts';
import { getContentValues } from '../content/values.ts';
import type { ContentFile } from '../content/load-content.ts';
import type { Check } from './check.ts';

const rawHtml = /<\/?[a-z!][^>]*>/i;
const unsafeLink = /\]\(\s*(?!\/|#|https?:\/\/|mailto:)[^)]*\)/i;

function getLineOf(file: ContentFile, needle: string): number {
  const before = file.body.slice(0, file.body.indexOf(needle));
  return file.bodyLine + before.split('\n').length - 1;
}

function checkFile(file: ContentFile, values: ReadonlyMap<string, string>): Issue[] {
  const issues: Issue[] = [];
  const texts = `${JSON.stringify(file.data)}\n${file.body}`;
  for (const name of fillPlaceholders(texts, values).unknown) {
    const line = file.body.includes(name) ? getLineOf(file, name) : null;
    const place = placeIn(file.file, { line, value: `{{${name}}}` });
    const hint = `Các giá trị có sẵn: ${[...values.keys()].join(', ')}.`;
    issues.push(
      makeError(place, 'placeholder-unknown', 'contest.yaml không có giá trị này.', hint),
    );
  }
  const html = rawHtml.exec(file.body)?.[0];
  if (html !== undefined) {
    const place = placeIn(file.file, { line: getLineOf(file, html), value: html });
    const hint = 'Dùng Markdown; muốn viết dấu nhỏ hơn thì viết &lt;.';
    issues.push(makeError(place, 'html-in-text', 'Bài viết không được chứa thẻ HTML.', hint));
  }
  const link = unsafeLink.exec(file.body)?.[0];
  if (link !== undefined) {
    const place = placeIn(file.file, { line: getLineOf(file, link), value: link.slice(1) });
    const hint = 'Địa chỉ bắt đầu bằng /, #, https:// hoặc mailto:.';
    issues.push(makeError(place, 'link-unsafe', 'Liên kết không hợp lệ.', hint));
  }
  return issues;
}

function checkNumbers(files: readonly ContentFile[]): Issue[] {
  const seen = new Map<number, string>();
  return files.flatMap((file) => {
    if (file.kind !== 'rules') return [];
    const { number } = file.data;
    const first = seen.get(number);
    seen.set(number, first ?? file.file);
    if (first === undefined) return [];
    const place = placeIn(file.file, { column: 'number', value: String(number) });
    return [
      makeError(place, 'rule-number-repeated', `Số điều đã dùng ở ${first}.`, 'Đổi số điều.'),
    ];
  });
}

/** Texts ask only for values that contest.yaml has, and bring no HTML and no unsafe links. */
export const checkContent: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const values = getContentValues(edition.contest);
    return [
      ...edition.content.flatMap((file) => checkFile(file, values)),
      ...checkNumbers(edition.content),
    ];
  });
