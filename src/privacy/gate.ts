import type { DataSet } from '../contest/edition.ts';
import { makeError, placeIn, type Issue } from '../tables/issue.ts';
import { makeValueFinder } from './find-values.ts';
import { listPrivateValues } from './private-values.ts';
import { readWritten } from './unescape.ts';

/**
 * Prepares the gate: the returned function names every value that is private at an instant and
 * that a published file holds. A value that stands in text that anyone may read is no secret and
 * is left out.
 */
export function makeGate(data: DataSet, now: Date): (text: string, file: string) => Issue[] {
  const { values, readable } = listPrivateValues(data, now);
  const known = makeValueFinder(values.map(({ needle }) => needle))(readable);
  // The last entry of a Map stays: in reverse order that is the first cell with the value.
  const secret = new Map(
    values
      .filter(({ needle }) => !known.has(needle))
      .toReversed()
      .map((value) => [value.needle, value]),
  );
  const find = makeValueFinder(secret.keys());
  return (text, file) => {
    const found = new Set(readWritten(text, file).flatMap((reading) => [...find(reading)]));
    return [...found].flatMap((needle) => {
      const value = secret.get(needle);
      if (value === undefined) return [];
      // The report must not repeat the value: reports are read on shared screens and kept in logs.
      const place = placeIn(value.file, { line: value.line, column: value.column });
      const message = `Giá trị riêng tư của ô này lọt vào tệp sẽ công bố: ${file}.`;
      const hint = 'Không công bố. Xóa giá trị khỏi nội dung công khai rồi dựng lại trang.';
      return [makeError(place, 'private-value-published', message, hint)];
    });
  };
}
