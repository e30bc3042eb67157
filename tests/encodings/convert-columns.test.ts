import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertColumns } from '../../src/encodings/convert-columns.ts';
import { decodeLegacy, legacyEncodings } from '../../src/encodings/legacy.ts';
import { encode, type Form } from './encode.ts';

const sentences = [
  'Cải cách thủ tục hành chính ở xã, phường, thị trấn',
  'Đề án số hóa hồ sơ của Ủy ban nhân dân huyện',
  'Tổ một cửa lưu động, phục vụ người già yếu',
  'Nước sạch cho vùng hạn mặn – giải pháp “hai bể”',
  'Quyết định số 38/2005/QĐ-UBND ngày 23 tháng 9',
];

function makeRows(...columns: string[][]): { cells: string[] }[] {
  const rows = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) => ({
    cells: columns.map((column) => column[row] ?? ''),
  }));
}

/** Returns the columns as they read after conversion; a refused cell is null. */
function convert(columns: string[][], singleByte = false): (string | null)[][] {
  const { changes, unsure } = convertColumns(makeRows(...columns), { singleByte });
  const read: (string | null)[][] = columns.map((column) => [...column]);
  const write = (row: number, column: number, text: string | null): void => {
    const cells = read[column];
    if (cells) cells[row] = text;
  };
  for (const { row, column, text } of changes) write(row, column, text);
  for (const { row, column } of unsure) write(row, column, null);
  return read;
}

