import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFile,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScanState } from '../../../src/intake/entry.ts';
import { openFileStore, type FileStore } from '../../../src/intake/files/file-store.ts';
import { pack } from '../../tables/workbook/make-zip.ts';
import { makeOle, makePptx, pdf, png } from './make-files.ts';

let folder = '';
let scan: ScanState = 'unasked';
let files: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'files-'));
  scan = 'unasked';
  files = openFileStore(folder, { askScanner: () => Promise.resolve(scan) });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const pdfHash = hash(pdf);

function receive(bytes: Uint8Array, name = 'bài.pdf', maxBytes = 10_000) {
  return files.receiveFile(Readable.from([bytes]), { name, maxBytes });
}

it('takes no file when the last of the disk is left for entries, and reads on past it', async () => {
  let free = 256 * 1024 * 1024 - 1;
  files = openFileStore(folder, {
    askScanner: () => Promise.resolve(scan),
    getFreeBytes: () => free,
  });
  const stream = Readable.from([pdf, Buffer.alloc(100_000)]);
  const given = { name: 'bài.pdf', maxBytes: 10_000 };
  await expect(files.receiveFile(stream, given)).rejects.toMatchObject({ code: 'disk-full' });
  expect(stream.readableEnded).toBe(true);
  expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
  free += 1;
  expect(await receive(pdf)).toHaveProperty('kept');
});

const listIncoming = () => readdir(path.join(folder, 'incoming'));

async function listKept() {
  return (await Array.fromAsync(files.listFiles())).map(({ sha256, sizeBytes }) => ({
    sha256,
    sizeBytes,
  }));
}

describe('a file that is sent', () => {
  it('is kept under the hash of its bytes, for its owner alone', async () => {
    expect(await receive(pdf, 'C:\\Bài dự thi.PDF')).toEqual({
      kept: {
        sha256: pdfHash,
        name: 'Bài dự thi.pdf',
        kind: 'pdf',
        sizeBytes: pdf.length,
        scan: 'unasked',
      },
    });
    const kept = path.join(folder, 'files', pdfHash.slice(0, 2), pdfHash);
    expect(files.getPath(pdfHash)).toBe(kept);
    expect(await readFile(kept)).toEqual(pdf);
    expect((await stat(kept)).mode & 0o777).toBe(0o600);
    for (const place of ['files', 'incoming', path.dirname(path.relative(folder, kept))]) {
      expect((await stat(path.join(folder, place))).mode & 0o777).toBe(0o700);
    }
    expect(await listIncoming()).toEqual([]);
  });

  it('is one file however often it is sent, and mends what was damaged', async () => {
    await receive(pdf);
    await appendFile(files.getPath(pdfHash) ?? '', 'x');
    expect(await files.hashFile(pdfHash)).not.toBe(pdfHash);
    await Promise.all([receive(pdf), receive(pdf, 'khác.pdf')]);
    expect(await listKept()).toEqual([{ sha256: pdfHash, sizeBytes: pdf.length }]);
    expect(await files.hashFile(pdfHash)).toBe(pdfHash);
    expect(await listIncoming()).toEqual([]);
  });

  it('has the kind that is in it, whatever it is called', async () => {
    expect(await receive(png, 'bao-cao.pdf')).toMatchObject({
      kept: { kind: 'png', name: 'bao-cao.png' },
    });
  });

  it.each([
    [
      Buffer.alloc(0),
      'file-empty',
      'Tệp “x.pdf” không có nội dung nào. Hãy mở tệp xem lại rồi chọn lại.',
    ],
    [
      makePptx([pack('ppt/vbaProject.bin', 'x')]),
      'file-macro',
      'Tệp “x.pdf” có macro hoặc điều khiển ActiveX nên không được nhận. Hãy mở tệp, chọn “Lưu thành” (Save As), loại .docx, .xlsx hoặc .pptx, rồi gửi lại.',
    ],
    [
      makeOle('EncryptedPackage'),
      'file-locked',
      'Tệp “x.pdf” được đặt mật khẩu nên Ban Tổ chức không mở được. Hãy bỏ mật khẩu, lưu lại rồi gửi lại.',
    ],
    [
      Buffer.alloc(10_001, '%PDF-'),
      'file-too-large',
      'Tệp “x.pdf” lớn hơn 10 KB, mức lớn nhất của một tệp. Hãy giảm cỡ ảnh trong tệp hoặc chia tệp rồi gửi lại.',
    ],
  ])('is refused in its own words (%#)', async (bytes, code, message) => {
    expect(await receive(bytes, '../x.pdf')).toEqual({ problem: { code, message } });
    expect(await listKept()).toEqual([]);
    expect(await listIncoming()).toEqual([]);
  });

  it('is taken at the limit to the byte', async () => {
    expect(await receive(pdf, 'a.pdf', pdf.length)).toHaveProperty('kept');
    expect(await receive(pdf, 'a.pdf', pdf.length - 1)).toHaveProperty(
      'problem.code',
      'file-too-large',
    );
  });

  it('waits where the scanner does not answer, and is refused where it finds something', async () => {
    scan = 'waiting';
    expect(await receive(pdf)).toMatchObject({ kept: { scan: 'waiting' } });
    scan = 'infected';
    expect(await receive(png, 'a.png')).toHaveProperty('problem.code', 'file-infected');
    expect(await listKept()).toHaveLength(1);
    expect(await listIncoming()).toEqual([]);
  });

  it('is read to its end even where it is too large', async () => {
    let sentPieces = 0;
    const stream = Readable.from(
      (function* () {
        for (; sentPieces < 100; sentPieces += 1) yield pdf;
      })(),
    );
    await files.receiveFile(stream, { name: 'a.pdf', maxBytes: 100 });
    expect(sentPieces).toBe(100);
  });

  it('leaves nothing behind where it breaks off', async () => {
    const stream = new Readable({ read: () => undefined });
    const received = files.receiveFile(stream, { name: 'a.pdf', maxBytes: 1000 });
    stream.push(pdf);
    setImmediate(() => stream.destroy(new Error('gone')));
    await expect(received).rejects.toThrow('gone');
    expect(await listIncoming()).toEqual([]);
    expect(await listKept()).toEqual([]);
  });

  it('is refused by a folder that is gone, as the store says it', async () => {
    await rm(path.join(folder, 'incoming'), { recursive: true });
    await writeFile(path.join(folder, 'incoming'), '');
    await expect(receive(pdf)).rejects.toMatchObject({ name: 'StoreError', code: 'not-writable' });
    expect(() =>
      openFileStore(path.join(folder, 'incoming'), { askScanner: () => Promise.resolve(scan) }),
    ).toThrow('attachment not written: ENOTDIR');
  });

  it('is refused by a full disk, of which half a file takes nothing', async () => {
    const script = `
      import { Readable } from 'node:stream';
      import { openFileStore } from '${path.resolve('src/intake/files/file-store.ts')}';
      const files = openFileStore(process.argv[1], { askScanner: async () => 'unasked' });
      const stream = Readable.from([Buffer.from('%PDF-'), Buffer.alloc(300_000), Buffer.alloc(9)]);
      await files.receiveFile(stream, { name: 'a.pdf', maxBytes: 1e9 }).catch(({ name, code }) => {
        console.log(name, code, stream.readableEnded);
      });`;
    // A limit on the size of files fails a write half-way as a full disk does.
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      'ulimit -f 100; exec "$0" --input-type=module -e "$1" "$2"',
      process.execPath,
      script,
      folder,
    ]);
    expect(stdout).toBe('StoreError disk-full true\n');
    expect(await listIncoming()).toEqual([]);
    expect(await listKept()).toEqual([]);
  });
});

