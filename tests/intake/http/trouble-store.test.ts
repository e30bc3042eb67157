import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { getDatabasePath, openDatabase } from '../../../src/intake/store/open-database.ts';
import { makeStore } from '../../../src/intake/store/open-store.ts';
import { openDesk, type Desk } from './desk.ts';
import { openSheet } from './sheet.ts';
import { filled, makeForm, makeVisitor, pdf } from './visitor.ts';

const notKept =
  'Máy chủ chưa ghi được bài. Xin đừng đóng trang: những gì bạn viết còn nguyên dưới đây, hãy chờ ít phút rồi bấm gửi lại. Gửi nhiều lần vẫn chỉ thành một bài.';
const long = 'Dân ở ấp xa đi 20 km để nộp một tờ đơn. '.repeat(120).trim();
const twoAuthors = {
  'authors.0.share_percent': '60',
  'authors.1.name': 'Trần Văn Bình',
  'authors.1.share_percent': '40',
};
const description = { name: 'Mô tả.pdf', bytes: pdf };

/** A server over a database in which the test makes trouble. */
async function openTroubled(): Promise<Desk & { database: DatabaseSync }> {
  const desk = await openDesk();
  const folder = path.join(desk.folder, 'intake');
  const database = openDatabase(folder);
  desk.intake.store = makeStore(folder, database, {});
  onTestFinished(() => desk.intake.store.close());
  return { ...desk, database };
}

function fillDisk(database: DatabaseSync): void {
  const { page_count: pages } = database.prepare('PRAGMA page_count').get() ?? {};
  database.exec(`PRAGMA max_page_count = ${Number(pages)}`);
}

function clearDisk(database: DatabaseSync): void {
  database.exec('PRAGMA max_page_count = 100000');
}

async function holdLock({ folder }: Desk) {
  const script = path.join(import.meta.dirname, '../store/children/hold-lock.ts');
  const file = getDatabasePath(path.join(folder, 'intake'));
  const child = spawn(process.execPath, [script, file]);
  onTestFinished(() => void child.kill());
  await once(child.stdout, 'data');
  return async () => {
    child.stdin.end();
    await once(child, 'exit');
  };
}

function countKept({ intake: { store } }: Desk) {
  const [entries, drafts, events] = [
    store.listEntries('2022'),
    store.listDrafts('2022'),
    store.listEvents(),
  ];
  return [entries, drafts, events].map(({ length }) => length);
}

describe('a full disk under the database', () => {
  it('is told on the form, which still holds everything, and takes it when there is room', async () => {
    const desk = await openTroubled();
    const { openForm, send, post, get } = makeVisitor(desk);
    const key = await openForm();
    fillDisk(desk.database);
    const typed = { need: long, ...twoAuthors };
    const refused = await send(key, typed, [description]);
    expect(refused.status).toBe(503);
    const { read, fields } = openSheet(refused.text);
    expect(read('h1')).toBe('Gửi bài dự thi');
    expect(read('.notice')).toContain(notKept);
    expect(fields).toMatchObject({ ...filled, ...typed, key });
    expect(countKept(desk)).toEqual([0, 0, 0]);
    expect(desk.log.join('')).toContain('"event":"form-not-kept"');
    clearDisk(desk.database);
    const sent = await post('/du-thi/', makeForm({ ...fields, action: 'send' }, [description]));
    expect(sent.to).toBe(`/du-thi/bai/${key}/?vua=received`);
    const receipt = openSheet((await get(sent.to)).text).read('main');
    for (const text of [long, 'Trần Văn Bình', 'Mô tả.pdf']) expect(receipt).toContain(text);
    expect(countKept(desk)).toEqual([1, 0, 1]);
  });

  it('does not say of a file that came with the form that it is kept', async () => {
    const desk = await openTroubled();
    const { openForm, send, post, get } = makeVisitor(desk);
    const key = await openForm();
    const before = { name: 'Có từ trước.pdf', bytes: new Uint8Array([...pdf, 10]) };
    await post('/du-thi/', makeForm({ key, title: 'Đang viết', action: 'save' }, [before]));
    fillDisk(desk.database);
    const refused = await send(key, { need: long }, [description]);
    expect(refused.status).toBe(503);
    const page = openSheet(refused.text);
    expect(page.read('.kept-files')).toContain('Có từ trước.pdf');
    expect(page.read('.kept-files')).not.toContain('Mô tả.pdf');
    const chooseAgain = 'Chọn lại tệp “Mô tả.pdf”: máy chủ chưa giữ được tệp này cùng với bài.';
    expect(page.read('[data-field="files"]')).toContain(chooseAgain);
    expect(page.read('.summary')).toContain(chooseAgain);
    clearDisk(desk.database);
    await post('/du-thi/', makeForm({ ...page.fields, action: 'send' }, [description]));
    const receipt = openSheet((await get(`/du-thi/bai/${key}/`)).text).read('main');
    expect(receipt).toContain('Có từ trước.pdf');
    expect(receipt).toContain('Mô tả.pdf');
  });

  it('keeps what is wrong with the form beside what was typed', async () => {
    const desk = await openTroubled();
    const { openForm, send } = makeVisitor(desk);
    const key = await openForm();
    fillDisk(desk.database);
    const refused = await send(key, { need: long, website: 'http://spam' }, [
      { name: 'a.exe', bytes: new TextEncoder().encode('MZ chương trình') },
    ]);
    expect(refused.status).toBe(503);
    expect(openSheet(refused.text).read('.summary')).toContain('Tệp “a.exe” là chương trình');
  });

  it.each(['save', 'add-author', 'remove-author.1'])(
    'is told too at the button “%s”',
    async (action) => {
      const desk = await openTroubled();
      const { openForm, post } = makeVisitor(desk);
      const key = await openForm();
      fillDisk(desk.database);
      const typed = { ...filled, key, need: long, 'authors.1.name': 'Trần Văn Bình' };
      const refused = await post('/du-thi/', makeForm({ ...typed, action }));
      expect(refused.status).toBe(503);
      expect(refused.text).toContain('Máy chủ chưa ghi được bài.');
      expect(openSheet(refused.text).fields).toMatchObject(typed);
      expect(countKept(desk)).toEqual([0, 0, 0]);
    },
  );

  it('is told with a reference where the form is no longer shown, after the end', async () => {
    const desk = await openTroubled();
    const { openForm, send } = makeVisitor(desk);
    const key = await openForm();
    fillDisk(desk.database);
    desk.setClock('2022-09-16T00:00:01+07:00');
    const refused = await send(key, { need: long });
    expect(refused.status).toBe(503);
    const text = openSheet(refused.text).read('main');
    expect(text).toContain('Trang tạm ngừng');
    expect(text).toContain('những gì đã điền thường còn nguyên');
    expect(text).toMatch(/mã tham chiếu [2-9A-HJKMNP-Z]{8}/);
  });
});

