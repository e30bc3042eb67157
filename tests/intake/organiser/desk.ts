import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { EntryContent, KeptFile } from '../../../src/intake/entry.ts';
import { openFileStore } from '../../../src/intake/files/file-store.ts';
import type { IntakeCommand } from '../../../src/intake/organiser/command.ts';
import type { Store } from '../../../src/intake/store/api.ts';
import { openStore } from '../../../src/intake/store/open-store.ts';
import { getSettings } from '../../../src/settings.ts';

/** The folders of an organiser: a copy of the data, an empty store. */
export type Desk = { folder: string; dataDir: string; intakeDir: string };

export const now = '2022-09-20T08:00:00+07:00';
export const receivedAt = '2022-09-10T01:02:03.456Z';
export const actor = ['--by', 'Phòng Cải cách hành chính', '--reason', 'theo biên bản số 3'];

/** What follows the time for entries: an edition that still takes them in has none of it. */
const laterTables = ['assignments.csv', 'scores.csv', 'exclusions.csv', 'results.csv'];

/** Makes a desk whose edition still takes entries in. */
export async function makeOpenDesk(): Promise<Desk> {
  const desk = await makeDesk();
  const edition = path.join(desk.dataDir, '2022');
  for (const name of laterTables) await rm(path.join(edition, name));
  const contest = await readFile(path.join(edition, 'contest.yaml'), 'utf8');
  await writeFile(
    path.join(edition, 'contest.yaml'),
    contest.replace('content: hau-giang-2022\n', ''),
  );
  // It is disqualified as late in the results.
  const submissions = await readFile(path.join(edition, 'submissions.csv'), 'utf8');
  const inTime = submissions.replace('2022-09-17 09:20', '2022-09-15 09:20');
  await writeFile(path.join(edition, 'submissions.csv'), inTime);
  return desk;
}

/** Makes a desk with the sample edition as it is, judged. */
export async function makeDesk(): Promise<Desk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'organiser-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const desk = {
    folder,
    dataDir: path.join(folder, 'data'),
    intakeDir: path.join(folder, 'intake'),
  };
  await cp('data', desk.dataDir, { recursive: true });
  // Ids of entries that came in are told from those of the sample.
  const file = path.join(desk.dataDir, '2022/contest.yaml');
  const contest = await readFile(file, 'utf8');
  await writeFile(file, contest.replace('  entry_id_prefix: HG22-\n', ''));
  return desk;
}

export function getDeskSettings(desk: Desk, environment: NodeJS.ProcessEnv = {}) {
  return getSettings({
    DATA_DIR: desk.dataDir,
    INTAKE_DIR: desk.intakeDir,
    OUT_DIR: path.join(desk.folder, 'dist'),
    SITE_URL: 'https://sangkien.example.vn',
    CONTEST_NOW: now,
    ...environment,
  });
}

/** Runs a command; `said` is what was printed, errors too, with the desk's folder as "…". */
export async function run(
  desk: Desk,
  command: IntakeCommand,
  words: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
) {
  let said = '';
  const add = (text: string) => void (said += text.replaceAll(desk.folder, '…'));
  const settings = getDeskSettings(desk, environment);
  const code = await command.run(words, settings, { out: add, error: add });
  return { code, said };
}

/** Works on the store of a desk, as the server would. */
export async function withDeskStore<T>(
  desk: Desk,
  work: (store: Store) => Promise<T> | T,
  numbers: readonly string[] = [],
): Promise<T> {
  const left = [...numbers];
  const store = openStore(
    desk.intakeDir,
    left.length === 0 ? {} : { makeNumber: () => left.shift() ?? 'ZZZZZZZZ' },
  );
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const fields = {
  entrant_kind: 'ca-nhan',
  unit_code: 'hg-snv',
  title: 'Trả kết quả một cửa qua bưu điện',
  field: 'cai-cach-thu-tuc-hanh-chinh',
  summary: 'Người dân nhận kết quả tại nhà.',
  need: 'Người dân ở xa phải đi hai lần.',
  solution: 'Ký hợp đồng với bưu điện.',
  benefits: 'Giảm một nửa số lần đi lại.',
  contact_phone: '0912 345 678',
  contact_email: 'ngoc.anh@vidu.example.vn',
  originality_pledge: 'có',
};

export function makeContent(
  own: Readonly<Record<string, string>> = {},
  files: readonly KeptFile[] = [],
): EntryContent {
  return {
    fields: { ...fields, ...own },
    authors: [{ name: 'Trần Thị Ngọc Ánh', birth_date: '16/8/1985' }],
    files,
  };
}

/** Sends a form with a key; the same key again corrects the entry. */
export function send(store: Store, key: string, content: EntryContent, at = receivedAt) {
  return store.sendForm({
    key,
    edition: '2022',
    content,
    receivedAt: at,
    source: 'web',
    baseVersion: null,
  });
}

/** Keeps a small PDF on the desk's disk. */
export async function keepPdf(desk: Desk, text: string, scan: KeptFile['scan'] = 'clean') {
  const files = openFileStore(desk.intakeDir, { askScanner: () => Promise.resolve('clean') });
  const received = await files.receiveFile(Readable.from([Buffer.from(`%PDF-1.4\n${text}`)]), {
    name: `${text}.pdf`,
    maxBytes: 1000,
  });
  if (!('kept' in received)) throw new Error(received.problem.message);
  return { ...received.kept, scan };
}

export async function readEdition(desk: Desk, name: string): Promise<string> {
  return readFile(path.join(desk.dataDir, '2022', name), 'utf8');
}

/** Lists every file of a folder with the hash of its bytes. */
export async function hashFolder(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hashed = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const sha256 = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      return [path.relative(folder, file), sha256] as const;
    });
  return Object.fromEntries(await Promise.all(hashed));
}
