import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Body, BodyLimits, Refusal } from '../../../src/intake/body/body.ts';
import { openFileStore, type FileStore } from '../../../src/intake/files/file-store.ts';
import { pdf, png } from '../files/make-files.ts';
import { makeParts, multipartType, startFormServer, type FormServer } from './form-server.ts';

let folder = '';
let files: FileStore;
let server: FormServer | null = null;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'body-'));
  files = openFileStore(folder, { askScanner: () => Promise.resolve('unasked') });
});
afterEach(async () => {
  await server?.close();
  server = null;
  await rm(folder, { recursive: true, force: true });
});

type Answer = { status: number; read: Body & Refusal };

async function send(
  body: FormData | URLSearchParams | Uint8Array<ArrayBuffer> | string,
  { type, ...changed }: Partial<BodyLimits> & { type?: string } = {},
): Promise<Answer> {
  server ??= await startFormServer(files, changed);
  const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
  const response = await fetch(server.url, { method: 'POST', body, headers });
  const { leftListeners } = await server.seen();
  expect(leftListeners).toBe(0);
  return { status: response.status, read: (await response.json()) as Body & Refusal };
}

function makeForm(entries: readonly [string, string | Blob, string?][]): FormData {
  const form = new FormData();
  for (const [name, value, fileName] of entries) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, fileName);
  }
  return form;
}

const listIncoming = () => readdir(path.join(folder, 'incoming'));
const nothingChosen = new File([], '', { type: 'application/octet-stream' });

describe('a form', () => {
  it('is read with its fields in order and its files', async () => {
    const { status, read } = await send(
      makeForm([
        ['title', 'Số hóa hồ sơ “một cửa”\r\nDòng hai'],
        ['authors.0.name', 'Nguyễn Thị Ánh'],
        ['authors.0.name', 'hai lần'],
        ['__proto__', 'x'],
        ['files', new Blob([pdf]), 'Bài dự thi.pdf'],
        ['files', nothingChosen, ''],
        ['files', new Blob([png]), 'C:\\ảnh.png'],
        ['avatar', new Blob([png]), 'khac.png'],
        ['action', 'send'],
      ]),
    );
    expect(status).toBe(200);
    expect(read.fields).toEqual([
      ['title', 'Số hóa hồ sơ “một cửa”\r\nDòng hai'],
      ['authors.0.name', 'Nguyễn Thị Ánh'],
      ['authors.0.name', 'hai lần'],
      ['__proto__', 'x'],
      ['action', 'send'],
    ]);
    expect(read.files.map(({ name, kind, sizeBytes }) => [name, kind, sizeBytes])).toEqual([
      ['Bài dự thi.pdf', 'pdf', pdf.length],
      ['ảnh.png', 'png', png.length],
    ]);
    expect(read.problems).toEqual([]);
    expect(await Array.fromAsync(files.listFiles())).toHaveLength(2);
  });

  it('is read without files too, as browsers send it then', async () => {
    const { read } = await send(new URLSearchParams({ title: 'Sáng kiến & đời sống', empty: '' }));
    expect(read).toEqual({
      fields: [
        ['title', 'Sáng kiến & đời sống'],
        ['empty', ''],
      ],
      files: [],
      problems: [],
    });
  });

  it('keeps what is no UTF-8 as signs of lost text', async () => {
    const type = 'application/x-www-form-urlencoded';
    expect((await send('a=%ff%fe&b=%E1%BA&c=%zz&d=%00', { type })).read.fields).toEqual([
      ['a', '\uFFFD\uFFFD'],
      ['b', '\uFFFD'],
      ['c', '%zz'],
      ['d', '\0'],
    ]);
    const parts = makeParts([{ head: 'name="a"', body: Buffer.from('ti\xeang', 'latin1') }]);
    expect(
      (await send(parts as Uint8Array<ArrayBuffer>, { type: multipartType })).read.fields,
    ).toEqual([['a', 'ti\uFFFDng']]);
  });
});

