import { describe, expect, it } from 'vitest';
import { decodeUnicode } from '../../src/tables/decode.ts';
import { parseDelimited } from '../../src/tables/delimited.ts';
import { getCellLine, type RawTable } from '../../src/tables/grid.ts';
import { layOutTable } from '../../src/tables/layout/lay-out.ts';

const noneKnown = { columns: new Map<string, string>(), required: new Set<string>() };

function parse(text: string, delimiter = ','): RawTable {
  const { grid, issues } = parseDelimited(text, 'a.csv', { delimiter });
  if (issues.length > 0) return { header: null, rows: [], issues };
  return layOutTable(grid, noneKnown, 'a.csv', false);
}

const openQuote = {
  code: 'quote-open',
  severity: 'error',
  file: 'a.csv',
  column: null,
  value: null,
  message: 'Dấu nháy kép mở ở dòng này không được đóng đúng chỗ.',
  hint: 'Thêm dấu nháy kép đóng ở cuối ô; dấu nháy kép nằm trong nội dung thì viết hai lần ("").',
};

const emptyFile = {
  code: 'file-empty',
  severity: 'error',
  file: 'a.csv',
  line: null,
  column: null,
  value: null,
  message: 'Tệp rỗng, chưa có dòng tiêu đề.',
  hint: 'Thêm dòng tiêu đề theo data/README.md, hoặc xóa tệp nếu chưa có dữ liệu.',
};

describe('parseDelimited', () => {
  it('gives the header and each row with its line', () => {
    expect(parse('id,title\n1,Một\n2,Hai\n')).toEqual({
      header: { line: 1, cells: ['id', 'title'] },
      rows: [
        { line: 2, cells: ['1', 'Một'] },
        { line: 3, cells: ['2', 'Hai'] },
      ],
      issues: [],
    });
  });

  it('reads semicolons, tabs and bars when told so', () => {
    for (const delimiter of [';', '\t', '|']) {
      const { header, rows } = parse(`a${delimiter}b\n1,5${delimiter}2`, delimiter);
      expect(header?.cells).toEqual(['a', 'b']);
      expect(rows).toEqual([{ line: 2, cells: ['1,5', '2'] }]);
    }
  });

  it('keeps delimiters, quotes and line breaks inside quoted cells', () => {
    const { rows } = parse('a,b\n"1,5","nói ""có""\nrồi đi"');
    expect(rows.map((row) => row.cells)).toEqual([['1,5', 'nói "có"\nrồi đi']]);
  });

  it('counts physical lines over line breaks in cells, for rows and for cells', () => {
    const { rows } = parse('a,b,c\n"một\n\nhai","ba\nbốn",năm\n6,7,8\n');
    expect(rows.map((row) => row.line)).toEqual([2, 6]);
    expect(rows.map((row) => [0, 1, 2].map((index) => getCellLine(row, index)))).toEqual([
      [2, 4, 5],
      [6, 6, 6],
    ]);
  });

  it('counts physical lines after a header with line breaks', () => {
    const { header, rows } = parse('"Mã\nbài",b\n1,2');
    expect(header?.cells).toEqual(['Mã\nbài', 'b']);
    expect(rows.map((row) => row.line)).toEqual([3]);
  });

  it('leaves out blank rows and rows of empty cells but counts their lines', () => {
    expect(parse('\n\na,b\n\n1,2\n , \n,\n3,4\n\n')).toEqual({
      header: { line: 3, cells: ['a', 'b'] },
      rows: [
        { line: 5, cells: ['1', '2'] },
        { line: 8, cells: ['3', '4'] },
      ],
      issues: [],
    });
  });

  it('gives the same lines for a file with the line ends of Windows', () => {
    const text = 'a,b\n"một\nhai",2\n\n3,4\n';
    const bytes = new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
    expect(parse(decodeUnicode(bytes, 'a.csv').text)).toEqual(parse(text));
    expect(parse(text).rows.map((row) => row.line)).toEqual([2, 5]);
  });

  it('takes rows that are shorter than the header', () => {
    expect(parse('a,b,c\n1\n').rows).toEqual([{ line: 2, cells: ['1'] }]);
  });

  it('takes empty cells beyond the header, which Excel often writes', () => {
    expect(parse('a,b\n1,2,, ')).toEqual({
      header: { line: 1, cells: ['a', 'b'] },
      rows: [{ line: 2, cells: ['1', '2', '', ' '] }],
      issues: [],
    });
  });

  it('lists each row with more cells than the header, and keeps the others', () => {
    const { rows, issues } = parse('a,b\n1,2\n3,4,năm\n5,6\n7,8,,chín');
    expect(rows.map((row) => row.line)).toEqual([2, 4]);
    const message = (count: number) => `Dòng này có ${count} ô, nhưng dòng tiêu đề chỉ có 2 cột.`;
    const rest = {
      code: 'row-too-long',
      severity: 'error',
      file: 'a.csv',
      column: null,
      hint: 'Nếu nội dung ô có dấu ngăn cột thì đặt cả ô trong dấu nháy kép (Excel tự làm khi lưu CSV); nếu không thì xóa ô thừa.',
    };
    expect(issues).toEqual([
      { ...rest, line: 3, value: 'năm', message: message(3) },
      { ...rest, line: 5, value: 'chín', message: message(4) },
    ]);
  });

  it('names the line on which a quote is opened that is never closed', () => {
    expect(parse('a,b\n1,2\n3,"bốn\n5,6\n7,8\n')).toEqual({
      header: null,
      rows: [],
      issues: [{ ...openQuote, line: 3 }],
    });
  });

  it('names the line of the cell even where the row begins further up', () => {
    expect(parse('a,b\n"một\nhai\nba","bốn\n').issues).toEqual([{ ...openQuote, line: 4 }]);
  });

  it('names the line where a later quote ends an unclosed one in the middle of a cell', () => {
    expect(parse('a,b\n1,"hai\n3,"bốn",5\n').issues).toEqual([{ ...openQuote, line: 2 }]);
  });

  it('refuses a quoted cell with letters after its closing quote', () => {
    expect(parse('a,b\n1,2\n"ba" bốn,5\n').issues).toEqual([{ ...openQuote, line: 3 }]);
  });

  it('takes a quote in the middle of a cell as it is', () => {
    expect(parse('a,b\n1,màn hình 24"\n')).toEqual({
      header: { line: 1, cells: ['a', 'b'] },
      rows: [{ line: 2, cells: ['1', 'màn hình 24"'] }],
      issues: [],
    });
  });

  it.each(['', '\n\n', ' , ,\n,\n'])('asks for a header where there is none: %j', (text) => {
    expect(parse(text)).toEqual({ header: null, rows: [], issues: [emptyFile] });
  });

  it('takes a header without rows', () => {
    expect(parse('a,b\n')).toEqual({
      header: { line: 1, cells: ['a', 'b'] },
      rows: [],
      issues: [],
    });
  });

  it('takes a million rows and refuses one more', () => {
    const rows = `a,b\n${'một,hai\n'.repeat(1_000_000)}`;
    expect(parse(rows).rows).toHaveLength(1_000_000);
    expect(parse(`${rows}1,2\n`)).toEqual({
      header: null,
      rows: [],
      issues: [
        {
          code: 'table-too-large',
          severity: 'error',
          file: 'a.csv',
          line: null,
          column: null,
          value: null,
          message: 'Bảng có 1.000.001 dòng và 2 cột; nhiều nhất là 1.000.000 dòng và 200 cột.',
          hint: 'Xóa các dòng, các cột thừa.',
        },
      ],
    });
  });

  it('takes 200 columns and refuses one more', () => {
    const header = (width: number) => Array.from({ length: width }, (_, at) => `c${at}`).join(',');
    expect(parse(header(200)).header?.cells).toHaveLength(200);
    expect(parse(header(201)).issues.map(({ message }) => message)).toEqual([
      'Bảng có 0 dòng và 201 cột; nhiều nhất là 1.000.000 dòng và 200 cột.',
    ]);
  });
});

