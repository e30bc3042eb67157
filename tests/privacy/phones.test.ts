import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSet } from '../../src/contest/edition.ts';
import { loadDataSet } from '../../src/contest/load.ts';
import { inRows, makeAnnouncement } from '../contest/build.ts';
import { awards, find } from './build.ts';

const contest = `name: Cuộc thi sáng kiến
short_name: Sáng kiến
year: 2022
organiser: { name: Ban Tổ chức }
fields: [{ id: mot-cua, name: Một cửa }]
rounds: []
awards: []
`;

const table = `id,title,field,contact_phone
A1,Một,mot-cua,0912 345 678
A2,Hai,mot-cua,0293.3878.123 / +84 987 654 321
A3,Ba,mot-cua,0912 202 210
A4,Bốn,mot-cua,1900 1234
A5,Năm,mot-cua,+856 20 1234 5678
`;

let folder: string;
let data: DataSet;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nhan-rong-'));
  await mkdir(path.join(folder, '2022'));
  await writeFile(path.join(folder, '2022/contest.yaml'), contest);
  await writeFile(path.join(folder, '2022/submissions.csv'), table);
  const loaded = await loadDataSet({ dataDir: folder, contentDir: folder });
  expect(loaded.issues).toEqual([]);
  data = loaded.data;
});
afterAll(() => rm(folder, { recursive: true }));

/** Tells on which lines of the table the numbers stand that the gate finds in a text. */
function findLines(text: string, file = 'index.html', inData = data): string[] {
  return find(text, file, inData, awards);
}

function withText(body: string): DataSet {
  const content = [makeAnnouncement('lien-he', '2022-08-10', body)];
  return { ...data, editions: data.editions.map((edition) => ({ ...edition, content })) };
}

describe('the gate finds a telephone number', () => {
  it.each([
    '0912 345 678',
    '0912345678',
    '0912.345.678',
    '0912-345-678',
    '0912‑345‑678',
    '0912 – 345 – 678',
    '(0912) 345 678',
    '091 2345678',
    '09.12.34.56.78',
    '0912\u00a0345\u202f678',
    '0912&nbsp;345&#160;678',
    '0912\n        345 678',
    '+84 912 345 678',
    '+84.912.345.678',
    '(+84) 912 345 678',
    '+84 (0)912.345.678',
    '84912345678',
    '0084 912 345 678',
    'ĐT0912345678',
    'Ông An – 0912 345 678.',
    'Năm 2022 0912 345 678 9 giờ',
    '<a href="tel:0912345678">',
    '<a href="tel:+84-912-345-678">',
    '<a href="tel:%2B84912345678">',
    '<a href="sms:0912%20345%20678">',
    '<a href="https://zalo.me/0912345678">',
  ])('in a page that writes %j', (written) => {
    expect(findLines(`<p>${written}</p>`)).toEqual(['contact_phone:2']);
  });

  it.each([
    ['du-lieu/a.csv', 'A1,5,0912.345.678,"x"\r\n'],
    ['du-lieu/a.csv', 'id,dien_thoai\r\nA1,912345678\r\n'],
    ['du-lieu/a.json', '{"a":"Gọi\\n0912\\u00a0345 678"}'],
    ['du-lieu/a.json', '{"a":912345678}'],
  ])('in %s: %j', (file, text) => {
    expect(findLines(text, file)).toEqual(['contact_phone:2']);
  });

  it.each(['(0293) 3878 123', '0293.3878123', '+84 293 3878 123', '0987 654 321', '84987654321'])(
    'of a cell that holds two: %s',
    (written) => {
      expect(findLines(`Gọi ${written}`)).toEqual(['contact_phone:3']);
    },
  );

  it.each([
    ['19001234', 5],
    ['1900.12.34', 5],
    ['+8562012345678', 6],
    ['00856 20 12 345 678', 6],
  ])('of a call centre or of another country: %s', (written, line) => {
    expect(findLines(`Gọi ${written}`)).toEqual([`contact_phone:${line}`]);
  });

  it('beside another, and each once', () => {
    const text = '0912.345.678 0293 3878 123/0987654321, 0912345678';
    expect(findLines(text)).toEqual(['contact_phone:2', 'contact_phone:3', 'contact_phone:3']);
  });
});

describe('the gate does not take for a telephone number', () => {
  it.each([
    'Ngày 09-12-2022 10 giờ',
    'Ngày 09.12.2022 10:30',
    '15.000.000 đồng',
    '912.345.678 đồng',
    '84.912.345.678 đồng',
    '19.001.234 đồng',
    '912 345 678',
    '0.912345678',
    '0,912345678',
    '84.912345678',
    '<td>0912</td><td>345</td><td>678</td>',
    'Quyết định số 0912/QĐ-UBND, 345-678',
    '0912/345678',
    '10912345678',
    '0912 345 6789',
    '0912345678901',
    '/_astro/a0912345678f.css',
    '/_astro/index.0912345678ab.js',
    'HG22X0912345678',
  ])('%s', (text) => {
    expect(findLines(text)).toEqual([]);
  });
});

describe('a number that the organiser prints as that of the office', () => {
  it.each(['0293 3878 123', '(0293)&nbsp;3878.123', '[gọi](tel:+842933878123)'])(
    'may stand in a page however it is written: %s',
    (printed) => {
      const text = '<a href="tel:02933878123">0293.3878.123</a>';
      expect(findLines(text, 'index.html', withText(`Liên hệ ${printed}.`))).toEqual([]);
    },
  );

  it('does not make the other number of the cell public', () => {
    const office = withText('Liên hệ 0293 3878 123.');
    const text = '0293 3878 123, 0987 654 321';
    expect(findLines(text, 'index.html', office)).toEqual(['contact_phone:3']);
  });

  it('is not put together from two values that stand in different cells', () => {
    const synonyms = inRows('synonyms.csv', [{ term: 'phòng 0912', means: '345 678' }]);
    expect(findLines('0912 345 678', 'index.html', { ...data, synonyms })).toEqual([
      'contact_phone:2',
    ]);
  });
});
