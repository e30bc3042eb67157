import path from 'node:path';
import { describeWriteError } from '../files/describe-write-error.ts';
import { exists } from '../files/exists.ts';
import { formatReport } from '../tables/report.ts';
import type { Draft } from './draft.ts';
import { makeEditionFiles } from './edition-files.ts';
import { stop, type Outcome, type Stop } from './outcome.ts';
import { writeEmptyRegister, writeFolder } from './write-folder.ts';

/** Makes the end of the command where the folder of the edition stands already. */
export function refuseTaken(folder: string): { stop: Stop } {
  return stop(1, `Thư mục ${folder} đã có trong thư mục dữ liệu; chương trình không ghi đè.\n`);
}

/** Runs what writes; where the disk refuses, the command ends with what could not be done. */
async function tryToWrite<T>(what: string, write: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await write() };
  } catch (error) {
    const reason = describeWriteError(error);
    if (reason === null) throw error;
    return stop(1, `${what}: ${reason}.\n`);
  }
}

/** Writes the folder of a new edition; gives the files it wrote, from the data folder on. */
export async function writeEdition(
  draft: Draft,
  bytes: Uint8Array,
  dataDir: string,
): Promise<Outcome<string[]>> {
  const folder = String(draft.options.year);
  const hasSchemas = await exists(path.join(dataDir, 'schemas/contest.schema.json'));
  const schemaPath = hasSchemas ? '../schemas/contest.schema.json' : null;
  const { files, issues } = makeEditionFiles(draft, bytes, schemaPath);
  if (issues.length > 0) {
    const message =
      'Chương trình soạn ra tệp không hợp lệ, chưa ghi gì; đây là lỗi của chương trình.';
    return stop(1, `${message}\n\n${formatReport(issues)}`);
  }
  const written = await tryToWrite('Không ghi được vào thư mục dữ liệu', () =>
    writeFolder(dataDir, folder, files),
  );
  if ('stop' in written) return written;
  if (written.value === 'taken') return refuseTaken(folder);
  const register = await tryToWrite(
    `Đã tạo thư mục ${folder}, nhưng không ghi được units.csv`,
    () => writeEmptyRegister(dataDir),
  );
  if ('stop' in register) return register;
  const names = files.map(({ name }) => `${folder}/${name}`);
  return { value: register.value ? [...names, 'units.csv'] : names };
}