describe('a database that becomes read-only', () => {
  it('still shows what it holds, and says what it cannot take', async () => {
    const desk = await openTroubled();
    const { openForm, send, post, get } = makeVisitor(desk);
    const key = await openForm();
    await send(key);
    expect((await get('/suc-khoe')).text).toBe('ok ky=2022\n');
    desk.database.exec('PRAGMA query_only = 1');
    expect(await get('/suc-khoe')).toMatchObject({ status: 503, text: 'not-writable\n' });
    expect((await get(`/du-thi/bai/${key}/`)).text).toContain('Giấy biên nhận bài dự thi');
    const corrected = await post(
      `/du-thi/bai/${key}/sua/`,
      makeForm({ ...filled, base_version: '1', title: 'Sửa lại', action: 'send' }),
    );
    expect(corrected.status).toBe(503);
    const { read, fields } = openSheet(corrected.text);
    expect(read('.notice')).toContain(notKept);
    expect(fields).toMatchObject({ title: 'Sửa lại', base_version: '1' });
    const withdrawn = await post(`/du-thi/bai/${key}/rut/`, makeForm({ action: 'withdraw' }));
    expect(withdrawn.status).toBe(503);
    expect(openSheet(withdrawn.text).read('main')).toContain('Trang tạm ngừng');
    desk.database.exec('PRAGMA query_only = 0');
    expect((await get(`/du-thi/bai/${key}/`)).text).not.toContain('Sửa lại');
    const again = await post(`/du-thi/bai/${key}/sua/`, makeForm({ ...fields, action: 'send' }));
    expect(again.to).toBe(`/du-thi/bai/${key}/?vua=corrected`);
  });

  it('says so of a report of an adoption, with a reference', async () => {
    const desk = await openTroubled();
    desk.database.exec('PRAGMA query_only = 1');
    const refused = await makeVisitor(desk).post(
      '/nhan-rong/HG22-009/ap-dung/',
      makeForm({
        key: 'k'.repeat(43),
        unit_code: 'hg-snv',
        status: 'dang-ap-dung',
        started_on: '1/8/2022',
        result: 'Nhanh hơn.',
        reporter_name: 'Lê Văn Tám',
        reporter_phone: '0912345678',
      }),
    );
    expect(refused.status).toBe(503);
    expect(openSheet(refused.text).read('main')).toMatch(/mã tham chiếu [2-9A-HJKMNP-Z]{8}/);
    expect(desk.intake.store.listAdoptions('waiting')).toEqual([]);
  });
});

describe('a database that another process holds', () => {
  it('is waited for, while pages are shown', async () => {
    const desk = await openDesk();
    const { openForm, send, get } = makeVisitor(desk);
    const [key, other] = [await openForm(), await openForm()];
    await send(key);
    const release = await holdLock(desk);
    let isAnswered = false;
    const sent = send(other).finally(() => (isAnswered = true));
    expect((await get('/du-thi/')).status).toBe(200);
    expect((await get(`/du-thi/bai/${key}/`)).status).toBe(200);
    expect(isAnswered).toBe(false);
    await release();
    expect((await sent).to).toBe(`/du-thi/bai/${other}/?vua=received`);
  });

  it('is given up after a while in words, with what was typed', async () => {
    const desk = await openDesk();
    const { openForm, send, post, get } = makeVisitor(desk);
    const key = await openForm();
    expect(await get('/suc-khoe')).toMatchObject({ status: 200, text: 'ok ky=2022\n' });
    const release = await holdLock(desk);
    const [refused, health] = await Promise.all([send(key), get('/suc-khoe')]);
    expect(health).toMatchObject({ status: 503, text: 'busy\n' });
    expect(refused.status).toBe(503);
    const { read, fields } = openSheet(refused.text);
    expect(read('.notice')).toContain(notKept);
    expect(fields).toMatchObject(filled);
    await release();
    const again = await post('/du-thi/', makeForm({ ...fields, action: 'send' }));
    expect(again.to).toBe(`/du-thi/bai/${key}/?vua=received`);
    expect(countKept(desk)).toEqual([1, 0, 1]);
    expect((await get('/suc-khoe')).text).toBe('ok ky=2022\n');
  });
});
