import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestFolder, type Run, type TestFolder } from './data-folder.ts';

const submissions = [
  'Së Néi vô;;;;;',
  ';;;;;',
  'M· bµi;Tªn bµi;LÜnh vùc;Ngµy nhËn;Tãm t¾t;§iÖn tho¹i',
  'B1;C¶i c¸ch thñ tôc hµnh chÝnh;chinh-quyen-so;16/8/2022 9h30;Rót ng¾n thêi gian;0912345678',
  '',
  'B2;Sè hãa hå s¬  l­u tr÷;chinh-quyen-so;2022-08-17;"=1+1 lµ c«ng thøc\nxuèng dßng";',
  'B3;Mét cöa liªn th«ng;cai-cach-the-che;18/8/22;Gi¶m giÊy tê;',
  'Tæng céng;;;;;3',
  '',
].join('\r\n');

const decomposed = 'Lê Thị Hường'.normalize('NFD');

const authors = [
  'entry_id\tname\tbirth_date',
  'B1\tNguyễn  Văn An\t05/12/1978',
  'B2\tTrần\u00A0Thị Bình\t28717',
  `B3\t${decomposed}\t1980-01-02`,
  '',
].join('\r\n');

const originals = ['2022/submissions.csv', '2022/authors.tsv', 'units.csv', 'synonyms.csv'];

let folder: TestFolder;
let before: string[];
let run: Run;
beforeAll(async () => {
  folder = await makeTestFolder({
    '2022/submissions.csv': Buffer.from(submissions, 'latin1'),
    '2022/authors.tsv': iconv.encode(authors, 'utf16le', { addBOM: true }),
    'units.csv': 'code,name,kind\nhg-snv,Sở Nội vụ,so\n',
    'synonyms.csv': 'term,means\nUBND,"Ủy ban nhân dân "\n',
  });
  before = await folder.hash(originals);
  run = folder.check(['--fix']);
});
afterAll(() => folder.remove());

