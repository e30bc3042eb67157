import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../../src/search/index/catalogue.ts';
import { makeSearchFiles } from '../../../src/search/index/make-files.ts';
import type { Card, SearchSource } from '../../../src/search/record.ts';
import { makeRecord } from '../build.ts';

const source: SearchSource = {
  records: [
    makeRecord(
      {
        id: 'B1',
        title: 'Đường dây nóng một cửa',
        summary: 'Hòa giải ở cơ sở.',
        sections: [
          { name: 'Giải pháp', text: 'Tổng đài trả lời trong ngày.' },
          { name: 'Đơn vị', text: 'Sở Nội vụ', aside: true },
        ],
      },
      { kind: 'bai-du-thi', field: 'mot-cua' },
    ),
    makeRecord({ id: 'B2', title: 'Sổ tay dương tính giả' }, { kind: 'mo-hinh' }),
  ],
  facets: [
    {
      key: 'kind',
      title: 'Loại',
      values: [
        { value: 'mo-hinh', name: 'Mô hình đoạt giải' },
        { value: 'bai-du-thi', name: 'Bài dự thi' },
      ],
    },
    { key: 'field', title: 'Lĩnh vực', values: [{ value: 'mot-cua', name: 'Một cửa' }] },
    { key: 'unit', title: 'Đơn vị', values: [] },
  ],
  synonyms: [{ term: 'CCHC', means: 'cải cách hành chính' }],
};

const files = await makeSearchFiles(source);
const read = (path: string): string =>
  String(files.find((file) => file.path === path)?.content ?? '');
const catalogue = parseCatalogue(read('/tim-kiem/danh-muc.json'));
const { ids, counts } = catalogue;

describe('the files of the search', () => {
  it("are a catalogue, a card a record, and of Pagefind's only what a browser loads", () => {
    const paths = files.map(({ path }) => path.replaceAll(/[0-9a-f]{7,}/g, '#')).sort();
    expect(paths).toEqual([
      '/pagefind/index/vi_#.pf_index',
      '/pagefind/pagefind-entry.json',
      '/pagefind/pagefind.js',
      '/pagefind/pagefind.vi_#.pf_meta',
      '/pagefind/wasm.unknown.pagefind',
      '/tim-kiem/bai/#.json',
      '/tim-kiem/bai/#.json',
      '/tim-kiem/danh-muc.json',
    ]);
  });

  it('name each card as Pagefind names its record, in the order of the list', () => {
    const titles = ids.map((id) => (JSON.parse(read(`/tim-kiem/bai/${id}.json`)) as Card).title);
    expect(titles).toEqual(['Đường dây nóng một cửa', 'Sổ tay dương tính giả']);
  });

  it('count words of titles and summaries, and records that hold a word', () => {
    expect(catalogue.layouts).toEqual([
      { titleWords: 5, summaryWords: 5, bodyWords: 6 },
      { titleWords: 5, summaryWords: 0, bodyWords: 0 },
    ]);
    expect([counts.get('duong'), counts.get('giai'), counts.get('đường')]).toEqual([
      2,
      1,
      undefined,
    ]);
  });

  it('hold the filters in columns, without those that have no value', () => {
    expect(catalogue.facets.map(({ key, column }) => [key, column])).toEqual([
      ['kind', [2, 1]],
      ['field', [1, 0]],
    ]);
  });

  it('index words with an end of their own, marks beside, đ as d', () => {
    const [part] = files.filter(({ path }) => path.endsWith('.pf_index'));
    const text = gunzipSync(part?.content ?? '').toString();
    expect(text).toContain('duongλ');
    expect(text).toContain('ḓườngλ');
    expect(text).toContain('dươngλ');
    expect(text).not.toContain('đ');
  });
});

describe('an index of many words', () => {
  it('is cut into as many files as its parts, each about as large as the others', async () => {
    const words = (from: number) =>
      Array.from({ length: 60 }, (_, index) => `từ${(from * 7 + index * 13) % 300}`).join(' ');
    const records = Array.from({ length: 200 }, (_, index) =>
      makeRecord({ id: `B${index}`, title: words(index) }, { kind: 'bai-du-thi' }),
    );
    const made = await makeSearchFiles({ ...source, records });
    const { cuts } = parseCatalogue(
      String(made.find(({ path }) => path === '/tim-kiem/danh-muc.json')?.content),
    );
    expect(cuts).toHaveLength(9);
    expect(made.filter(({ path }) => path.endsWith('.pf_index'))).toHaveLength(cuts.length + 1);
  });
});

describe('an unlisted value of a filter', () => {
  it('stops the build', async () => {
    const records = [makeRecord({ title: 'Bài' }, { field: 'khong-co' })];
    await expect(makeSearchFiles({ ...source, records })).rejects.toThrow(
      'The filter field does not list khong-co',
    );
  });
});
