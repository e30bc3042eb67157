import { getNearest } from '../text/nearest.ts';
import { foldText } from '../text/normalise.ts';
import type { Options } from './options.ts';
import type { Source } from './read-source.ts';
import { findTarget, formatTarget } from './targets.ts';

/** Checks that the answers fit the file they speak of: headers it has, each column filled once. */
export function checkChoices({ columns }: Options, source: Source): string[] {
  const headers = source.columns.map(({ header }) => header).filter((header) => header !== '');
  const folded = headers.map(foldText);
  const choices = [...columns.values()];
  const unknown = choices
    .filter(({ header }) => !folded.includes(foldText(header)))
    .map(({ header }) => {
      const nearest = getNearest(header, headers);
      const asked = nearest === null ? '' : ` Có phải là “${nearest}”?`;
      return `Tệp không có tiêu đề “${header}”.${asked} Các tiêu đề: ${headers.join(', ')}.`;
    });
  const isTwice = (header: string) => folded.indexOf(header) !== folded.lastIndexOf(header);
  const twice = choices
    .filter((choice) => choice.columns.length > 0 && isTwice(foldText(choice.header)))
    .map(({ header }) => `Tiêu đề “${header}” có hai lần trong tệp; đổi tên một cột rồi chạy lại.`);
  const filled = choices.flatMap((choice) => choice.columns);
  const repeated = [...new Set(filled.filter((name, index) => filled.indexOf(name) !== index))].map(
    (name) => `Có hai tiêu đề cùng được chọn cho cột ${formatTarget(name)}.`,
  );
  const crowded = choices.flatMap(({ header, columns: own }) => {
    const entry = own.filter((name) => findTarget(name)?.table === 'submissions');
    const author = own.filter((name) => findTarget(name)?.table === 'authors');
    if (entry.length < 2 && author.length < 2) return [];
    return [`Tiêu đề “${header}” chỉ dùng được cho một cột của mỗi bảng: ${own.join(', ')}.`];
  });
  return [...unknown, ...twice, ...repeated, ...crowded];
}
