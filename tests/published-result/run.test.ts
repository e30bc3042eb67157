import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCheckedData } from '../../src/contest/load-checked.ts';
import { recompute } from '../../src/published-result/recompute/run.ts';
import { build, contest, publish } from './build.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'recompute-'));
});
afterAll(() => rm(root, { recursive: true }));

let folder = '';
let count = 0;
beforeEach(() => {
  count += 1;
  folder = path.join(root, String(count));
});

async function write(files: Iterable<[string, string | Uint8Array]>, to = folder): Promise<void> {
  for (const [name, content] of files) {
    const target = path.join(to, name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** Runs the program: its exit code and what it printed, line by line. */
async function run(...words: string[]) {
  const said = { out: '', error: '' };
  const code = await recompute(words, path.join(root, 'content'), {
    out: (text) => (said.out += text),
    error: (text) => (said.error += text),
  });
  return { code, out: said.out.trimEnd().split('\n'), error: said.error.trimEnd().split('\n') };
}

const at = (name: string) => path.join(folder, name);

describe('a downloaded folder', () => {
  it('matches: every file is told, and the last word is khớp', async () => {
    await write(publish());
    const { code, out } = await run(folder);
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^ket-qua\.json: SHA-256 [0-9a-f]{64}$/);
    expect(out.slice(1)).toEqual([
      'Đã tính lại 5 bài, 2 vòng, từ 12 phiếu; đối chiếu 3 giải.',
      'ket-qua.csv: khớp với ket-qua.json.',
      'phieu-cham.csv: khớp với ket-qua.json.',
      'Không tính lại được từ tệp công bố:',
      '  Số phiếu thiếu tiêu chí và số phiếu không tính, vì điểm của những phiếu này không được công bố.',
      'khớp',
    ]);
  });

  it('matches when files are given one by one, under the names of a browser', async () => {
    const files = publish();
    await write([
      ['ket-qua (1).json', files.get('ket-qua.json') ?? ''],
      ['ket-qua (2).csv', files.get('ket-qua.csv') ?? ''],
    ]);
    await write([['ket-qua.schema.json', files.get('ket-qua.schema.json') ?? '']]);
    const names = ['ket-qua (2).csv', 'ket-qua.schema.json', 'ket-qua (1).json'];
    const { code, out } = await run(...names.map(at));
    expect(code).toBe(0);
    expect(out).toContain('ket-qua (2).csv: khớp với ket-qua (1).json.');
  });

  it('matches after Excel set to Vietnamese has sorted and saved the tables', async () => {
    const files = publish();
    const resave = (name: string) => {
      const [header = '', ...rows] = (files.get(name) ?? '').trim().split('\r\n');
      return [header, ...rows.toReversed()]
        .map((row) => row.replaceAll(',', ';').replaceAll('.', ','))
        .join('\r\n');
    };
    await write([
      ['ket-qua.json', files.get('ket-qua.json') ?? ''],
      ['ket-qua.csv', resave('ket-qua.csv')],
      ['phieu-cham.csv', resave('phieu-cham.csv')],
    ]);
    expect(await run(folder)).toMatchObject({ code: 0 });
  });

  it('does not match where one cell of a table differs', async () => {
    const files = publish();
    const csv = files.get('ket-qua.csv') ?? '';
    const sheets = files.get('phieu-cham.csv') ?? '';
    await write([
      ['ket-qua.json', files.get('ket-qua.json') ?? ''],
      ['ket-qua.csv', csv.replace(',4,HG22-004,', ',3,HG22-004,')],
      ['phieu-cham.csv', sheets.replace('vong-1,HG22-004,1,hieu-qua,4\r\n', '')],
    ]);
    const { code, out } = await run(folder);
    expect(code).toBe(1);
    expect(out.slice(-3)).toEqual([
      '  ket-qua.csv, dòng “Vòng vong-1, HG22-004”, cột “hạng”: ghi “3”, ket-qua.json là “4”.',
      '  phieu-cham.csv: thiếu dòng “vong-1, HG22-004, 1, hieu-qua”.',
      'không khớp: 2 chỗ',
    ]);
  });

  it('does not match where a table has a row more, a row twice, or a column less', async () => {
    const files = publish();
    const sheets = files.get('phieu-cham.csv') ?? '';
    const again = 'vong-1,HG22-004,1,hieu-qua,4\r\n';
    await write([
      ['ket-qua.json', files.get('ket-qua.json') ?? ''],
      ['ket-qua.csv', (files.get('ket-qua.csv') ?? '').replace('phiếu đủ', 'phieu du')],
      ['phieu-cham.csv', `${sheets}${again}vong-1,HG22-009,1,hieu-qua,4\r\n`],
    ]);
    const { out } = await run(folder);
    expect(out.slice(-4)).toEqual([
      '  ket-qua.csv: thiếu cột “phiếu đủ”.',
      '  phieu-cham.csv: dòng “vong-1, HG22-004, 1, hieu-qua” được ghi 2 lần.',
      '  phieu-cham.csv: dòng “vong-1, HG22-009, 1, hieu-qua” không có trong ket-qua.json.',
      'không khớp: 3 chỗ',
    ]);
  });

  it('does not match where a table has a column that nobody knows, or one twice', async () => {
    const files = publish();
    const csv = (files.get('ket-qua.csv') ?? '').replace(/\r\n/, ',điểm,\r\n');
    await write([
      ['ket-qua.json', files.get('ket-qua.json') ?? ''],
      ['ket-qua.csv', csv],
    ]);
    const { out } = await run(folder);
    expect(out.slice(-2)).toEqual([
      '  ket-qua.csv: có cột lạ hoặc ghi hai lần: “điểm”.',
      'không khớp: 1 chỗ',
    ]);
  });

  it('never lets what a file holds pass for a line of its own', async () => {
    const text = publish().get('ket-qua.json') ?? '';
    const long = 'a'.repeat(100_000);
    await write([
      ['ket-qua.json', text.replace('"version": "1.0.0"', '"version": "2\\nkhớp\\u001b[2J"')],
      ['ket-qua.csv', `${publish().get('ket-qua.csv') ?? ''}${long}\r\n`],
    ]);
    const { out } = await run(folder);
    expect(out.filter((line) => line === 'khớp')).toEqual([]);
    expect(out[1]).toContain('phiên bản 2 khớp [2J (');
    expect(Math.max(...out.map((line) => line.length))).toBeLessThan(500);
  });

  it('of means only says what cannot be recomputed, and refuses sheets that are not its own', async () => {
    await write(publish(build({ contest: { ...contest, published_marks: 'means' } })));
    await write([['phieu-cham.csv', publish().get('phieu-cham.csv') ?? '']]);
    const { code, out } = await run(folder);
    expect(code).toBe(1);
    expect(out).toContain(
      'Đã tính lại 5 bài, 2 vòng, từ điểm trung bình theo tiêu chí (các phiếu không được công bố); đối chiếu 3 giải.',
    );
    expect(out).toContain(
      '  Điểm trung bình theo tiêu chí và số phiếu của mỗi bài, vì các phiếu chấm không được công bố.',
    );
    expect(out.at(-2)).toBe(
      '  phieu-cham.csv: ket-qua.json không công bố các phiếu, nên tệp này không thuộc kết quả ấy.',
    );
  });

  it('of another version of the rule says so', async () => {
    const text = publish().get('ket-qua.json') ?? '';
    await write([['ket-qua.json', text.replace('"version": "1.0.0"', '"version": "0.9.0"')]]);
    expect((await run(folder)).out[1]).toBe(
      'Kết quả được tính theo quy tắc phiên bản 0.9.0 (Nhân Rộng 0.1.0); chương trình này tính theo phiên bản 1.0.0.',
    );
  });
});

describe('what cannot be used ends with exit code 2 and a sentence', () => {
  it('no words, or words of a program it does not know', async () => {
    const usage =
      'Cách dùng: npm run recompute -- <thư mục hoặc các tệp đã tải: ket-qua.json, ket-qua.csv, phieu-cham.csv> [thư mục dữ liệu]';
    expect(await run()).toEqual({ code: 2, out: [''], error: [usage] });
    expect(await run('--nhanh')).toEqual({ code: 2, out: [''], error: [usage] });
    expect(await run('--help')).toEqual({ code: 0, out: [usage], error: [''] });
  });

  it('tables without the rule', async () => {
    await write([['ket-qua.csv', publish().get('ket-qua.csv') ?? '']]);
    expect(await run(folder)).toEqual({
      code: 2,
      out: [''],
      error: [
        'Chưa có ket-qua.json: quy tắc tính (tiêu chí, hệ số, cách làm tròn) nằm trong tệp ấy.',
      ],
    });
  });

  it('two results', async () => {
    const text = publish().get('ket-qua.json') ?? '';
    await write([
      ['a.json', text],
      ['b.json', text],
    ]);
    expect((await run(at('a.json'), at('b.json'))).error).toEqual([
      'Có nhiều hơn một tệp kết quả .json: tính lại từng tệp một.',
    ]);
  });

  it('files that are missing, of another kind, not text or too large: all at once', async () => {
    await write([
      ['anh.csv', 'a,b\r\n1,2\r\n'],
      ['hong.json', Uint8Array.of(0x22, 0xff, 0xfe, 0x22)],
      ['lon.json', ''],
      ['rong/.giu', ''],
      ['long/ket-qua.json/.giu', ''],
    ]);
    await truncate(at('lon.json'), 64 * 1024 * 1024 + 1);
    const words = ['khong-co.json', 'anh.csv', 'hong.json', 'lon.json', 'rong', 'long'].map(at);
    expect(await run(...words)).toEqual({
      code: 2,
      out: [''],
      error: [
        'khong-co.json: không có tệp hay thư mục này, hoặc không đọc được.',
        'anh.csv: không phải ket-qua.json, ket-qua.csv hay phieu-cham.csv.',
        'hong.json: không phải tệp văn bản UTF-8.',
        'lon.json: tệp lớn 65 MB; chương trình chỉ nhận tệp đến 64 MB.',
        'Thư mục rong: không có ket-qua.json, cũng không có contest.yaml.',
        'ket-qua.json: không phải là một tệp.',
      ],
    });
  });
});

describe("the organiser's data folder", () => {
  const contestYaml = `
name: Cuộc thi
short_name: Cuộc thi
year: 2022
archived: true
organiser: { name: Ban Tổ chức }
fields: [{ id: so, name: Số }]
rounds:
  - id: vong-1
    name: Vòng 1
    criteria: [{ id: moi, name: Mới, max: 10, step: 0.5 }]
`;
  const marks = 'round,entry_id,judge_id,criterion,score\nvong-1,A1,GK-01,moi,7\n';
  const data: [string, string][] = [
    ['2022/contest.yaml', contestYaml],
    [
      '2022/submissions.csv',
      'id,title,field,unit_code,received_at\nA1,Một,so,,2022-01-02\nA2,Hai,so,,2022-01-02\n',
    ],
    ['2022/scores.csv', `${marks}vong-1,A2,GK-01,moi,8\n`],
  ];

  async function prepare(): Promise<string> {
    await write(data, at('data'));
    const dataDir = at('data');
    const loaded = await loadCheckedData({ dataDir, contentDir: path.join(root, 'content') });
    expect(loaded.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    await write(publish(loaded.data), at('tai-ve'));
    return dataDir;
  }

  it.each(['data', 'data/2022'])('matches, given as %s', async (name) => {
    await prepare();
    const { code, out } = await run(at('tai-ve'), at(name));
    expect(out.slice(4)).toEqual([
      '2022/contest.yaml: khớp.',
      '2022/scores.csv: khớp.',
      '2022/submissions.csv: khớp.',
      'Tính lại từ dữ liệu của Ban Tổ chức: khớp.',
      'Không tính lại được từ tệp công bố:',
      '  Số phiếu thiếu tiêu chí và số phiếu không tính, vì điểm của những phiếu này không được công bố.',
      'khớp',
    ]);
    expect(code).toBe(0);
  });

  it('does not match after a mark was changed', async () => {
    const dataDir = await prepare();
    await write([['2022/scores.csv', `${marks}vong-1,A2,GK-01,moi,8.5\n`]], dataDir);
    const { code, out } = await run(at('tai-ve'), dataDir);
    expect(code).toBe(1);
    expect(out).toContain('2022/contest.yaml: khớp.');
    expect(out).toContain('  2022/scores.csv: khác với tệp đã dùng để tính kết quả công bố.');
    expect(out).toContain(
      '  Từ dữ liệu của Ban Tổ chức: Vòng 1, bài A2: điểm công bố là 8, tính lại được 8,5.',
    );
  });

  it('names a file that is missing, one that came later, and data with errors', async () => {
    const dataDir = await prepare();
    await rm(path.join(dataDir, '2022/scores.csv'));
    await write([['2022/columns.yaml', 'tables: {}\n']], dataDir);
    const { out } = await run(at('tai-ve'), dataDir);
    expect(out).toContain('  2022/scores.csv: thiếu.');
    expect(out).toContain('  2022/columns.yaml: không có trong danh sách tệp đã công bố.');
    await write([['2022/scores.csv', `${marks}vong-1,A2,GK-01,moi,11\n`]], dataDir);
    expect((await run(at('tai-ve'), dataDir)).out).toContain(
      '  Dữ liệu của Ban Tổ chức có 1 lỗi nên chưa tính lại được từ đó; chạy npm run check để xem.',
    );
  });

  it('of another edition is named', async () => {
    await prepare();
    await write([['2023/contest.yaml', contestYaml]], at('khac'));
    expect((await run(at('tai-ve'), at('khac'))).out).toContain(
      '  Thư mục khac không có contest.yaml của kỳ 2022.',
    );
  });
});
