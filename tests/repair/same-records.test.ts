import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { submissions } from '../../src/schemas/submissions.ts';
import { readTable } from '../../src/tables/read-table.ts';
import { readRecords } from '../../src/tables/records.ts';
import { mend } from './mend.ts';

async function readValues(bytes: Uint8Array) {
  const raw = await readTable(bytes, 'submissions.csv', submissions, null);
  const { rows, issues } = readRecords(submissions, raw, 'submissions.csv');
  return {
    rows: rows.map(({ value, unread }) => ({ value, unread })),
    errors: issues.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  };
}

/** Expects what every copy promises: the same records, and nothing more to mend. */
async function expectFaithful(bytes: Uint8Array): Promise<string> {
  const mending = await mend(bytes, submissions);
  if (mending.kind !== 'copy') return mending.kind;
  const copy = Buffer.from(mending.text);
  expect(await readValues(copy)).toEqual(await readValues(bytes));
  expect((await mend(copy, submissions)).kind).not.toBe('copy');
  return 'copy';
}

const header = ['id', 'title', 'field', 'received_at', 'summary', 'consent_text', 'contact_phone'];

const sentence = fc.constantFrom(
  'Rút ngắn thời gian giải quyết hồ sơ đất đai',
  'Số hóa giấy tờ lưu trữ tại bộ phận một cửa',
  'Người dân  không phải\u00A0đi lại nhiều lần',
  ' Cải cách thủ tục hành chính\u200B ',
  'Nhắc hẹn\ntrả kết quả',
);
const formula = fc.constantFrom(
  '=1+1',
  "'=1+1",
  '- Giảm giấy tờ',
  '-',
  '-5',
  '@an',
  '+84 912 345 678',
  '="0912345678"',
  '="Một  ""cửa"""',
  '="=1+1"',
);
const date = fc.constantFrom(
  '16/8/2022 9h30',
  '2022-08-17',
  '18-8-22',
  '44790',
  '44790.5',
  '09:30:15 ngày 19/8/2022',
  'ngày 20 tháng 8 năm 2022',
  '2022-08-21T02:00:00Z',
  'hôm qua',
  '2022',
  '',
);
const row = fc.tuple(
  fc.integer({ min: 1, max: 999 }).map((number) => `B${number}`),
  sentence,
  fc.constantFrom('chinh-quyen-so', ' chinh-quyen-so'),
  date,
  fc.oneof(sentence, formula),
  fc.constantFrom('có', 'x', '', 'không '),
  fc.constantFrom('0912345678', '912345678', '0912 345 678', '="0912345678"', ''),
);
const blankRow = fc.constant<string[]>([]);
const table = fc.array(
  fc.oneof({ weight: 6, arbitrary: row }, { weight: 1, arbitrary: blankRow }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

const formats: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': (text) => Buffer.from(text),
  'decomposed UTF-8': (text) => Buffer.from(text.normalize('NFD')),
  'UTF-16': (text) => iconv.encode(text, 'utf16-le', { addBOM: true }),
  TCVN3: (text) => iconv.encode(text.replaceAll('\u200B', ''), 'tcvn'),
  'TCVN3 in UTF-8': (text) =>
    Buffer.from(iconv.encode(text.replaceAll('\u200B', ''), 'tcvn').toString('latin1')),
};

describe('a corrected copy', () => {
  it.for(Object.keys(formats))('gives the same records as its original in %s', async (name) => {
    const encode = formats[name] ?? ((text: string) => Buffer.from(text));
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), async (rows, delimiter) => {
        const text = Papa.unparse([header, ...rows], { delimiter, newline: '\r\n' });
        const kind = await expectFaithful(encode(text));
        expect(kind).not.toBe('unsafe');
        kinds.add(kind);
      }),
      { numRuns: 40 },
    );
    expect(kinds).toContain('copy');
  });

  it('gives the same records whatever stands in the cells', async () => {
    const anyRow = fc.array(fc.oneof(fc.string({ unit: 'binary' }), sentence, formula, date), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 6 }), async (rows) => {
        const text = Papa.unparse([header, ...rows], { newline: '\r\n' });
        await expectFaithful(Buffer.from(text));
      }),
      { numRuns: 80 },
    );
  });
});