describe('convertColumns', () => {
  const forms: readonly Form[] = ['latin1', 'windows-1252', 'windows-1258'];
  // VISCII has letters where Windows has quotation marks and dashes.
  const plain = sentences.map((sentence) => sentence.replace(/[–“”]/g, '-'));

  for (const form of forms) {
    it.each(legacyEncodings)(`converts a column of %s shown as ${form}`, (encoding) => {
      const written = plain.map((sentence) => encode(sentence, encoding, form));
      const wanted = written.map((cell) => decodeLegacy(cell, encoding));
      expect(convert([written])).toEqual([wanted]);
      expect(wanted[0]).toBe(sentences[0]);
    });
  }

  it.each(['tcvn3', 'vni', 'windows-1258'] as const)(
    'converts a text file of %s whose signs are those of Windows',
    (encoding) => {
      const written = sentences.map((sentence) => encode(sentence, encoding, 'windows-1252'));
      expect(convert([written], true)[0]?.[3]).toBe(sentences[3]);
    },
  );

  it('counts the cells of each column', () => {
    const { columns, unsure } = convertColumns(
      makeRows(
        sentences.map((sentence) => encode(sentence, 'tcvn3')),
        sentences,
        sentences.map((sentence) => encode(sentence, 'vni')),
        sentences.map((sentence) => sentence.normalize('NFD')),
      ),
      { singleByte: false },
    );
    expect(columns).toEqual([
      { column: 0, encoding: 'tcvn3', cells: 5 },
      { column: 2, encoding: 'vni', cells: 5 },
      { column: 3, encoding: 'nfd', cells: 5 },
    ]);
    expect(unsure).toEqual([]);
  });

  it('composes marks, also where the tone was typed before the hat', () => {
    expect(convert([['Tie\u0301\u0302ng Vie\u0323\u0302t', 'Jose\u0301']])).toEqual([
      ['Tiếng Việt', 'José'],
    ]);
  });

  it('reads short cells by the other columns of a file', () => {
    const long = sentences.map((sentence) => encode(sentence, 'tcvn3'));
    expect(convert([long, ['Bé', 'Vô', 'Ghi chó', 'Cô', '']])[1]).toEqual([
      'Bộ',
      'Vụ',
      'Ghi chú',
      'Cụ',
      '',
    ]);
  });

  it('reads words that are all usual letters once their column is known', () => {
    const column = [...sentences.map((each) => encode(each, 'vni')), 'Cô quan', 'Thö kyù', 'TNLÑ'];
    expect(convert([column])[0]?.slice(5)).toEqual(['Cơ quan', 'Thư ký', 'TNLĐ']);
  });

  it('converts only the legacy cells of a column that mixes both', () => {
    const mixed = [...sentences, 'C¶i c¸ch hµnh chÝnh', 'Caûi caùch haønh chính'];
    expect(convert([mixed])).toEqual([
      [...sentences, 'Cải cách hành chính', 'Cải cách hành chính'],
    ]);
  });

  it('refuses a cell that reads both ways in a column that mixes both', () => {
    const mixed = [...sentences, 'C¶i c¸ch hµnh chÝnh', 'Ghi chó'];
    const { unsure } = convertColumns(makeRows(mixed), { singleByte: false });
    expect(unsure).toEqual([
      { row: 6, column: 0, text: 'Ghi chó', readings: ['Ghi chó', 'Ghi chú'] },
    ]);
  });

  it.each([
    ['Caïn', ['Cạn', 'Caïn']],
    ['Maùy', ['Máy', 'Maùy']],
    ['Tªn', ['Tên', 'Tến']],
    ['H§ND', ['HĐND', 'H§ND']],
    ['Ã¡o dÃ\u00A0i', ['áo dài']],
    ['Chuyá»ƒn Ä‘á»•i', ['Chuyển đổi']],
    ['t\uFFFDi', []],
    ['h\u0081nh', []],
    ['Đề án: C¶i c¸ch hµnh chÝnh', []],
  ])('refuses “%s” by itself', (cell, readings) => {
    const { unsure, changes } = convertColumns(makeRows([cell]), { singleByte: false });
    expect(unsure).toEqual([{ row: 0, column: 0, text: cell, readings }]);
    expect(changes).toEqual([]);
  });

  it('refuses what is no Vietnamese either way in a legacy column', () => {
    const column = [...sentences.map((each) => encode(each, 'tcvn3')), 'José', '½', 'µm'];
    expect(convert([column])[0]?.slice(5)).toEqual([null, '½', null]);
  });

  it('keeps signs in a legacy column, and reads ® as đồng', () => {
    const column = [
      ...sentences.map((each) => encode(each, 'tcvn3')),
      '25 °C',
      '12 m³',
      '1990 – 2000',
      '®/kg',
    ];
    expect(convert([column])[0]?.slice(5)).toEqual(['25 °C', '12 m³', '1990 – 2000', 'đ/kg']);
  });

  const foreign = [
    ...[
      'Polyuretan',
      '12 m³',
      '25 °C',
      'Ø 20',
      '½',
      'José',
      'naïve',
      '5 €',
      '“trích”…',
      '1990–2000',
    ],
    ...['§ 5', 'Windows® 10', 'Théâtre, café, Citroën', 'São Tomé', 'Ångström', 'Øresund', 'Łódź'],
    ...[
      '3×4 m',
      '20m×3m',
      '5µm',
      '50 N·m',
      '©2022',
      'Nº 5',
      'x²+y²',
      'm²/người',
      '«trích»',
      '¿Qué?',
    ],
    ...['AÑO 2020', 'ESPAÑA', '5 ±0,1 mm', 'H₂O', 'x ≥ 5', '1.000 ₫', 'inter\u00ADna\u00ADtional'],
    ...['Đắk Lắk, Krông Pắc', 'Hoà, hòa, thuỷ, quý', 'XÃ\u00A0HỘI', '“ĐÔ LA”'],
    'Báo cáo dài có một từ lạ như maùy trong cả câu',
  ];

  it.each(foreign)('leaves “%s” as it is', (cell) => {
    expect(convert([[cell]])).toEqual([[cell]]);
  });

  it('leaves them in a column of Unicode, too', () => {
    const column = [...sentences, ...foreign];
    expect(convert([column])).toEqual([column]);
  });

  // As in an Excel sheet whose other column is in an old encoding.
  const neutral = ['Đ/c Bí thư', 'HĐ-ĐT', 'Sở GD&ĐT', 'Sở LĐ-TB&XH', 'NĐ-CP', 'Đ.Vinh', 'ĐT', 'Đ'];

  it.each(legacyEncodings)('leaves abbreviations with Đ beside a column of %s', (encoding) => {
    const beside = plain.map((sentence) => encode(sentence, encoding, 'windows-1252'));
    for (const cell of neutral) {
      expect(convert([beside, ['Đơn vị', '', cell]])[1]?.slice(0, 3)).toEqual(['Đơn vị', '', cell]);
    }
  });

  it.each([
    'Giảm ch\u00ADi phí',
    'Ch\u00ADi phí',
    'mã QR®',
    'Có mã QR® ở chợ',
    'Trà sữa™',
    'Vật lý: v², h°',
  ])('leaves the letters beside the sign in “%s”', (cell) => {
    expect(convert([[...sentences, cell]])[0]?.[5]).toBe(cell);
  });

  it.each([
    ['Mô hình \u0093ba không\u0094', 'Mô hình “ba không”'],
    ['Mô hình ba không\u0085', 'Mô hình ba không…'],
    ['Đề án \u0096 giải pháp', 'Đề án – giải pháp'],
    ['Thi ðua, Ðông Hà', 'Thi đua, Đông Hà'],
  ])('mends the signs of “%s” and tells so', (cell, mended) => {
    const { changes, columns, unsure } = convertColumns(makeRows([...sentences, cell]), {
      singleByte: false,
    });
    expect(changes).toEqual([{ row: 5, column: 0, text: mended }]);
    expect(columns).toEqual([{ column: 0, encoding: 'windows-1258', cells: 1 }]);
    expect(unsure).toEqual([]);
  });

  it('refuses a soft hyphen that may be ư', () => {
    const { unsure } = convertColumns(makeRows([...sentences, 'l\u00ADu ý']), {
      singleByte: false,
    });
    expect(unsure).toEqual([
      { row: 5, column: 0, text: 'l\u00ADu ý', readings: ['l\u00ADu ý', 'lưu ý'] },
    ]);
  });

  it.each([
    ['PhiÕu lÊy ý kiÕn', 'Phiếu lấy ý kiến'],
    ['Danh môc kiÓm tra', 'Danh mục kiểm tra'],
    ['Phô lôc chi phÝ', 'Phụ lục chi phí'],
    ['Phuò luòc chi phiì', 'Phụ lục chi phí'],
    ['t× 14 phút', 'từ 14 phút'],
    ['tình huoáng, xin moãi nhaø', 'tình huống, xin mỗi nhà'],
  ])('converts “%s” among Unicode', (cell, text) => {
    expect(convert([[...sentences, cell]])[0]?.[5]).toBe(text);
  });

  it.each([
    ['Chi phÝ', 'Chi phí'],
    ['lÝ do', 'lí do'],
    ['huoáng', 'huống'],
    ['trang moãi', 'trang mỗi'],
    ['phuìt', 'phút'],
    ['t× 14', 'từ 14'],
    ['CÈm', 'Cẩm'],
    ['xuèng', 'xuống'],
    ['h²', 'hỗ'],
    ['xaơ', 'xã'],
  ])('refuses “%s” among Unicode, and tells how it may read', (cell, reading) => {
    const { unsure } = convertColumns(makeRows([...sentences, cell]), { singleByte: false });
    expect(unsure.map(({ row }) => row)).toEqual([5]);
    expect(unsure[0]?.readings).toContain(reading);
  });

  it('reads a stray cell in the encoding of its file', () => {
    const columns = [plain, ['Sở GD&ĐT', 'Sở LĐ-TB&XH', 'TX. Long Mỹ', '', '']];
    const written = columns.map((cells) => cells.map((cell) => encode(cell, 'viscii')));
    expect(convert(written, true)).toEqual(columns);
  });

  it.each([
    'B?ng d?i chi?u ý ki?n',
    'S? tay tình hu?ng',
    'H?p thu góp ý',
    '?ng d?ng',
    'QUY?T D?NH',
    'd? án s? hóa',
  ])('refuses “%s”, whose letters were lost', (cell) => {
    expect(convertColumns(makeRows([cell]), { singleByte: false })).toEqual({
      changes: [],
      columns: [],
      unsure: [{ row: 0, column: 0, text: cell, readings: [] }],
    });
  });

  it.each([
    'Ai làm? Ở đâu?',
    'Ai làm?Ở đâu?',
    'Bao nhieu? khi nao? la gi?',
    'https://example.vn/tin?id=1&trang=2',
    'xem www.example.vn/a.php?tin=b',
    'TP HCM?',
    'Q?A',
  ])('takes “%s” for no loss of letters', (cell) => {
    expect(convert([[cell]])).toEqual([[cell]]);
  });

  it('reads the capitals with a tone that some fonts of TCVN3 had', () => {
    const column = [
      ...sentences.map((each) => encode(each, 'tcvn3', 'windows-1252')),
      '™ chÝn Êp',
      'TR„M Y TÚ X‚',
    ];
    expect(convert([column], true)[0]?.slice(5)).toEqual(['Ở chín ấp', 'TRẠM Y TẾ XÃ']);
  });

  it.each(['™chÝn Êp', 'nhµ „kh', 'cöa s˜æ', 'C\u0097 chøc'])(
    'refuses “%s” in TCVN3, where a sign of Windows stands in a word',
    (cell) => {
      const column = [...sentences.map((each) => encode(each, 'tcvn3', 'windows-1252')), cell];
      expect(convert([column])[0]?.[5]).toBeNull();
    },
  );

  it('takes signs and foreign names from a text file of one byte a character', () => {
    expect(convert([['a – b', 'José', '“x”', 'hành']], true)).toEqual([
      ['a – b', 'José', '“x”', 'hành'],
    ]);
  });

  it('refuses a word of such a file that is Vietnamese in two encodings', () => {
    const { unsure } = convertColumns(makeRows(['bé']), { singleByte: true });
    expect(unsure).toEqual([{ row: 0, column: 0, text: 'bé', readings: ['bé', 'bộ'] }]);
  });

  it('never lets UTF-8 that was read byte by byte pass', () => {
    const misread = sentences.flatMap((sentence) => [
      Buffer.from(sentence).toString('latin1'),
      new TextDecoder('windows-1252').decode(Buffer.from(sentence)),
      new TextDecoder('windows-1258').decode(Buffer.from(sentence)),
    ]);
    expect(convert([misread])).toEqual([misread.map(() => null)]);
  });

  it('answers for any table', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
      }),
      fc.constantFrom(...sentences.map((sentence) => encode(sentence, 'vni'))),
    );
    const row = fc.record({ cells: fc.array(cell, { maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.boolean(), (rows, singleByte) => {
        const { changes, unsure, columns } = convertColumns(rows, { singleByte });
        const places = [...changes, ...unsure].map((each) => `${each.row} ${each.column}`);
        expect(new Set(places).size).toBe(places.length);
        expect(columns.reduce((sum, { cells }) => sum + cells, 0)).toBe(changes.length);
        expect(changes.every(({ text }) => text === text.normalize('NFC'))).toBe(true);
      }),
    );
  });
});
