import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCheckedData } from '../../../src/contest/load-checked.ts';
import { adoptionCommand } from '../../../src/intake/organiser/adoption.ts';
import { finishWaiting } from '../../../src/intake/organiser/export/apply.ts';
import { exportCommand } from '../../../src/intake/organiser/export/command.ts';
import { stageChanges, type NewFile } from '../../../src/intake/organiser/export/staging.ts';
import { listCommand } from '../../../src/intake/organiser/list.ts';
import {
  actor,
  getDeskSettings,
  keepPdf,
  makeContent,
  makeDesk,
  makeOpenDesk,
  readEdition,
  run,
  send,
  withDeskStore,
  type Desk,
} from './desk.ts';

const names = ['submissions.csv', 'authors.csv'];
const tail = 'Bản để đọc bằng Excel: …/intake/xuat/2022/bai-du-thi.xlsx\n';
const both = '2022/submissions.csv, 2022/authors.csv';
const later = '2022-09-12T00:00:00.000Z';

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function getRoot(desk: Desk): string {
  return path.join(desk.dataDir, '2022');
}

async function replaceText(desk: Desk, name: string, old: string, text: string): Promise<void> {
  const before = await readEdition(desk, name);
  expect(before).toContain(old);
  await writeFile(path.join(getRoot(desk), name), before.replace(old, text));
}

/** Stages what an export of a desk would write, which another desk with the same entries has written. */
async function stageLike(desk: Desk, written: Desk): Promise<void> {
  const files = await Promise.all(
    names.map(async (target): Promise<NewFile> => {
      const before = hash(await readEdition(desk, target));
      return { target, before, text: await readEdition(written, target) };
    }),
  );
  const [last] = await withDeskStore(written, (store) => [...store.getExported('2022').values()]);
  const [entry] = await withDeskStore(desk, (store) => store.listEntries('2022'));
  if (last === undefined || entry === undefined) throw new Error('nothing was exported');
  const { receipt, version, state } = entry;
  const { entryId, rowHash } = last;
  const exported = [{ receipt, version, state, entryId, rowHash }];
  const changes = { files, removed: [], edition: '2022', exported };
  expect(await stageChanges(getRoot(desk), changes)).toBe(true);
}

/** Makes two desks that have taken in the same. */
async function makeTwins(): Promise<[Desk, Desk]> {
  const twins: [Desk, Desk] = [await makeOpenDesk(), await makeOpenDesk()];
  for (const desk of twins) await withDeskStore(desk, (store) => send(store, 'a', makeContent()));
  return twins;
}

describe('an export that broke off', () => {
  it('is ended by the next run where it stood between two files, and gives no id twice', async () => {
    const [desk, whole] = await makeTwins();
    const root = getRoot(desk);
    await run(whole, exportCommand);
    await stageLike(desk, whole);
    // The first file was moved, then the power went.
    await rename(path.join(root, '.xuat/0'), path.join(root, 'submissions.csv'));
    const { issues } = await loadCheckedData(getDeskSettings(desk));
    expect(issues.filter(({ file }) => file.includes('.xuat'))).toEqual([]);
    expect((await run(desk, exportCommand, ['--dry-run'])).said).toContain(
      'Lần xuất trước dừng giữa chừng; lần xuất tới sẽ ghi nốt',
    );
    expect(await run(desk, exportCommand)).toEqual({
      code: 0,
      said: `Lần xuất trước dừng giữa chừng; đã ghi nốt phần còn lại.\nTừ lần xuất trước: mới 0, có bản mới 0, rút 0, đưa ra khỏi bảng 0.\nKhông có gì mới; ${both} giữ nguyên.\n${tail}`,
    });
    for (const name of names)
      expect(await readEdition(desk, name)).toBe(await readEdition(whole, name));
    expect(await readdir(root)).not.toContain('.xuat');
    const ids = await withDeskStore(desk, (store) =>
      store.listEntries('2022').map(({ entryId }) => entryId),
    );
    expect(ids).toEqual(['2022-001']);
  });

  it('is given up where a table was edited since, and the newer version is exported anew', async () => {
    const [desk, whole] = await makeTwins();
    for (const one of [desk, whole]) {
      await run(one, exportCommand);
      await withDeskStore(one, (store) =>
        send(store, 'a', makeContent({ title: 'Tên tác giả sửa' }), later),
      );
    }
    await run(whole, exportCommand);
    await stageLike(desk, whole);
    await replaceText(desk, 'submissions.csv', '\r\nHG22-001,', '\r\nHG22-901,');
    expect(await run(desk, exportCommand)).toEqual({
      code: 0,
      said: `Lần xuất trước dừng giữa chừng, và 2022/submissions.csv đã được sửa từ đó; bỏ lần đó, xuất lại từ đầu.\nTừ lần xuất trước: mới 0, có bản mới 1, rút 0, đưa ra khỏi bảng 0.\nĐã ghi ${both}: 67 bài trong bảng.\n${tail}`,
    });
    const after = await readEdition(desk, 'submissions.csv');
    expect(after).toContain('\r\nHG22-901,');
    expect(after).toMatch(/\r\n2022-001,.*Tên tác giả sửa/);
    expect(await readdir(getRoot(desk))).not.toContain('.xuat');
  });

  it('writes neither table where the other was edited, and gives no id twice', async () => {
    const desk = await makeOpenDesk();
    const root = getRoot(desk);
    const pdf = await keepPdf(desk, 'phu-luc');
    await withDeskStore(desk, (store) => send(store, 'a', makeContent({}, [pdf])));
    const folder = path.join(root, 'attachments/2022-001');
    await mkdir(path.dirname(folder), { recursive: true });
    await symlink('khong-co', folder);
    expect(await run(desk, exportCommand)).toMatchObject({ code: 1 });
    // Both tables were moved, the attachment was not; somebody puts another in its place.
    expect(await readEdition(desk, 'submissions.csv')).toContain('\r\n2022-001,');
    await rm(folder);
    await mkdir(folder);
    await writeFile(path.join(folder, '1-phu-luc.pdf'), 'khác');
    const { code, said } = await run(desk, exportCommand);
    expect(code).toBe(0);
    expect(said).toContain('2022/attachments/2022-001/1-phu-luc.pdf đã được sửa từ đó');
    expect(said).toContain('Từ lần xuất trước: mới 1,');
    const rows = (await readEdition(desk, 'submissions.csv')).split('\r\n');
    expect(rows.filter((row) => row.startsWith('2022-')).map((row) => row.slice(0, 8))).toEqual([
      '2022-001',
    ]);
  });

  it('records the state in which entries were exported, not the one they have since', async () => {
    const [desk, whole] = await makeTwins();
    await run(whole, exportCommand);
    await stageLike(desk, whole);
    await withDeskStore(desk, async (store) => {
      await store.withdrawEntry('a', later);
      await finishWaiting(getRoot(desk), store, later);
    });
    const { said } = await run(desk, listCommand);
    expect(said).toMatch(/đã rút +1 +2022-001 +đổi /);
    expect((await run(desk, exportCommand)).said).toContain('rút 1');
    expect((await run(desk, listCommand)).said).not.toContain('đổi');
  });
});

