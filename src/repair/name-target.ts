import type { Sheet } from './open-sheets.ts';

/** Splits a path into its folder with the slash, its name and its ending with the dot. */
export function splitPath(file: string): { folder: string; stem: string; ending: string } {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const [ending = ''] = /(?<=.)\.[^.]*$/.exec(name) ?? [];
  const folder = file.slice(0, file.length - name.length);
  return { folder, stem: name.slice(0, name.length - ending.length), ending };
}

/**
 * Finds the name, beside the original, under which the copy of a sheet is to be read. `isOnly`
 * tells that no other sheet of the file is read; `isTaken`, that a name already means another file.
 */
export function findTargetName(
  { file, isWorkbook, tables }: Sheet,
  isOnly: boolean,
  isTaken: (name: string) => boolean,
): string {
  const { stem, ending } = splitPath(file);
  const own = stem + ending;
  // A table without a mapping is found by its name, which its file bears.
  if (tables.some(({ mapping }) => mapping === null)) return `${stem}.csv`;
  // Under .tsv, tabs would be expected between the columns.
  if (isOnly && !isWorkbook && ending.toLowerCase() !== '.tsv') return own;
  const base = isOnly ? stem : [stem, ...tables.map(({ table }) => table.name)].join('-');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${base}.csv` : `${base}-${number}.csv`;
    if (name === own || !isTaken(name)) return name;
  }
}
