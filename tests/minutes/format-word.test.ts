import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/minutes/document.ts';
import { formatWord } from '../../src/minutes/word/format-word.ts';
import { readWord } from '../../src/privacy/read-word.ts';
import { openArchive } from '../../src/tables/workbook/archive.ts';
import { judged, makeMinutesOf } from './source.ts';

async function readPart(bytes: Uint8Array, name: string): Promise<string> {
  const archive = await openArchive(bytes);
  const part = archive?.parts.get(name);
  if (archive === null || part === undefined) return '';
  const chunks: Uint8Array[] = [];
  for await (const chunk of await archive.zip.openReadStreamPromise(part)) {
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const minutes = makeMinutesOf(judged);
const bytes = await formatWord(minutes);
const xml = await readPart(bytes, 'word/document.xml');

describe('the Word file', () => {
  it('says what the minutes say', async () => {
    const text = (await readWord(bytes)) ?? '';
    for (const line of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'BAN TỔ CHỨC CUỘC THI',
      'BIÊN BẢN',
      'Minh họa. Điểm là số liệu minh họa.',
      'III. Vòng vong-1',
      '- 1 phiếu thiếu tiêu chí, không được tính.',
      'HG22-001 · Sở Nội vụ tỉnh Hậu Giang · tác giả: Trần Thị Bích Liên',
      'TRƯỞNG BAN GIÁM KHẢO',
      'Phụ lục IV',
      'ab'.repeat(32),
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('has the paper, margins and type of Nghị định 30/2020/NĐ-CP', async () => {
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(await readPart(bytes, 'word/styles.xml')).toMatch(
      /<w:docDefaults>.*Times New Roman.*<w:sz w:val="26"\/>/s,
    );
  });

  it('numbers the pages of the body and of each annex from 1, but prints no number on the first', () => {
    expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(5);
    expect(xml.match(/<w:titlePg/g)).toHaveLength(5);
  });

  it('repeats the head of each table and parts no row', () => {
    const tables = minutes.annexes.length + 1;
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
    expect(xml.match(/<w:tr>/g)?.length).toBe(xml.match(/<w:cantSplit\/>/g)?.length);
  });

  it('tells of itself only its title and the organiser, no person and no time', async () => {
    const core = await readPart(bytes, 'docprops/core.xml');
    expect(core).toContain('<dc:creator>Ban Tổ chức cuộc thi</dc:creator>');
    expect(core).not.toMatch(/dcterms|lastModifiedBy|Un-named/);
  });

  it('is the same to the last byte when made again', async () => {
    expect(Buffer.compare(bytes, await formatWord(makeMinutesOf(judged)))).toBe(0);
  });

  it('writes signs of XML as they are', async () => {
    const odd: OfficialDocument = {
      ...minutes,
      organiser: 'Ban <A> & “B”',
      closing: 'x < y && "z"',
    };
    const text = (await readWord(await formatWord(odd))) ?? '';
    expect(text).toContain('BAN <A> & “B”');
    expect(text).toContain('x < y && "z"');
  });
});

it('sets four signatures two by two, without parting them from the text', async () => {
  const four = await formatWord({
    ...minutes,
    signatures: ['Một', 'Hai', 'Ba', 'Bốn'],
    annexes: [],
  });
  const rows = (await readPart(four, 'word/document.xml')).split('<w:tbl>').slice(-2);
  expect(rows.map((row) => row.match(/\(ký, ghi rõ họ tên\)/g)?.length)).toEqual([2, 2]);
});
