import type { DataSet } from '../contest/edition.ts';
import { makeError, placeIn, type Issue } from '../tables/issue.ts';
import { makeValueFinder } from './find-values.ts';
import { listPrivateValues } from './private-values.ts';
import { readWritten } from './unescape.ts';

/**
 * Prepares the gate: the returned function names every value that is private at an instant and
 * that a published file holds. A value that stands in a public column of an entry is no secret and
 * is left out; one that stands in a text of the organiser is left out unless it is personal.
 */
export function makeGate(data: DataSet, now: Date): (text: string, file: string) => Issue[] {
  const { values, records, texts } = listPrivateValues(data, now);
  const findValues = makeValueFinder(values.map(({ needle }) => needle));
  const inRecords = findValues(records);
  const inTexts = findValues(texts);
  // The last entry of a Map stays: in reverse order that is the first cell with the value.
  const secret = new Map(
    values
      .filter(({ needle }) => !inRecords.has(needle))
      .filter(({ needle, personal }) => personal || !inTexts.has(needle))
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
