import { makeError, placeIn, type Issue, type Place } from '../../tables/issue.ts';
import { fillPlaceholders } from '../../text/placeholders.ts';
import { getContentValues } from '../content/values.ts';
import type { ContentFile } from '../content/load-content.ts';
import { getNearest } from '../../text/nearest.ts';
import type { Check } from './check.ts';

const rawHtml = /<\/?[a-z!][^>]*>/gi;
const unsafeLink =
  /\](?:\(\s*|:\s+)(?!\/|#|https?:\/\/|mailto:)[^)\s]*\)?|!\[[^\]]*\]\(\s*(?!\/)[^)]*\)/gi;

function placeAt(file: ContentFile, index: number, value: string): Place {
  const line = file.bodyLine + file.body.slice(0, index).split('\n').length - 1;
  return placeIn(file.file, { line, value });
}

function checkMarkup(file: ContentFile): Issue[] {
  const tags = [...file.body.matchAll(rawHtml)];
  // An opening tag stands for its closing one.
  const opening = tags.filter(([tag]) => !tag.startsWith('</'));
  return [
    ...(opening.length === 0 ? tags : opening).map(({ 0: tag, index }) =>
      makeError(
        placeAt(file, index, tag),
        'html-in-text',
        'Bài viết không được chứa thẻ HTML.',
        'Xóa thẻ, định dạng bằng Markdown; muốn viết dấu nhỏ hơn thì viết &lt;.',
      ),
    ),
    ...[...file.body.matchAll(unsafeLink)].map(({ 0: link, index }) =>
      makeError(
        placeAt(file, index, link.slice(1).replace(/^:\s+/, '')),
        'link-unsafe',
        'Liên kết này không dùng được.',
        'Liên kết bắt đầu bằng /, #, https:// hoặc mailto:; ảnh phải nằm trên chính trang này, bắt đầu bằng /.',
      ),
    ),
  ];
}

function checkFile(file: ContentFile, values: ReadonlyMap<string, string>): Issue[] {
  const issues: Issue[] = [];
  const texts = `${JSON.stringify(file.data)}\n${file.body}`;
  for (const name of new Set(fillPlaceholders(texts, values).unknown)) {
    const nearest = getNearest(name, [...values.keys()]);
    const written = `{{${name}}}`;
    const index = file.body.indexOf(name);
    const place =
      index === -1 ? placeIn(file.file, { value: written }) : placeAt(file, index, written);
    const hint = `${nearest === null ? '' : `Có phải là “{{${nearest}}}”? `}Các tên dùng được: ${[...values.keys()].join(', ')}.`;
    const message = 'Không có giá trị nào mang tên này để điền vào bài.';
    issues.push(makeError(place, 'placeholder-unknown', message, hint));
  }
  return [...issues, ...checkMarkup(file)];
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
      makeError(place, 'rule-number-repeated', `Số điều này đã dùng ở ${first}.`, 'Đổi số điều.'),
    ];
  });
}

/** Announcements of all editions share their addresses. */
export const checkAnnouncementAddresses: Check = ({ editions }) => {
  const seen = new Map<string, string>();
  return editions
    .flatMap((edition) => edition.content)
    .filter((file) => file.kind === 'announcements')
    .flatMap(({ slug, file }) => {
      const first = seen.get(slug);
      seen.set(slug, first ?? file);
      if (first === undefined) return [];
      const message = `Trùng địa chỉ /thong-bao/${slug}/ với ${first}.`;
      return [makeError(placeIn(file), 'address-repeated', message, 'Đổi tên một trong hai tệp.')];
    });
};

/** Texts ask only for values that contest.yaml has, and bring no HTML and no unsafe links. */
export const checkContent: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const values = getContentValues(edition.contest);
    return [
      ...edition.content.flatMap((file) => checkFile(file, values)),
      ...checkNumbers(edition.content),
    ];
  });
