import type { Issue } from '../issue.ts';
import { makeSheetHidden, makeSheetMissing } from './sheet-problems.ts';

/** A sheet with cells, as the workbook lists it. */
export type ListedSheet = { name: string; isHidden: boolean };

type Choice<T> = { sheets: T[]; issues: Issue[] };

/** Excel itself does not tell large from small letters in the name of a sheet. */
function foldName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** Chooses the sheets to read: the one that is named, hidden or not, or every visible one. */
export function chooseSheets<T extends ListedSheet>(
  listed: readonly T[],
  chosen: string | null,
  file: string,
): Choice<T> {
  if (chosen === null) {
    const hidden = listed.filter((sheet) => sheet.isHidden);
    return {
      sheets: listed.filter((sheet) => !sheet.isHidden),
      issues: hidden.map((sheet) => makeSheetHidden(file, sheet.name)),
    };
  }
  const found =
    listed.find((sheet) => sheet.name === chosen) ??
    listed.find((sheet) => foldName(sheet.name) === foldName(chosen));
  if (found !== undefined) return { sheets: [found], issues: [] };
  const names = listed.map((sheet) => sheet.name);
  return { sheets: [], issues: [makeSheetMissing(file, chosen, names)] };
}