describe('a file that is kept', () => {
  it('is opened and removed by its hash alone', async () => {
    await receive(pdf);
    const opened = await files.openFile(pdfHash);
    expect(opened?.sizeBytes).toBe(pdf.length);
    expect(opened && (await buffer(opened.stream))).toEqual(pdf);
    await files.removeFile(pdfHash);
    expect(await files.openFile(pdfHash)).toBeNull();
    expect(await files.hashFile(pdfHash)).toBeNull();
    await files.removeFile(pdfHash);
  });

  it.each(['../incoming', `${'0'.repeat(61)}/..`, pdfHash.toUpperCase(), '', `${pdfHash}\n`])(
    'is found by no name that is no hash (%j)',
    async (name) => {
      await receive(pdf);
      expect(await files.openFile(name)).toBeNull();
      expect(await files.hashFile(name)).toBeNull();
      expect(files.getPath(name)).toBeNull();
      await files.removeFile(name);
      expect(await listKept()).toHaveLength(1);
    },
  );

  it('is listed, and what else lies there is not', async () => {
    await receive(pdf);
    await receive(png, 'a.png');
    await writeFile(path.join(folder, 'files', 'note.txt'), '');
    await writeFile(path.join(folder, 'files', pdfHash.slice(0, 2), 'other'), '');
    expect((await listKept()).map(({ sha256 }) => sha256)).toEqual([pdfHash, hash(png)].toSorted());
  });
});

describe('what a crash left', () => {
  it('is removed once it is old', async () => {
    const [old, young] = ['old', 'young'].map((name) => path.join(folder, 'incoming', name));
    await writeFile(old ?? '', 'x');
    await writeFile(young ?? '', 'x');
    const now = new Date('2022-09-01T12:00:00Z');
    await utimes(old ?? '', now, new Date('2022-09-01T10:59:59Z'));
    await utimes(young ?? '', now, new Date('2022-09-01T11:00:00Z'));
    expect(await files.sweepIncoming(3_600_000, now)).toBe(1);
    expect(await listIncoming()).toEqual(['young']);
  });
});
