import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { describeWriteError } from '../../../files/describe-write-error.ts';
import { exists } from '../../../files/exists.ts';
import type { Voice } from '../../../judging/command.ts';
import type { Settings } from '../../../settings.ts';
import { isSha256 } from '../../files/kept-path.ts';
import { getDatabasePath } from '../../store/open-database.ts';
import type { IntakeCommand } from '../command.ts';
import { getToldFile } from '../finalists.ts';
import { nameFolder, sayingRefusals } from '../with-store.ts';
import { parseWords } from '../words.ts';
import { checkStore, formatFindings } from './check-store.ts';
import { copyAttachments, copyDurably } from './copy-store.ts';

const usage = 'Cách dùng: npm run intake -- restore <thư mục sao lưu>\n';

/** Inside the folder itself, which may be a disk of its own. */
const workName = '.khoi-phuc';

async function listHashes(folder: string): Promise<string[]> {
  const names = await readdir(path.join(folder, 'files'), { recursive: true }).catch(() => []);
  return names.map((name) => path.basename(name)).filter(isSha256);
}

async function isEmpty(folder: string): Promise<boolean> {
  if (!(await exists(folder))) return true;
  return (await readdir(folder)).every((name) => name === workName);
}

/** Copies a backup aside. A database that was opened since keeps part of itself beside it. */
async function copyBackup(from: string, work: string): Promise<void> {
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true, mode: 0o700 });
  const database = getDatabasePath(from);
  for (const ending of ['', '-wal']) {
    if (await exists(database + ending)) {
      await copyDurably(database + ending, getDatabasePath(work) + ending);
    }
  }
  const told = getToldFile(from);
  if (await exists(told)) await copyFile(told, getToldFile(work));
  await copyAttachments(from, work, await listHashes(from), copyDurably);
}

/** The database comes last: without it the folder holds no store yet. */
async function moveUp(work: string, folder: string): Promise<void> {
  const database = path.basename(getDatabasePath(work));
  const names = (await readdir(work)).filter((name) => name !== database);
  for (const name of [...names, database]) {
    await rename(path.join(work, name), path.join(folder, name));
  }
  await rm(work, { recursive: true, force: true });
}

async function restore(from: string, settings: Settings, voice: Voice): Promise<number> {
  const { intakeDir } = settings;
  const work = path.join(intakeDir, workName);
  try {
    await copyBackup(from, work);
    const { findings, said } = await checkStore(work);
    voice.out(said);
    if (findings.length > 0) {
      await rm(work, { recursive: true, force: true });
      voice.error(`Chưa khôi phục gì: bản sao có điều không đúng.\n${formatFindings(findings)}`);
      return 1;
    }
    await moveUp(work, intakeDir);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    const reason = describeWriteError(error);
    if (reason === null) throw error;
    voice.error(`Không khôi phục được vào ${nameFolder(intakeDir)}: ${reason}.\n`);
    return 1;
  }
  voice.out(`Đã khôi phục kho bài vào ${nameFolder(intakeDir)}.\n`);
  return 0;
}

/** `npm run intake -- restore`: makes a store of a backup, where there is none. */
export const restoreCommand: IntakeCommand = {
  summary: 'khôi phục kho bài từ một bản sao lưu, chỉ khi INTAKE_DIR còn trống',
  run: async (words, settings, voice) => {
    const [folder, more] = parseWords(words, {})?.positionals ?? [];
    if (folder === undefined || more !== undefined) {
      voice.error(usage);
      return 2;
    }
    const from = path.resolve(folder);
    if (!(await exists(getDatabasePath(from)))) {
      voice.error(`${folder} không phải bản sao lưu của kho bài: không có tệp intake.db.\n`);
      return 1;
    }
    if (!(await isEmpty(settings.intakeDir))) {
      voice.error(
        `${nameFolder(settings.intakeDir)} đã có tệp. Dừng máy chủ, chuyển thư mục này ra chỗ khác, rồi chạy lại.\n`,
      );
      return 1;
    }
    return sayingRefusals(settings, voice, () => restore(from, settings, voice));
  },
};
