import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { publishDataSet } from '../../src/contest/public-data.ts';
import { restoreFormula } from '../../src/text/formula.ts';
import { formatCsv, getDataFiles } from '../../src/open-data/files.ts';
import { openDataRows, type OpenDataName } from '../../src/schemas/open-data.ts';
import { at } from '../contest/build.ts';
import { dataSet } from './build.ts';

describe('a table as CSV', () => {
  it('begins with a byte order mark and ends every row with CRLF', () => {
    expect(formatCsv(['id', 'title'], [{ id: 'A', title: 'Một cửa' }])).toBe(
      '\uFEFFid,title\r\nA,Một cửa\r\n',
    );
  });

  it('without rows is its header', () => {
    expect(formatCsv(['id', 'title'], [])).toBe('\uFEFFid,title\r\n');
  });

  it('puts the columns in their order and leaves other values out', () => {
    const row = { private: 'x', title: 'Một cửa', id: 'A' };
    expect(formatCsv(['id', 'title'], [row])).toBe('\uFEFFid,title\r\nA,Một cửa\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    const row = { a: 'một, hai', b: 'gọi là "mẫu"', c: 'dòng 1\ndòng 2' };
    expect(formatCsv(['a', 'b', 'c'], [row])).toBe(
      '\uFEFFa,b,c\r\n"một, hai","gọi là ""mẫu""","dòng 1\ndòng 2"\r\n',
    );
  });

  it('leaves a cell empty where nothing is known', () => {
    expect(formatCsv(['a', 'b'], [{ a: null, b: 'x' }])).toBe('\uFEFFa,b\r\n,x\r\n');
  });

  it.each(['=HYPERLINK("http://x.vn")', '+84 912', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])(
    'does not let Excel run %j, and gives it back as it was',
    (text) => {
      const csv = formatCsv(['a', 'b'], [{ a: text, b: 1 }]);
      const [, [cell = ''] = []] = Papa.parse<string[]>(csv, { newline: '\r\n' }).data;
      expect(cell).toBe(`'${text}`);
      expect(restoreFormula(cell)).toBe(text);
    },
  );

  it('does not let Excel run a formula of several lines', () => {
    expect(formatCsv(['a'], [{ a: '=1+1\nghi chú' }])).toBe('\uFEFFa\r\n"\'=1+1\nghi chú"\r\n');
  });

  it('keeps negative numbers and signs within a text as they are', () => {
    expect(formatCsv(['a', 'b'], [{ a: -2.5, b: 'A = B' }])).toBe('\uFEFFa,b\r\n-2.5,A = B\r\n');
  });
});

describe('the downloads', () => {
  const now = at('2022-10-28 08:00:00');
  const files = new Map(
    getDataFiles(publishDataSet(dataSet, now), 'https://cuocthi.example.vn', now).map(
      ({ file, text }) => [file, text],
    ),
  );
  const read = (file: string) => files.get(file) ?? '';
  const names = Object.keys(openDataRows) as OpenDataName[];

  it('are each table as CSV, JSON and JSON Schema, and the feed', () => {
    expect([...files.keys()]).toEqual([
      ...['bai-du-thi', 'ket-qua', 'don-vi', 'tien-le', 'ap-dung', 'tu-viet-tat'].flatMap(
        (name) => [
          `du-lieu/${name}.csv`,
          `du-lieu/${name}.json`,
          `du-lieu/schema/${name}.schema.json`,
        ],
      ),
      'du-lieu/thong-bao.atom',
    ]);
  });

  it('have the entries in CSV', () => {
    expect(read('du-lieu/bai-du-thi.csv')).toBe(
      [
        '\uFEFFid,edition,title,field,field_name,entrant_kind,unit_code,unit_name,summary,received_on,status,status_reason,round_reached,award,award_name,sample',
        'HG22-001,2022,Phiếu hẹn có mã tra cứu,chinh-quyen-so,Chính quyền số,ca-nhan,hg-snv,Sở Nội vụ tỉnh Hậu Giang,Người dân quét mã trên phiếu hẹn để biết hồ sơ đến đâu.,2022-08-20,valid,,vong-2,giai-nhat,Giải nhất,false',
        `HG22-002,2022,'=1+1,chinh-quyen-so,Chính quyền số,ca-nhan,,,,2022-08-20,invalid,Nhận sau hạn.,,,,false`,
        '',
      ].join('\r\n'),
    );
  });

  it('have the ranking in CSV, one row a criterion, with nothing rounded', () => {
    expect(read('du-lieu/ket-qua.csv')).toBe(
      [
        '\uFEFFedition,round,rank,entry_id,score,criterion,criterion_mean,sheets,sample',
        '2022,vong-1,1,HG22-001,14.666666666666666,tinh-moi,7.666666666666667,3,false',
        '2022,vong-1,1,HG22-001,14.666666666666666,hieu-qua,7,3,false',
        '',
      ].join('\r\n'),
    );
  });

  it('have the same rows and columns in CSV and JSON, in the order of the schema', () => {
    for (const name of names) {
      const columns = Object.keys(openDataRows[name].shape);
      const rows = JSON.parse(read(`du-lieu/${name}.json`)) as object[];
      const csv = Papa.parse<string[]>(read(`du-lieu/${name}.csv`).slice(1).trimEnd());
      expect(rows.length, name).toBeGreaterThan(0);
      expect(rows.map(Object.keys)).toEqual(rows.map(() => columns));
      expect(csv.data).toHaveLength(rows.length + 1);
      expect(csv.data[0]).toEqual(columns);
    }
  });

  it('keep a title as it was written in JSON, where nothing runs it', () => {
    expect(JSON.parse(read('du-lieu/bai-du-thi.json'))).toContainEqual({
      id: 'HG22-002',
      edition: '2022',
      title: '=1+1',
      field: 'chinh-quyen-so',
      field_name: 'Chính quyền số',
      entrant_kind: 'ca-nhan',
      unit_code: null,
      unit_name: null,
      summary: null,
      received_on: '2022-08-20',
      status: 'invalid',
      status_reason: 'Nhận sau hạn.',
      round_reached: null,
      award: null,
      award_name: null,
      sample: false,
    });
  });

  it('describe each table in JSON Schema, with a Vietnamese label a column', () => {
    expect(JSON.parse(read('du-lieu/schema/tu-viet-tat.schema.json'))).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Từ viết tắt, từ đồng nghĩa',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          term: { type: 'string', description: 'Từ' },
          means: { type: 'string', description: 'Nghĩa là' },
        },
        required: ['term', 'means'],
        additionalProperties: false,
      },
    });
  });

  it('hold rows that their schema accepts', () => {
    for (const name of names) {
      const rows: unknown = JSON.parse(read(`du-lieu/${name}.json`));
      expect(openDataRows[name].strict().array().safeParse(rows).error, name).toBeUndefined();
    }
  });

  it('hold nothing of results until the awards are announced', () => {
    const before = at('2022-10-28 07:59:59.999');
    const early = getDataFiles(publishDataSet(dataSet, before), 'https://x.vn', before);
    const text = (file: string) => early.find((one) => one.file === file)?.text;
    expect(text('du-lieu/ket-qua.csv')).toBe(
      '\uFEFFedition,round,rank,entry_id,score,criterion,criterion_mean,sheets,sample\r\n',
    );
    expect(text('du-lieu/ket-qua.json')).toBe('[]\n');
    expect(text('du-lieu/ap-dung.json')).toBe('[]\n');
    expect(text('du-lieu/bai-du-thi.csv')).not.toContain('giai-nhat');
  });

  it('tell nothing of judges, contacts and authors', () => {
    for (const [file, text] of files) {
      expect(text, file).not.toMatch(/GK-0\d|0912|example\.org|Bích Liên/);
    }
  });
});
