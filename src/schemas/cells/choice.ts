import { getNearest } from '../../text/nearest.ts';
import { foldText } from '../../text/normalise.ts';
import { emptyCell, problem, type Read } from '../cell-result.ts';

/** Makes the reader of a choice by code or label, without regard to case and diacritics. */
export function makeChoiceReader<T extends string>(labels: Readonly<Record<T, string>>): Read<T> {
  const codes = Object.keys(labels) as T[];
  const names = codes.flatMap((code) => [code, labels[code]]);
  const list = codes.map((code) => `${code} (${labels[code]})`).join(', ');
  const codeByFolded = new Map(
    codes.flatMap((code) => [code, labels[code]].map((name) => [foldText(name), code])),
  );
  // Cells are mostly written as the list has them: those need no folding.
  const codeByName = new Map<string, T | undefined>(
    names.map((name) => [name, codeByFolded.get(foldText(name))]),
  );
  return (text) => {
    if (text === '') return emptyCell;
    const code = codeByName.get(text) ?? codeByFolded.get(foldText(text));
    if (code !== undefined) return { value: code };
    const nearest = getNearest(text, names);
    return problem(
      'choice-unknown',
      'Giá trị này không có trong danh sách.',
      `${nearest === null ? '' : `Có phải là “${nearest}”? `}Dùng một trong: ${list}.`,
    );
  };
}
