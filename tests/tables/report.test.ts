import { describe, expect, it } from 'vitest';
import { makeError, makeWarning, placeIn } from '../../src/tables/issue.ts';
import { formatReport, formatReportJson } from '../../src/tables/report.ts';

const badDate = makeError(
  placeIn('2022/submissions.csv', { line: 12, column: 'received_at', value: '31/9/2022' }),
  'date-impossible',
  'Lịch không có ngày này.',
  'Kiểm tra lại ngày, tháng, năm.',
);
const emptyTitle = makeError(
  placeIn('2022/submissions.csv', { line: 3, column: 'title', value: '' }),
  'cell-empty',
  'Ô này bắt buộc nhưng đang trống.',
  'Điền giá trị vào ô.',
);
const emptyFile = makeError(
  placeIn('2022/scores.csv'),
  'file-empty',
  'Tệp rỗng, chưa có dòng tiêu đề.',
  'Xóa tệp.',
);
const wrongKey = makeError(
  placeIn('2022/contest.yaml', { line: 7, column: 'rounds.0.id', value: 'Vòng' }),
  'value-malformed',
  'Mã chỉ gồm chữ thường.',
  'Sửa mã.',
);
const fewSheets = makeWarning(
  placeIn('2022/scores.csv', { line: 2, column: 'Mã bài', value: 'HG22-001' }),
  'sheets-missing',
  'Bài này còn thiếu phiếu.',
  'Bổ sung phiếu.',
);

describe('formatReport', () => {
  it('says that the data can be published when nothing is wrong', () => {
    expect(formatReport([])).toBe('Dữ liệu công bố được: 0 lỗi, 0 cảnh báo.\n');
  });

  it('says so with warnings too, and lists them', () => {
    expect(formatReport([fewSheets])).toBe(
      `Dữ liệu công bố được: 0 lỗi, 1 cảnh báo.

CẢNH BÁO (1)

2022/scores.csv
  dòng 2, cột Mã bài, “HG22-001”
    Bài này còn thiếu phiếu. [sheets-missing]
    → Bổ sung phiếu.
`,
    );
  });

  it('lists errors by file and line, then warnings', () => {
    expect(formatReport([fewSheets, badDate, emptyFile, wrongKey, emptyTitle])).toBe(
      `Dữ liệu chưa công bố được: 4 lỗi, 1 cảnh báo.

LỖI (4)

2022/contest.yaml
  dòng 7, mục rounds.0.id, “Vòng”
    Mã chỉ gồm chữ thường. [value-malformed]
    → Sửa mã.

2022/scores.csv
  cả tệp
    Tệp rỗng, chưa có dòng tiêu đề. [file-empty]
    → Xóa tệp.

2022/submissions.csv
  dòng 3, cột title
    Ô này bắt buộc nhưng đang trống. [cell-empty]
    → Điền giá trị vào ô.
  dòng 12, cột received_at, “31/9/2022”
    Lịch không có ngày này. [date-impossible]
    → Kiểm tra lại ngày, tháng, năm.

CẢNH BÁO (1)

2022/scores.csv
  dòng 2, cột Mã bài, “HG22-001”
    Bài này còn thiếu phiếu. [sheets-missing]
    → Bổ sung phiếu.
`,
    );
  });

  it('writes a value with line breaks on one line and cuts a long one', () => {
    const place = (value: string) => placeIn('a.csv', { line: 2, column: 'summary', value });
    const report = formatReport([
      makeError(place('một\n  hai'), 'a', 'Sai.', 'Sửa.'),
      makeError(place('x'.repeat(80)), 'a', 'Sai.', 'Sửa.'),
      makeError(place('y'.repeat(1500)), 'a', 'Sai.', 'Sửa.'),
    ]);
    expect(report).toContain('  dòng 2, cột summary, “một hai”\n');
    expect(report).toContain(`  dòng 2, cột summary, “${'x'.repeat(80)}”\n`);
    expect(report).toContain(`  dòng 2, cột summary, “${'y'.repeat(80)}…” (1.500 ký tự)\n`);
  });

  it('names a column in a table and a key in any other file', () => {
    const issue = (file: string) =>
      formatReport([makeError(placeIn(file, { column: 'id' }), 'a', 'Sai.', 'Sửa.')]);
    for (const file of ['a.csv', 'a.tsv', 'a.xlsx', 'a.xls', 'DS.CSV', 'DS.XLSX']) {
      expect(issue(file)).toContain('\n  cột id\n');
    }
    for (const file of ['a.yaml', 'rules/a.md']) expect(issue(file)).toContain('\n  mục id\n');
  });
});

describe('formatReportJson', () => {
  it('says that the data can be published when nothing is wrong', () => {
    expect(formatReportJson([])).toBe(
      '{\n  "ok": true,\n  "errors": 0,\n  "warnings": 0,\n  "issues": []\n}\n',
    );
  });

  it('counts errors and warnings and gives each problem whole', () => {
    expect(JSON.parse(formatReportJson([fewSheets, badDate]))).toEqual({
      ok: false,
      errors: 1,
      warnings: 1,
      issues: [
        {
          code: 'sheets-missing',
          severity: 'warning',
          file: '2022/scores.csv',
          line: 2,
          column: 'Mã bài',
          value: 'HG22-001',
          message: 'Bài này còn thiếu phiếu.',
          hint: 'Bổ sung phiếu.',
        },
        {
          code: 'date-impossible',
          severity: 'error',
          file: '2022/submissions.csv',
          line: 12,
          column: 'received_at',
          value: '31/9/2022',
          message: 'Lịch không có ngày này.',
          hint: 'Kiểm tra lại ngày, tháng, năm.',
        },
      ],
    });
  });

  it('is fine with warnings alone', () => {
    expect(JSON.parse(formatReportJson([fewSheets]))).toMatchObject({ ok: true, warnings: 1 });
  });
});
