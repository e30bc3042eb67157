import { copyFile, mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { describeWriteError } from '../../../files/describe-write-error.ts';
import { exists } from '../../../files/exists.ts';
import { refusePlace } from '../../../judging/private-place.ts';
import type { Voice } from '../../../judging/command.ts';
import type { Settings } from '../../../settings.ts';
import { getDatabasePath } from '../../store/open-database.ts';
import { openStore } from '../../store/open-store.ts';
import type { IntakeCommand } from '../command.ts';
import { getToldFile } from '../finalists.ts';
import { withStore, type Opened } from '../with-store.ts';
import { parseWords } from '../words.ts';
import { checkStore, formatFindings, type StoreCheck } from './check-store.ts';
import { copyAttachments, linkOrCopy } from './copy-store.ts';
import { rememberBackup } from './known-backups.ts';

const usage = 'Cách dùng: npm run intake -- backup <thư mục mới>\n';

async function isFree(target: string): Promise<boolean> {
  return !(await exists(target)) || (await readdir(target)).length === 0;
}

/** Copies what the database of a copy refers to, as it stood at the instant of the copy. */
async function copyReferred(from: string, to: string): Promise<void> {
  const copy = openStore(to);
  try {
    await copyAttachments(from, to, copy.listFiles().keys(), linkOrCopy);
  } finally {
    await copy.close();
  }
}

/** Makes a checked copy in a folder beside the target, then names it as the target. */
async function makeBackup(
  target: string,
  { store }: Opened,
  { intakeDir }: Settings,
): Promise<StoreCheck> {
  const parent = path.dirname(target);
  await mkdir(parent, { recursive: true });
  const beside = await mkdtemp(path.join(parent, '.sao-luu-'));
  try {
    await store.backup(getDatabasePath(beside));
    await copyReferred(intakeDir, beside);
    const told = getToldFile(intakeDir);
    if (await exists(told)) await copyFile(told, getToldFile(beside));
    const check = await checkStore(beside);
    if (await exists(target)) await rmdir(target);
    await rename(beside, target);
    return check;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function refuseTarget(target: string, settings: Settings): Promise<string | null> {
  const refusal = await refusePlace(target, settings);
  if (refusal !== null) return refusal.replace(': ghi --out là chỗ khác', '; chọn chỗ khác');
  const inside = path.relative(settings.intakeDir, target);
  const isInside = inside === '' || (!inside.startsWith('..') && !path.isAbsolute(inside));
  if (isInside) return 'Không sao lưu vào chính kho bài; chọn chỗ khác.';
  return (await isFree(target)) ? null : 'Thư mục đã có tệp; ghi tên một thư mục mới.';
}

async function backUp(target: string, opened: Opened, settings: Settings, voice: Voice) {
  const { findings, said } = await makeBackup(target, opened, settings);
  const at = settings.clock().toISOString();
  await rememberBackup(settings.intakeDir, { folder: target, at });
  voice.out(`Đã sao lưu. ${said}`);
  if (findings.length === 0) {
    voice.out(
      'Bản sao đầy đủ. Chép thư mục này sang ổ đĩa khác: trên cùng ổ đĩa, tệp đính kèm dùng chung với kho bài.\n',
    );
    return 0;
  }
  voice.error(`Bản sao có điều không đúng, như trong kho bài:\n${formatFindings(findings)}`);
  return 1;
}

/** `npm run intake -- backup`: copies the store while it is in use. */
export const backupCommand: IntakeCommand = {
  summary: 'sao lưu kho bài vào một thư mục mới, cả khi máy chủ đang chạy, rồi kiểm tra bản sao',
  run: async (words, settings, voice) => {
    const [folder, more] = parseWords(words, {})?.positionals ?? [];
    if (folder === undefined || more !== undefined) {
      voice.error(usage);
      return 2;
    }
    const target = path.resolve(folder);
    return withStore(settings, voice, async (opened) => {
      try {
        const refusal = await refuseTarget(target, settings);
        if (refusal === null) return await backUp(target, opened, settings, voice);
        voice.error(`${refusal}\n`);
        return 2;
      } catch (error) {
        const reason = describeWriteError(error);
        if (reason === null) throw error;
        voice.error(`Không sao lưu được vào ${folder}: ${reason}.\n`);
        return 1;
      }
    });
  },
};
