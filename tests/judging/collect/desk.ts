import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { collectCommand } from '../../../src/judging/collect/command.ts';
import { openRound } from '../../../src/judging/open-round.ts';
import { getSettings } from '../../../src/settings.ts';
import { fill, makeBook } from './books.ts';

const contestYaml = `name: Cuộc thi sáng kiến
short_name: Sáng kiến
year: 2022
archived: true
organiser: { name: Ban Tổ chức }
fields: [{ id: chinh-quyen-so, name: Chính quyền số }]
rounds:
  - id: vong-1
    name: Vòng 1
    criteria:
      - { id: tinh-moi, name: Tính mới, max: 10, step: 0.1 }
      - { id: hieu-qua, name: Hiệu quả, max: 20, step: 0.5 }
  - id: vong-2
    name: Vòng 2
    criteria: [{ id: trinh-bay, name: Trình bày, max: 10, step: 1 }]
`;

const submissionsCsv = `id,title,field
HG22-001,Phiếu hẹn có mã,chinh-quyen-so
HG22-002,Sổ tay một cửa,chinh-quyen-so
HG22-003,Trả kết quả tại nhà,chinh-quyen-so
`;

/** Three entries for GK-01, of which GK-02 marks the first two as well. */
const assignmentsCsv = `round,entry_id,judge_id
vong-1,HG22-001,GK-01
vong-1,HG22-002,GK-01
vong-1,HG22-003,GK-01
vong-1,HG22-001,GK-02
vong-1,HG22-002,GK-02
`;

/** An organiser's data folder, and a folder with what judges sent. */
export type Desk = { dataDir: string; sent: string };

/** Makes a desk; `files` stand in the edition's folder beside contest.yaml and submissions.csv. */
export async function makeDesk(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'collect-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const desk = { dataDir: path.join(folder, 'data'), sent: path.join(folder, 'phieu') };
  await mkdir(path.join(desk.dataDir, '2022'), { recursive: true });
  await mkdir(desk.sent);
  const all = { 'contest.yaml': contestYaml, 'submissions.csv': submissionsCsv, ...files };
  for (const [name, content] of Object.entries(all)) {
    await writeFile(path.join(desk.dataDir, '2022', name), content);
  }
  return desk;
}

/** Lays files into the folder of what judges sent. */
export async function send(
  { sent }: Desk,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(sent, name)), { recursive: true });
    await writeFile(path.join(sent, name), content);
  }
}

/** Makes the workbook that a judge gets from the desk's own data. */
export async function makeOwnBook({ dataDir }: Desk, judgeId: string, ids: readonly string[]) {
  const choice = { edition: '2022', round: 'vong-1' };
  const silent = { out: () => undefined, error: () => undefined };
  const opened = await openRound(choice, 'entries', getSettings({ DATA_DIR: dataDir }), silent);
  if (opened === null) throw new Error('The data cannot be read.');
  return makeBook(judgeId, ids, opened.edition);
}

/** Runs the command; `all` is what was printed, errors too. */
export async function collect({ dataDir, sent }: Desk, ...words: string[]) {
  let all = '';
  const add = (text: string) => void (all += text);
  const given = words.includes('--from') ? words : [...words, '--from', sent];
  const code = await collectCommand.run(
    ['--round', 'vong-1', ...given],
    getSettings({ DATA_DIR: dataDir }),
    { out: add, error: add },
  );
  return { code, all };
}

/** Reads the marks of the desk as lines; null where there are none. */
export async function readScores({ dataDir }: Desk): Promise<string[] | null> {
  const file = path.join(dataDir, '2022', 'scores.csv');
  const text = await readFile(file, 'utf8').catch(() => null);
  return text?.replace('\uFEFF', '').split('\r\n').slice(1, -1) ?? null;
}

/** Lists the edition's folder. */
export async function listEdition({ dataDir }: Desk): Promise<string[]> {
  return (await readdir(path.join(dataDir, '2022'))).toSorted();
}

/** The header of scores.csv. */
export const header = 'round,entry_id,judge_id,criterion,score,comment,for_author';

/** The entries of the desk. */
export const all = ['HG22-001', 'HG22-002', 'HG22-003'];

/** A desk on which two judges have sent their marks, the second not all of them. */
export async function makeSentDesk(files: Readonly<Record<string, string>> = {}) {
  const desk = await makeDesk({ 'assignments.csv': assignmentsCsv, ...files });
  const first = await makeOwnBook(desk, 'GK-01', all);
  const second = await makeOwnBook(desk, 'GK-02', all.slice(0, 2));
  const books = {
    first: fill(first, { E2: 7.5, F2: 15, H2: 'Hay', J2: 'có', E3: 8, F3: 12.5, E4: 0, F4: 20 }),
    second: fill(second, { E2: 6, F2: 10.5, E3: 9 }),
  };
  await send(desk, { 'GK-01.xlsx': books.first, 'GK-02.xlsx': books.second });
  return { desk, books };
}

/** What stands in scores.csv once those marks are read. */
export const collected = [
  'vong-1,HG22-001,GK-01,tinh-moi,7.5,Hay,có',
  'vong-1,HG22-001,GK-01,hieu-qua,15,,',
  'vong-1,HG22-001,GK-02,tinh-moi,6,,',
  'vong-1,HG22-001,GK-02,hieu-qua,10.5,,',
  'vong-1,HG22-002,GK-01,tinh-moi,8,,',
  'vong-1,HG22-002,GK-01,hieu-qua,12.5,,',
  'vong-1,HG22-002,GK-02,tinh-moi,9,,',
  'vong-1,HG22-003,GK-01,tinh-moi,0,,',
  'vong-1,HG22-003,GK-01,hieu-qua,20,,',
];
