import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeWriteError } from '../files/describe-write-error.ts';
import { exists } from '../files/exists.ts';

/** Names of the two files beside an original, relative to the data folder. */
export type CopyNames = { copy: string; list: string };

/** The names of what was written, or why nothing was. */
type Written = CopyNames | { problem: string };

/** Finds the first number under which neither a copy nor a list stands beside the original. */
async function findFreeNames(root: string, file: string): Promise<CopyNames> {
  const stem = file.replace(/\.[^./]*$/, '');
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '.csv' : `-${number}.csv`;
    const names = { copy: `${stem}.da-sua${ending}`, list: `${stem}.thay-doi${ending}` };
    const taken = await Promise.all([
      exists(path.join(root, names.copy)),
      exists(path.join(root, names.list)),
    ]);
    if (!taken.includes(true)) return names;
  }
}

/** Writes a copy and its list beside the original: both whole, or neither. */
export async function writeCopy(
  root: string,
  file: string,
  texts: { copy: string; list: string },
): Promise<Written> {
  const folder = path.dirname(path.join(root, file));
  const temporary = path.join(folder, `.sua-${process.pid}`);
  const made: string[] = [];
  const write = async (target: string, text: string): Promise<void> => {
    made.push(target);
    await writeFile(target, text, { flag: 'wx' });
  };
  try {
    const names = await findFreeNames(root, file);
    await write(`${temporary}.list`, texts.list);
    await write(`${temporary}.copy`, texts.copy);
    await rename(`${temporary}.list`, path.join(root, names.list));
    made.push(path.join(root, names.list));
    await rename(`${temporary}.copy`, path.join(root, names.copy));
    return names;
  } catch (error) {
    await Promise.allSettled(made.map((one) => rm(one, { force: true })));
    const problem = describeWriteError(error);
    if (problem === null) throw error;
    return { problem };
  }
}
