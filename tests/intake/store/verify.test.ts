import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/intake/store/open-store.ts';
import { verifyStore } from '../../../src/intake/store/verify.ts';
import { makeContent, makeFile, makeFolder, makeForm, later } from './helpers.ts';

const receipts = ['AAAAAAAA', 'BBBBBBBB'];
const onDisk = ['a', 'b'].map((letter) => ({
  sha256: letter.repeat(64),
  computedSha256: letter.repeat(64),
}));

/** A store with two entries of a file each, the second of them corrected. */
async function fillStore(): Promise<string> {
  const folder = makeFolder();
  const numbers = [...receipts];
  const store = openStore(folder, { makeNumber: () => numbers.shift() ?? '' });
  for (const letter of ['a', 'b']) {
    const content = makeContent({}, [makeFile(letter)]);
    await store.sendForm(makeForm({ key: letter, content }));
  }
  const content = makeContent({ title: 'Đã sửa' }, [makeFile('b')]);
  await store.sendForm(makeForm({ key: 'b', content, receivedAt: later, baseVersion: 1 }));
  await store.close();
  return folder;
}

async function findAfter(sql: string): Promise<string[]> {
  const folder = await fillStore();
  const database = new DatabaseSync(path.join(folder, 'intake.db'));
  database.exec('PRAGMA foreign_keys = OFF');
  database.exec(sql);
  database.close();
  return (await verifyStore(folder, onDisk)).map(({ message }) => message);
}

const withoutTriggers =
  'DROP TRIGGER events_stay; DROP TRIGGER events_unchanged; DROP TRIGGER events_in_order;';

describe('checking the store', () => {
  it('finds nothing in one that nobody touched', async () => {
    expect(await verifyStore(await fillStore(), onDisk)).toEqual([]);
  });

  it('finds a text that was changed', async () => {
    expect(
      await findAfter(`UPDATE versions SET content = replace(content, 'Đã sửa', 'Đã khác')`),
    ).toEqual(['Bài BBBB-BBBB, phiên bản 2: nội dung khác với nội dung nhật ký ghi lúc nhận.']);
    expect(await findAfter(`UPDATE versions SET content_hash = '' WHERE number = 2`)).toEqual([
      'Bài BBBB-BBBB, phiên bản 2: nội dung khác với nội dung nhật ký ghi lúc nhận.',
    ]);
    expect(await findAfter(`UPDATE versions SET content = NULL WHERE entry = 1`)).toEqual([
      'Bài AAAA-AAAA, phiên bản 1: nội dung khác với nội dung nhật ký ghi lúc nhận.',
    ]);
  });

  it('finds times and states that were changed', async () => {
    expect(
      await findAfter(`UPDATE versions SET received_at = '2022-09-01T00:00:00Z' WHERE entry = 1`),
    ).toEqual(['Bài AAAA-AAAA, phiên bản 1: giờ nhận khác với giờ nhật ký ghi.']);
    expect(
      await findAfter(
        `UPDATE entries SET state = 'withdrawn', received_at = 'hôm qua' WHERE id = 2`,
      ),
    ).toEqual(['Bài BBBB-BBBB: tình trạng, giờ nhận khác với nhật ký.']);
  });

  it('finds versions that were added or removed', async () => {
    expect(
      await findAfter(`
        INSERT INTO versions VALUES (1, 2, '2022-09-12', '', '{}');
        UPDATE entries SET version = 2;
        DELETE FROM versions WHERE entry = 2 AND number = 1`),
    ).toEqual([
      'Bài AAAA-AAAA, phiên bản 2: nhật ký không ghi đã nhận.',
      'Bài BBBB-BBBB, phiên bản 1: nhật ký ghi đã nhận nhưng kho không còn giữ.',
      'Bài AAAA-AAAA: phiên bản hiện hành khác với nhật ký.',
    ]);
  });

  it('finds where the log was changed, shortened or made anew', async () => {
    const own = 'nội dung không khớp với mã băm của chính nó';
    const edited = 'Có người hoặc chương trình khác đã sửa nhật ký.';
    expect(
      await findAfter(`${withoutTriggers} UPDATE events SET at = 'khác' WHERE sequence = 2`),
    ).toEqual([`Nhật ký đứt ở sự kiện số 2: ${own}. ${edited}`]);
    expect(await findAfter(`${withoutTriggers} DELETE FROM events WHERE sequence = 1`)).toEqual([
      `Nhật ký đứt ở sự kiện số 2: trước dòng này thiếu sự kiện số 1. ${edited}`,
      'Bài AAAA-AAAA, phiên bản 1: nhật ký không ghi đã nhận.',
    ]);
    expect(
      await findAfter(`${withoutTriggers} UPDATE events SET detail = '{' WHERE sequence = 3`),
    ).toEqual([
      `Nhật ký đứt ở sự kiện số 3: không đọc được dòng này. ${edited}`,
      'Bài BBBB-BBBB, phiên bản 2: nhật ký không ghi đã nhận.',
      'Bài BBBB-BBBB: phiên bản hiện hành khác với nhật ký.',
    ]);
    expect(await findAfter(`${withoutTriggers} DELETE FROM events WHERE sequence = 3`)).toEqual([
      'Bài BBBB-BBBB, phiên bản 2: nhật ký không ghi đã nhận.',
      'Bài BBBB-BBBB: phiên bản hiện hành khác với nhật ký.',
    ]);
  });

  it('finds files that are missing, changed or of nobody, all at once', async () => {
    const files = [
      { sha256: 'b'.repeat(64), computedSha256: 'f'.repeat(64) },
      { sha256: 'e'.repeat(64), computedSha256: 'e'.repeat(64) },
    ];
    expect(await verifyStore(await fillStore(), files)).toEqual([
      {
        code: 'file-missing',
        subject: 'a'.repeat(64),
        message: 'Tệp aaaaaaaaaaaa… của bài AAAA-AAAA không còn trên đĩa.',
      },
      {
        code: 'file-altered',
        subject: 'b'.repeat(64),
        message: 'Tệp bbbbbbbbbbbb… của bài BBBB-BBBB đã bị sửa: mã băm SHA-256 không còn khớp.',
      },
      {
        code: 'file-orphan',
        subject: 'e'.repeat(64),
        message:
          'Tệp eeeeeeeeeeee… nằm trên đĩa nhưng không bài hay bản nháp nào dùng; có thể là tệp đang được gửi lên.',
      },
    ]);
  });

  it('says of a file that is no database that it is damaged', async () => {
    const folder = makeFolder();
    writeFileSync(path.join(folder, 'intake.db'), 'không phải cơ sở dữ liệu'.repeat(400));
    expect((await verifyStore(folder, onDisk)).map(({ code }) => code)).toEqual([
      'database-damaged',
    ]);
  });
});

describe('the log of events', () => {
  it('is only ever added to, at its end', async () => {
    const database = new DatabaseSync(path.join(await fillStore(), 'intake.db'));
    const values = `'nay', 'received', 'AAAAAAAA', '{}', '', ''`;
    for (const [sql, refusal] of [
      [`UPDATE events SET at = 'khác'`, 'events are never changed'],
      ['DELETE FROM events', 'events are never removed'],
      [`INSERT OR REPLACE INTO events VALUES (1, ${values})`, 'events are only added at the end'],
      [`INSERT INTO events VALUES (9, ${values})`, 'events are only added at the end'],
    ] as const) {
      expect(() => database.exec(sql)).toThrow(refusal);
    }
    database.close();
  });
});