describe('a file beyond the limits', () => {
  it('is a problem beside the rest of the form, by its name', async () => {
    const { status, read } = await send(
      makeForm([
        ['files', new Blob([Buffer.alloc(50_001, '%PDF-')]), 'to.pdf'],
        ['files', new Blob(['MZ']), 'chay.exe'],
        ['files', new Blob([]), 'rong.pdf'],
        ['files', new Blob([pdf]), 'tot.pdf'],
        ['title', 'Vẫn còn'],
      ]),
    );
    expect(status).toBe(200);
    expect(read.fields).toEqual([['title', 'Vẫn còn']]);
    expect(read.files.map(({ name }) => name)).toEqual(['tot.pdf']);
    expect(read.problems.map(({ field, code }) => [field, code])).toEqual([
      ['files', 'file-too-large'],
      ['files', 'file-program'],
      ['files', 'file-empty'],
    ]);
    expect(read.problems[0]?.message).toContain('“to.pdf” lớn hơn 49 KB');
    expect(await listIncoming()).toEqual([]);
  });

  it('is one too many only after as many as may be are kept', async () => {
    const many = Array.from({ length: 5 }, (_, index): [string, Blob, string] => [
      'files',
      new Blob([pdf, String(index)]),
      `${index}.pdf`,
    ]);
    const { read } = await send(makeForm([['files', new Blob(['MZ']), 'a.exe'], ...many]));
    expect(read.files.map(({ name }) => name)).toEqual(['0.pdf', '1.pdf', '2.pdf']);
    expect(read.problems.slice(1).map(({ message }) => message)).toEqual([
      'Tệp “3.pdf” chưa được nhận: mỗi bài có nhiều nhất 3 tệp. Hãy gộp các tệp lại hoặc bỏ bớt.',
      'Tệp “4.pdf” chưa được nhận: mỗi bài có nhiều nhất 3 tệp. Hãy gộp các tệp lại hoặc bỏ bớt.',
    ]);
  });

  it('may be too large together with the others', async () => {
    const blob = (letter: string) => new Blob([pdf, letter.repeat(45_000)]);
    const { read } = await send(
      makeForm([
        ['files', blob('a'), 'a.pdf'],
        ['files', blob('b'), 'b.pdf'],
        ['files', blob('c'), 'c.pdf'],
        ['files', new Blob([pdf]), 'd.pdf'],
      ]),
    );
    expect(read.files.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf', 'd.pdf']);
    expect(read.problems).toEqual([
      {
        field: 'files',
        code: 'files-too-large',
        message:
          'Tệp “c.pdf” chưa được nhận: các tệp của một bài cộng lại nhiều nhất 98 KB. Hãy giảm cỡ tệp hoặc bỏ bớt.',
      },
    ]);
  });

  it('is a problem too where the disk refuses it, and the text is kept', async () => {
    await rm(path.join(folder, 'incoming'), { recursive: true });
    await writeFile(path.join(folder, 'incoming'), '');
    const { status, read } = await send(
      makeForm([
        ['files', new Blob([pdf]), 'a.pdf'],
        ['title', 'Vẫn còn'],
      ]),
    );
    expect(status).toBe(200);
    expect(read.fields).toEqual([['title', 'Vẫn còn']]);
    expect(read.problems).toEqual([
      {
        field: 'files',
        code: 'not-writable',
        message:
          'Tệp “a.pdf” chưa lưu được vì máy chủ đang gặp trục trặc. Hãy chọn lại tệp và gửi lại sau ít phút.',
      },
    ]);
  });
});

describe('a body beyond the limits', () => {
  const urlencoded = 'application/x-www-form-urlencoded';
  const manyFields = Array.from({ length: 10_000 }, (_, index) => `a${index}=1`).join('&');
  it.each([
    [415, 'body-kind', '{"a":1}', 'application/json'],
    [415, 'body-kind', 'a=1', 'multipart/mixed; boundary=a'],
    [400, 'body-broken', 'a=1', 'multipart/form-data'],
    [400, 'body-cut-off', 'a=1', multipartType],
    [413, 'too-many-fields', manyFields, urlencoded],
    [413, 'field-too-long', `a=${'x'.repeat(10_001)}`, urlencoded],
    [413, 'too-much-text', `a=${'x'.repeat(9999)}&`.repeat(5), urlencoded],
    [413, 'body-too-large', `a=${'x'.repeat(500_000)}`, urlencoded],
  ])('is refused with %d as %s', async (status, code, body, type) => {
    const answer = await send(body, { type });
    expect(answer.status).toBe(status);
    expect(answer.read.code).toBe(code);
    expect(answer.read.message).toMatch(/^[A-ZĐ].*\.$/);
  });

  it('is refused as a form of too many parts too', async () => {
    const fields = makeForm(Array.from({ length: 51 }, (_, index) => [`a${index}`, '1']));
    expect((await send(fields)).read).toEqual({
      status: 413,
      code: 'too-many-fields',
      message:
        'Biểu mẫu gửi đến có quá nhiều ô, nhiều nhất là 50. Hãy quay lại biểu mẫu và gửi lại.',
    });
    const others = makeForm(
      Array.from({ length: 2000 }, () => ['other', new Blob(['x']), 'x'] as [string, Blob, string]),
    );
    expect((await send(others)).read.code).toBe('too-many-fields');
    expect((await send(makeForm([['a', 'x'.repeat(10_001)]]))).read.code).toBe('field-too-long');
  });

  it('is settled whatever bytes are changed in it', async () => {
    const base = makeParts([
      { head: 'name="title"', body: 'Tên' },
      { head: 'name="files"; filename="a.pdf"', body: pdf },
      { head: 'name="files"; filename="b.png"', body: png },
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(base.length - 1), fc.nat(255)), { maxLength: 5 }),
        fc.nat(base.length),
        async (changes, cut) => {
          const bytes = Buffer.from(base);
          for (const [at, value] of changes) bytes[at] = value;
          const sent = bytes.subarray(0, cut % 2 === 0 ? bytes.length : cut);
          const { status } = await send(sent, { type: multipartType });
          expect([200, 400, 413]).toContain(status);
          expect(await listIncoming()).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
