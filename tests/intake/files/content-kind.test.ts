import { utils, write } from '@e965/xlsx';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectFile } from '../../../src/intake/files/inspect-file.ts';
import { makeZip, pack } from '../../tables/workbook/make-zip.ts';
import { jpg, mainTypes, makeOle, makePptx, packTypes, pdf, png, webp } from './make-files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kinds-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function tell(bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, 'file');
  await writeFile(file, bytes);
  const verdict = await inspectFile(file);
  return 'kind' in verdict ? verdict.kind : verdict.refused;
}

const docx = await Packer.toBuffer(
  new Document({ sections: [{ children: [new Paragraph('Sáng kiến')] }] }),
);
const sheetJsBook = utils.book_new();
utils.book_append_sheet(sheetJsBook, utils.aoa_to_sheet([['Tên', 1]]), 'Bảng');
/** Declares the types of macro and binary parts that it does not have. */
const sheetJsXlsx = write(sheetJsBook, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
const xlsx = await writeXlsx({ sheets: [{ name: 'Bảng', rows: [['Tên', 1]] }] });

describe('the kind of a file', () => {
  it.each([
    ['pdf', pdf],
    ['pdf', Buffer.concat([Buffer.from('\r\n \n'), pdf])],
    ['jpg', jpg],
    ['png', png],
    ['webp', webp],
    ['docx', docx],
    ['xlsx', xlsx],
    ['xlsx', sheetJsXlsx],
    ['pptx', makePptx()],
  ])('is %s by what is in it', async (kind, bytes) => {
    expect(await tell(bytes)).toBe(kind);
  });

  it.each([
    ['file-archive', makeZip([pack('a.txt', 'a')])],
    ['file-archive', makeZip([pack('bai.pdf', 'x'), { ...pack('b.pdf', ''), packed: pdf }])],
    ['file-archive', makeZip([])],
    ['file-archive', Buffer.from('Rar!\x1a\x07\x01\x00....', 'latin1')],
    ['file-archive', Buffer.from('377abcaf271c0004', 'hex')],
    ['file-archive', Buffer.from('1f8b0800', 'hex')],
    ['file-program', Buffer.from('MZ\x90\x00...%PDF-1.4', 'latin1')],
    ['file-program', Buffer.from('\x7fELF....', 'latin1')],
    ['file-program', Buffer.from('#!/bin/sh\nrm')],
    ['file-web-page', Buffer.from('\n<!DOCTYPE html><p>%PDF-')],
    ['file-web-page', Buffer.from('<?xml version="1.0"?>\n<svg xmlns="…"/>')],
    ['file-web-page', Buffer.from('\uFEFF<SVG onload=alert(1)>')],
    ['file-other-image', Buffer.from('GIF89a....')],
    ['file-other-image', Buffer.from('\0\0\0\x18ftypheic....')],
    ['file-old-office', makeOle('WordDocument')],
    ['file-old-office', Buffer.from('{\\rtf1 a}')],
    ['file-locked', makeOle('EncryptedPackage')],
    ['file-other-office', makeZip([pack('mimetype', 'a'), pack('content.xml', '<a/>')])],
    ['file-unknown', Buffer.from('Chỉ là chữ.')],
    ['file-unknown', Buffer.from('RIFF....WAVE')],
    ['file-unknown', Buffer.concat([Buffer.alloc(1020, 32), pdf])],
  ])('is refused as %s', async (code, bytes) => {
    expect(await tell(bytes)).toBe(code);
  });

  it('takes the name of a stream for it only where a directory names it', async () => {
    const mentions = makeOle('WordDocument');
    mentions.write('EncryptedPackage', 514, 'utf16le');
    expect(await tell(mentions)).toBe('file-old-office');
  });
});

describe('an Office file', () => {
  it.each([
    ['file-macro', makePptx([pack('ppt/vbaProject.bin', 'x')])],
    ['file-macro', makePptx([pack('ppt/activeX/activeX1.xml', '<a/>')])],
    ['file-macro', makePptx([pack('ppt/embeddings/Bang.xlsm', 'x')])],
    [
      'file-macro',
      makePptx(
        [pack('ppt/odd.bin', 'x')],
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      ),
    ],
    [
      'file-macro',
      makeZip([
        packTypes('word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'),
        pack('word/document.xml', '<a/>'),
      ]),
    ],
    ['file-embedded', makePptx([pack('ppt/embeddings/a.EXE', 'MZ')])],
    [
      'file-embedded',
      makePptx([pack('ppt/embeddings/oleObject1.bin', makeOle('\x01Ole10Native'))]),
    ],
    [
      'file-other-office',
      makeZip([
        packTypes('xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
        pack('xl/workbook.bin', 'x'),
      ]),
    ],
    [
      'file-other-office',
      makeZip([
        packTypes('word/document.xml', mainTypes.docx.replace('document.main', 'template.main')),
        pack('word/document.xml', '<a/>'),
      ]),
    ],
    ['file-archive', makeZip([packTypes('word/document.xml', 'constructor'), pack('a.exe', 'MZ')])],
    ['file-damaged', makeZip([pack('[Content_Types].xml', '<Types>'), pack('a', 'a')])],
    ['file-damaged', makePptx([packTypes('ppt/presentation.xml', mainTypes.docx)])],
    ['file-damaged', makePptx().subarray(0, 200)],
    ['file-damaged', Buffer.concat([makePptx(), Buffer.from('tail')])],
  ])('is refused as %s', async (code, bytes) => {
    expect(await tell(bytes)).toBe(code);
  });

  it('may hold formulas and other Office files without macros', async () => {
    const bytes = makePptx([
      pack('ppt/embeddings/oleObject1.bin', makeOle('Equation Native')),
      pack('ppt/embeddings/Bang.xlsx', xlsx),
    ]);
    expect(await tell(bytes)).toBe('pptx');
  });

  it('is damaged where its main part is missing', async () => {
    const bytes = makeZip([packTypes('word/document.xml', mainTypes.docx), pack('a.txt', 'a')]);
    expect(await tell(bytes)).toBe('file-damaged');
  });

  it('is refused where it would unpack to far more than it is', async () => {
    const part = pack('ppt/media/a.xml', Buffer.alloc(1024 ** 2));
    const manyLargeParts = Array.from({ length: 5 }, (_, index) => ({
      ...part,
      name: `ppt/media/${index}.xml`,
      unpackedBytes: 250 * 1024 ** 2,
    }));
    expect(await tell(makePptx(manyLargeParts))).toBe('file-swollen');
    const empty = pack('', '');
    const manyParts = Array.from({ length: 10_001 }, (_, index) => ({
      ...empty,
      name: `a/${index}`,
    }));
    expect(await tell(makePptx(manyParts))).toBe('file-swollen');
    const typesOf2Mb = pack('[Content_Types].xml', `<Types>${' '.repeat(2 * 1024 ** 2)}</Types>`);
    expect(await tell(makeZip([typesOf2Mb]))).toBe('file-swollen');
  });

  it('is never unpacked beyond what it says of itself', async () => {
    const lie = {
      ...pack('[Content_Types].xml', Buffer.alloc(8 * 1024 ** 2)),
      unpackedBytes: 100,
    };
    expect(await tell(makeZip([lie]))).toBe('file-damaged');
  });

  it('is judged whatever bytes are changed in it', async () => {
    const base = makePptx([pack('ppt/embeddings/oleObject1.bin', makeOle('Equation Native'))]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(base.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = Buffer.from(base);
          for (const [at, value] of changes) bytes[at] = value;
          expect(await tell(bytes)).toMatch(/^(?:pptx|file-[a-z-]+)$/);
        },
      ),
      { numRuns: 100 },
    );
  });
});