describe('parseDelimited of a file whose lines all end as in Windows', () => {
  it('gives the same rows, cells and lines as with line feeds', () => {
    const text = 'a,b\n"một\nhai",ba\n\n4,5\n';
    const windows = parseDelimited(text.replaceAll('\n', '\r\n'), 'a.csv', {
      delimiter: ',',
      newline: '\r\n',
    });
    expect(windows).toEqual(parseDelimited(text, 'a.csv', { delimiter: ',' }));
    expect(windows.grid.rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });
});

describe('a cell longer than Excel allows', () => {
  it('is refused with its place: a quote that is not closed swallows what follows', () => {
    const long = 'a'.repeat(32_768);
    const { grid, issues } = parseDelimited(`id,title\n1,"${long}"\n`, 'a.csv', { delimiter: ',' });
    expect(grid.rows).toEqual([]);
    expect(issues.map(({ code, line, message, hint }) => [code, line, message, hint])).toEqual([
      [
        'cell-too-long',
        2,
        'Ô thứ 2 của dòng này dài 32.768 ký tự; một ô nhận nhiều nhất 32.767 ký tự.',
        'Rút gọn nội dung ô; nếu ô nuốt cả các dòng sau thì thêm dấu nháy kép đóng.',
      ],
    ]);
    expect(parseDelimited(`1,${long.slice(1)}\n`, 'a.csv', { delimiter: ',' }).issues).toEqual([]);
  });
});
