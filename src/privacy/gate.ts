import type { DataSet } from '../contest/edition.ts';
import { makeError, placeIn, type Issue } from '../tables/issue.ts';
import { makePhoneFinder } from './find-phones.ts';
import { makeValueFinder } from './find-values.ts';
import { listPrivateValues, type PrivateValue } from './private-values.ts';
import { readWritten } from './unescape.ts';

function makeFinder(values: readonly PrivateValue[]): (text: string) => Set<string> {
  const getNeedles = (phone: boolean) =>
    values.filter((value) => value.phone === phone).map(({ needle }) => needle);
  const findWords = makeValueFinder(getNeedles(false));
  const findPhones = makePhoneFinder(getNeedles(true));
  return (text) => new Set([...findWords(text), ...findPhones(text)]);
}

/**
 * Prepares the gate: the returned function names every value that is private at an instant and
 * that a published file holds. A value that stands in a public column of an entry is no secret and
 * is left out; one that stands in a text of the organiser is left out unless it is personal.
 */
export function makeGate(data: DataSet, now: Date): (text: string, file: string) => Issue[] {
  const { values, records, texts } = listPrivateValues(data, now);
  const findValues = makeFinder(values);
  const inRecords = findValues(records);
  const inTexts = new Set(readWritten(texts, '.md').flatMap((reading) => [...findValues(reading)]));
  // The last entry of a Map stays: in reverse order that is the first cell with the value.
  const secret = new Map(
    values
      .filter(({ needle }) => !inRecords.has(needle))
      .filter(({ needle, personal }) => personal || !inTexts.has(needle))
      .toReversed()
      .map((value) => [value.needle, value]),
  );
  const find = makeFinder([...secret.values()]);
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