describe('a table', () => {
  it('that is edited between reading and writing stays, and nothing is exported', async () => {
    const desk = await makeOpenDesk();
    await withDeskStore(desk, (store) => send(store, 'a', makeContent()));
    const before = await readEdition(desk, 'submissions.csv');
    const file = path.join(getRoot(desk), 'authors.csv');
    const edited = `${await readFile(file, 'utf8')}HG22-001,Người mới,,,,,\r\n`;
    let said = '';
    const add = (text: string) => {
      // It is said between the two.
      if (text.startsWith('Từ lần xuất trước')) writeFileSync(file, edited);
      said += text;
    };
    const code = await exportCommand.run([], getDeskSettings(desk), { out: add, error: add });
    expect(code).toBe(1);
    expect(said).toContain(
      'Chưa ghi gì: 2022/authors.csv vừa được sửa trong khi xuất. Chạy lại lệnh này.\n',
    );
    expect(await readFile(file, 'utf8')).toBe(edited);
    expect(await readEdition(desk, 'submissions.csv')).toBe(before);
    expect(await withDeskStore(desk, (store) => store.getExported('2022').size)).toBe(0);
    expect((await run(desk, exportCommand)).code).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('Người mới');
  });

  it('keeps who may read it; what is new only its owner reads', async () => {
    const desk = await makeOpenDesk();
    const pdf = await keepPdf(desk, 'phu-luc');
    await withDeskStore(desk, (store) => send(store, 'a', makeContent({}, [pdf])));
    const root = getRoot(desk);
    await chmod(path.join(root, 'submissions.csv'), 0o640);
    await rm(path.join(root, 'authors.csv'));
    expect((await run(desk, exportCommand)).code).toBe(0);
    const files = [...names, 'attachments/2022-001/1-phu-luc.pdf'];
    const modes = await Promise.all(
      files.map(async (name) => (await stat(path.join(root, name))).mode & 0o777),
    );
    expect(modes).toEqual([0o640, 0o600, 0o600]);
  });
});

describe('adoption', () => {
  it('ends what an earlier run began, and then adds its own row', async () => {
    const desk = await makeDesk();
    const file = path.join(desk.dataDir, 'adoptions.csv');
    const before = await readFile(file, 'utf8');
    const text = `${before.trimEnd()}\r\nHG22-009,932,,2022-09-05,dang-ap-dung,2023-07-15,\r\n`;
    const files = [{ target: 'adoptions.csv', before: hash(before), text }];
    await stageChanges(desk.dataDir, { files, removed: [], edition: '', exported: [] });
    const fields = { unit_code: '931', status: 'dang-ap-dung', started_on: '5/9/2022' };
    await withDeskStore(
      desk,
      (store) =>
        store.reportAdoption({
          key: 'r',
          edition: '2022',
          modelId: 'HG22-009',
          report: { fields },
          reportedAt: '2022-09-15T02:00:00.000Z',
        }),
      ['RPRT2345'],
    );
    expect(await run(desk, adoptionCommand, ['RPRT2345', '--confirm', ...actor])).toEqual({
      code: 0,
      said: 'Đã thêm một dòng vào adoptions.csv.\nBáo cáo RPRT-2345: đã xác nhận.\n',
    });
    const rows = (await readFile(file, 'utf8')).split('\r\n');
    expect(rows.slice(-3)).toEqual([
      'HG22-009,932,,2022-09-05,dang-ap-dung,2023-07-15,',
      'HG22-009,931,,2022-09-05,dang-ap-dung,2022-09-20,',
      '',
    ]);
    expect(await readdir(desk.dataDir)).not.toContain('.xuat');
  });
});