describe('npm run check -- --fix on text files', () => {
  it('writes a copy of a TCVN3 file in which every row stands where it stood', async () => {
    expect(await folder.read('2022/submissions.da-sua.csv')).toBe(
      [
        '\uFEFFSở Nội vụ,,,,,',
        '',
        'Mã bài,Tên bài,Lĩnh vực,Ngày nhận,Tóm tắt,Điện thoại',
        'B1,Cải cách thủ tục hành chính,chinh-quyen-so,2022-08-16 09:30,Rút ngắn thời gian,0912345678',
        '',
        `B2,Số hóa hồ sơ lưu trữ,chinh-quyen-so,2022-08-17,"'=1+1 là công thức\nxuống dòng",`,
        'B3,Một cửa liên thông,cai-cach-the-che,2022-08-18,Giảm giấy tờ,',
        'Tổng cộng,,,,,3',
        '',
      ].join('\r\n'),
    );
  });

  it('lists every change of it', async () => {
    const table = 'chuyển TCVN3 (ABC) sang Unicode';
    expect(await folder.read('2022/submissions.thay-doi.csv')).toBe(
      [
        '\uFEFFDòng,Cột,Trước,Sau,Việc đã làm',
        ',cả tệp,,,lưu cả tệp theo UTF-8',
        `1,thứ 1,Së Néi vô,Sở Nội vụ,${table}`,
        `3,Mã bài,M· bµi,Mã bài,${table}`,
        `3,Tên bài,Tªn bµi,Tên bài,${table}`,
        `3,Lĩnh vực,LÜnh vùc,Lĩnh vực,${table}`,
        `3,Ngày nhận,Ngµy nhËn,Ngày nhận,${table}`,
        `3,Tóm tắt,Tãm t¾t,Tóm tắt,${table}`,
        `3,Điện thoại,§iÖn tho¹i,Điện thoại,${table}`,
        `4,Tên bài,C¶i c¸ch thñ tôc hµnh chÝnh,Cải cách thủ tục hành chính,${table}`,
        '4,Ngày nhận,16/8/2022 9h30,2022-08-16 09:30,viết lại ngày',
        `4,Tóm tắt,Rót ng¾n thêi gian,Rút ngắn thời gian,${table}`,
        `6,Tên bài,Sè hãa hå s¬  l­u tr÷,Số hóa hồ sơ lưu trữ,${table}; bỏ khoảng trắng thừa`,
        `6,Tóm tắt,"“=1+1 lµ c«ng thøc\nxuèng dßng”","“'=1+1 là công thức\nxuống dòng”",${table}; thêm dấu nháy đơn ở đầu để Excel không chạy như công thức`,
        `8,Tên bài,Mét cöa liªn th«ng,Một cửa liên thông,${table}`,
        '8,Ngày nhận,18/8/22,2022-08-18,viết lại ngày',
        `8,Tóm tắt,Gi¶m giÊy tê,Giảm giấy tờ,${table}`,
        `9,Mã bài,Tæng céng,Tổng cộng,${table}`,
        '',
      ].join('\r\n'),
    );
  });

  it('mends UTF-16, decomposed letters, spaces and dates', async () => {
    expect(await folder.read('2022/authors.da-sua.csv')).toBe(
      [
        '\uFEFFentry_id,name,birth_date',
        'B1,Nguyễn Văn An,1978-12-05',
        'B2,Trần Thị Bình,1978-08-15',
        'B3,Lê Thị Hường,1980-01-02',
        '',
      ].join('\r\n'),
    );
    expect(await folder.read('2022/authors.thay-doi.csv')).toBe(
      [
        '\uFEFFDòng,Cột,Trước,Sau,Việc đã làm',
        ',cả tệp,,,lưu cả tệp theo UTF-8',
        '2,name,Nguyễn  Văn An,Nguyễn Văn An,bỏ khoảng trắng thừa',
        '2,birth_date,05/12/1978,1978-12-05,viết lại ngày',
        '3,name,Trần\u00A0Thị Bình,Trần Thị Bình,bỏ khoảng trắng thừa',
        '3,birth_date,28717,1978-08-15,viết lại ngày',
        `4,name,${decomposed},Lê Thị Hường,chuyển sang Unicode dựng sẵn`,
        '',
      ].join('\r\n'),
    );
  });

  it('tells what it did after the report, and what to do next', () => {
    const [report = '', repairs = ''] = run.stdout.split('SỬA (3 tệp)');
    expect(report).toMatch(/^Dữ liệu công bố được: 0 lỗi, 5 cảnh báo\.\n/);
    expect(repairs).toContain(
      [
        '2022/authors.tsv',
        '  Sửa 5 ô, lưu cả tệp theo UTF-8.',
        '    bỏ khoảng trắng thừa: 2 ô',
        '    viết lại ngày: 2 ô',
        '    chuyển sang Unicode dựng sẵn: 1 ô',
        '  Ví dụ:',
        '    dòng 2, cột name: “Nguyễn  Văn An” → “Nguyễn Văn An” (bỏ khoảng trắng thừa)',
        '    dòng 2, cột birth_date: “05/12/1978” → “1978-12-05” (viết lại ngày)',
        '    dòng 3, cột name: “Trần\u00A0Thị Bình” → “Trần Thị Bình” (bỏ khoảng trắng thừa)',
        '    dòng 3, cột birth_date: “28717” → “1978-08-15” (viết lại ngày)',
        `    dòng 4, cột name: “${decomposed}” → “Lê Thị Hường” (chuyển sang Unicode dựng sẵn)`,
        '  Bản đã sửa: 2022/authors.da-sua.csv',
        '  Danh sách thay đổi: 2022/authors.thay-doi.csv',
        '  Khi đã so xong:',
        '    1. Xóa authors.tsv.',
        '    2. Đổi tên authors.da-sua.csv thành authors.csv.',
        '',
      ].join('\n'),
    );
    expect(repairs).toContain('Tệp gốc không thay đổi;');
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });

  it('makes no copy of a clean file, touches no original and leaves nothing else behind', async () => {
    expect(await folder.hash(originals)).toEqual(before);
    expect(await folder.list('')).toEqual([
      '2022',
      'synonyms.csv',
      'synonyms.da-sua.csv',
      'synonyms.thay-doi.csv',
      'units.csv',
    ]);
    expect(await folder.list('2022')).toEqual([
      'authors.da-sua.csv',
      'authors.thay-doi.csv',
      'authors.tsv',
      'contest.yaml',
      'submissions.csv',
      'submissions.da-sua.csv',
      'submissions.thay-doi.csv',
    ]);
  });

  it('finds nothing to mend once the copies stand in the place of their originals', async () => {
    const clean = await makeTestFolder({
      '2022/submissions.csv': await folder.read('2022/submissions.da-sua.csv'),
      '2022/authors.csv': await folder.read('2022/authors.da-sua.csv'),
      'synonyms.csv': await folder.read('synonyms.da-sua.csv'),
      'units.csv': await folder.read('units.csv'),
    });
    const { stdout, status } = clean.check(['--fix']);
    await clean.remove();
    expect(stdout).toMatch(/^Dữ liệu công bố được: 0 lỗi, 2 cảnh báo\.\n/);
    expect(stdout).toMatch(/\n\nSỬA: không có gì để sửa; không ghi tệp nào\.\n$/);
    expect(status).toBe(0);
  });
});
