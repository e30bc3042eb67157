import type { DataSet } from '../contest/edition.ts';
import { makeError, placeIn, type Issue } from '../tables/issue.ts';
import { makeFinder } from '../text/find-any.ts';
import { foldForSearch, listPrivateValues } from './private-values.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"' };

/** Undoes the escapes of a published file, so that a value is found however it was written. */
function unescapeText(text: string, file: string): string {
  if (file.endsWith('.json')) return text.replaceAll('\\"', '"').replaceAll('\\n', '\n');
  if (file.endsWith('.csv')) return text.replaceAll('""', '"');
  if (!text.includes('&')) return text;
  return text.replace(/&(amp|lt|gt|quot|#39|#34);/g, (written, name: string) => entities[name] ?? written);
}

/**
 * Prepares the gate: the returned function names every private value that a published file holds.
 * A value that stands in public text of the organiser as well is no secret and is left out.
 */
export function makeGate(data: DataSet): (text: string, file: string) => Issue[] {
  const { values, readable } = listPrivateValues(data);
  const known = makeFinder(values.map(({ needle }) => needle))(readable);
  const secret = new Map(
    values.filter(({ needle }) => !known.has(needle)).map((value) => [value.needle, value]),
  );
  const find = makeFinder(secret.keys());
  return (text, file) =>
    [...find(foldForSearch(unescapeText(text, file)))].flatMap((needle) => {
      const value = secret.get(needle);
      if (value === undefined) return [];
      // The report must not repeat the value: reports are read on shared screens and kept in logs.
      const place = placeIn(value.file, { line: value.line, column: value.column });
      const message = `Giá trị riêng tư của ô này lọt vào tệp sẽ công bố: ${file}.`;
      const hint = 'Không công bố. Xóa giá trị khỏi nội dung công khai rồi dựng lại trang.';
      return [makeError(place, 'private-value-published', message, hint)];
    });
}
