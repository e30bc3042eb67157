import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyDatabase } from '../../../src/intake/store/verify.ts';
import { openDatabase } from '../../../src/intake/store/open-database.ts';
import { openDesk, type Desk } from './desk.ts';
import { leak, listForeign } from './hostile-texts.ts';
import { openSheet } from './sheet.ts';
import { makeForm, makeVisitor, pdf } from './visitor.ts';

async function listFolder({ folder }: Desk): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => !/^(?:dist|intake\/intake\.db)/.test(name)).toSorted();
}

async function verify({ folder, intake }: Desk) {
  const database = openDatabase(path.join(folder, 'intake'));
  const files = await Array.fromAsync(intake.files.listFiles());
  const onDisk = await Promise.all(
    files.map(async ({ sha256 }) => {
      return { sha256, computedSha256: (await intake.files.hashFile(sha256)) ?? '' };
    }),
  );
  const findings = await verifyDatabase(database, onDisk);
  database.close();
  return findings;
}

const encode = (text: string) => new TextEncoder().encode(text);

const hostileNames = [
  ['../../../etc/passwd.pdf', 'passwd.pdf'],
  ['..\\..\\windows\\win.ini.pdf', 'win.ini.pdf'],
  ['/etc/cron.d/x.pdf', 'x.pdf'],
  ['..', 'tep-dinh-kem.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['a\u202efdp.exe', 'afdp.exe.pdf'],
  // A browser sends a quotation mark like this.
  ['"><img src=x onerror=alert(1)>.pdf', '%22--img src=x onerror=alert(1)-.pdf'],
  ['con.pdf', '_con.pdf'],
  ['__proto__', '__proto__.pdf'],
  ['=cmd|x.pdf', '=cmd-x.pdf'],
  ['Báo cáo 👩🏽‍🌾.pdf', 'Báo cáo 👩🏽🌾.pdf'],
] as const;

describe('a file whose name is hostile', () => {
  it.each(hostileNames)('%j is kept as %j, under the hash of what is in it', async (name, kept) => {
    const desk = await openDesk();
    const { openForm, send, get } = makeVisitor(desk);
    const key = await openForm();
    const sent = await send(key, {}, [{ name, bytes: pdf }]);
    expect(sent.to).toBe(`/du-thi/bai/${key}/?vua=received`);
    const sheet = openSheet((await get(sent.to)).text);
    expect(listForeign(sheet)).toEqual([]);
    expect(sheet.read('main')).toContain(kept);
    const file = await get(`/du-thi/bai/${key}/tep/1/`);
    const disposition = file.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w.%!#$&+^`|~-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(kept);
    const [hash = ''] = desk.intake.store.listFiles().keys();
    const folder = `intake/files/${hash.slice(0, 2)}`;
    const all = ['intake', 'intake/files', folder, `${folder}/${hash}`, 'intake/incoming'];
    expect(await listFolder(desk)).toEqual(all.toSorted());
    expect(await verify(desk)).toEqual([]);
  });
});

const lies = [
  ['Chương trình.pdf', encode('MZ\u0090\u0000 This program'), 'là chương trình'],
  ['Trang.png', encode('<!doctype html><script>alert(1)</script>'), 'là trang web'],
  [
    'Hình.jpg',
    encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'là trang web',
  ],
  ['Nén.docx', new Uint8Array(Buffer.from('526172211a0700', 'hex')), 'là tệp nén'],
  ['Hỏng.xlsx', new Uint8Array(Buffer.from('504b0304ffffffff', 'hex')), 'không mở được'],
  ['Chữ.pdf', encode('chỉ là chữ'), 'không thuộc loại tệp được nhận'],
  ['Rỗng.pdf', new Uint8Array(), 'không có nội dung nào'],
  ['<b onclick=alert(1)>.pdf', encode('MZ'), 'là chương trình'],
] as const;

describe('a file that lies about its kind', () => {
  it.each(lies)('(%s) is refused by name, and what was typed is kept', async (name, bytes, why) => {
    const desk = await openDesk();
    const { openForm, send } = makeVisitor(desk);
    const key = await openForm();
    const refused = await send(key, {}, [
      { name, bytes },
      { name: 'Thật.pdf', bytes: pdf },
    ]);
    expect(refused.status).toBe(400);
    const sheet = openSheet(refused.text);
    expect(listForeign(sheet)).toEqual([]);
    expect(sheet.read('[data-field="files"]')).toContain(`Tệp “${name}” ${why}`);
    expect(sheet.read('.kept-files')).toContain('Thật.pdf');
    expect(refused.text).not.toMatch(leak);
    expect((await send(key)).to).toBe(`/du-thi/bai/${key}/?vua=received`);
    expect(await verify(desk)).toEqual([]);
  });

  it('is named too when only a row for an author was asked for', async () => {
    const desk = await openDesk();
    const { openForm, post } = makeVisitor(desk);
    const key = await openForm();
    const form = makeForm({ key, title: 'Tên', action: 'add-author' }, [
      { name: 'Ảnh.png', bytes: encode('MZ') },
    ]);
    const answer = await post('/du-thi/', form);
    const sheet = openSheet(answer.text);
    expect(sheet.read('[data-field="files"]')).toContain('Tệp “Ảnh.png” là chương trình');
    expect(sheet.fields['authors.1.name'] ?? sheet.fields['authors.0.name']).toBe('');
  });
});
