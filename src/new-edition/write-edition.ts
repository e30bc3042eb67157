import { access } from 'node:fs/promises';
import path from 'node:path';
import { formatReport } from '../tables/report.ts';
import type { Draft } from './draft.ts';
import { makeEditionFiles } from './edition-files.ts';
import { stop, type Outcome } from './outcome.ts';
import { writeEmptyRegister, writeFolder } from './write-folder.ts';

function describeCause(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC') return 'ổ đĩa đã đầy';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return 'không có quyền ghi';
  return code === '' ? 'chương trình khác vừa tạo thư mục của kỳ này' : code;
}

async function findSchemaPath(dataDir: string): Promise<string | null> {
  try {
    await access(path.join(dataDir, 'schemas/contest.schema.json'));
    return '../schemas/contest.schema.json';
  } catch {
    return null;
  }
}

/** Writes the folder of a new edition; gives the files it wrote, from the data folder on. */
export async function writeEdition(
  draft: Draft,
  bytes: Uint8Array,
  dataDir: string,
): Promise<Outcome<string[]>> {
  const folder = String(draft.options.year);
  const { files, issues } = makeEditionFiles(draft, bytes, await findSchemaPath(dataDir));
  if (issues.length > 0) {
    const message =
      'Chương trình soạn ra tệp không hợp lệ, chưa ghi gì; đây là lỗi của chương trình.';
    return stop(1, `${message}\n\n${formatReport(issues)}`);
  }
  try {
    await writeFolder(dataDir, folder, files);
    const hasRegister = await writeEmptyRegister(dataDir);
    const names = files.map(({ name }) => `${folder}/${name}`);
    return { value: hasRegister ? [...names, 'units.csv'] : names };
  } catch (error) {
    return stop(1, `Không ghi được vào thư mục dữ liệu: ${describeCause(error)}.\n`);
  }
}
