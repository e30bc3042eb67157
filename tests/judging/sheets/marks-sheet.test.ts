import { describe, expect, it } from 'vitest';
import { getRubricFingerprint } from '../../../src/judging/fingerprint.ts';
import { halves, makeEntry, makeInput, makeOneRound, tenths, writeAndRead } from './workbook.ts';

describe('the sheet for marks', () => {
  it('has an entry a row under bare headers, and shows the scale beside the criterion', async () => {
    const { marks } = await writeAndRead(makeInput());
    expect(marks.rows.map((row) => row.slice(0, 6))).toEqual([
      ['STT', 'Mã bài', 'Tên bài', 'Lĩnh vực', 'Tính mới', 'Hiệu quả'],
      [1, 'HG22-001', 'Phiếu hẹn có mã', 'Chính quyền số', null, null],
      [2, 'HG22-002', 'Sổ tay một cửa', 'Chính quyền số', null, null],
    ]);
    expect(marks.rows[0]?.slice(6)).toEqual([
      'Điểm phiếu',
      'Nhận xét: Tính mới',
      'Nhận xét: Hiệu quả',
      'Gửi nhận xét cho tác giả',
    ]);
    expect(marks.cells?.get('0,4')?.style?.numFmt).toBe('@" (tối\u00A0đa\u00A010)"');
  });

  it('has units and authors only where the round is not blind', async () => {
    const origin = { unit: 'Sở Nội vụ', authors: ['Trần Thị Bích Liên', 'Lê Văn Tám'] };
    const entries = [makeEntry({ origin })];
    const { marks, texts } = await writeAndRead(makeInput({ isBlind: false, entries }));
    expect(marks.rows[0]?.slice(3, 7)).toEqual(['Lĩnh vực', 'Đơn vị', 'Tác giả', 'Tính mới']);
    expect(marks.rows[1]?.slice(4, 6)).toEqual(['Sở Nội vụ', 'Trần Thị Bích Liên\nLê Văn Tám']);
    expect(texts.rows.slice(2, 5)).toEqual([
      ['Đơn vị', 'Sở Nội vụ'],
      ['Tác giả', 'Trần Thị Bích Liên'],
      [null, 'Lê Văn Tám'],
    ]);
    expect(marks.cells?.get('1,8')?.formula).toBe('IF(COUNT(G2:H2)=2,SUM(G2:H2),"")');
  });

  it('makes Excel refuse a wrong mark: by a drop-down, or by a test where it would be long', async () => {
    const { marks, scale } = await writeAndRead(makeInput());
    const [byTest, byList] = marks.dataValidations ?? [];
    expect(byTest).toMatchObject({
      range: 'E2:E3',
      type: 'custom',
      errorStyle: 'stop',
      showErrorMessage: true,
      errorTitle: 'Tính mới',
      errorMessage:
        'Điểm “Tính mới” phải là số từ 0 đến 10, bước 0,1. Ô để trống thì chưa chấm, không phải là 0.',
      formula1: 'AND(ISNUMBER(E2),E2>=0,E2<=10,ABS((E2-(0))/0.1-ROUND((E2-(0))/0.1,0))<0.000001)',
    });
    expect(byList).toMatchObject({
      range: 'F2:F3',
      type: 'list',
      errorStyle: 'stop',
      showErrorMessage: true,
      formula1: "'_thang'!$B$2:$B$42",
    });
    expect(scale.rows.map((row) => row[1]).slice(0, 4)).toEqual(['hieu-qua', 0, 0.5, 1]);
    expect(scale.rows).toHaveLength(42);
    expect(scale.rows.at(-1)?.[1]).toBe(20);
    expect(scale.hidden).toBe(true);
  });

  it('keeps messages within what Excel takes, however long a criterion is called', async () => {
    const criteria = [{ ...tenths, name: 'Tiêu chí dài '.repeat(30) }];
    const { marks } = await writeAndRead(makeInput({ contest: makeOneRound({ criteria }) }));
    const [validation] = marks.dataValidations ?? [];
    expect(validation?.errorTitle?.length).toBeLessThanOrEqual(32);
    expect(validation?.inputTitle?.length).toBeLessThanOrEqual(32);
    expect(validation?.errorMessage?.length).toBeLessThanOrEqual(225);
    expect(validation?.errorMessage).toContain('từ 0 đến 10, bước 0,1');
  });

  it('takes only có or không for the author', async () => {
    const { marks } = await writeAndRead(makeInput());
    expect(marks.dataValidations?.at(-1)).toMatchObject({
      range: 'J2:J3',
      type: 'list',
      values: ['có', 'không'],
      errorStyle: 'stop',
    });
  });

  it('locks everything but what is to be filled in, without a password', async () => {
    const { marks } = await writeAndRead(makeInput());
    const isOpen = (cell: string) => marks.cells?.get(cell)?.style?.protection?.locked === false;
    const open = ['1,4', '1,5', '1,7', '1,8', '1,9', '2,4'];
    expect(open.filter(isOpen)).toEqual(open);
    expect(['0,4', '1,0', '1,1', '1,2', '1,3', '1,6'].filter(isOpen)).toEqual([]);
    expect(marks.protection).toMatchObject({
      sheet: true,
      sort: true,
      autoFilter: true,
      formatColumns: true,
    });
    expect(marks.protection?.password).toBeUndefined();
  });

  it('freezes header and ids, filters, marks half-filled rows, and prints on A4', async () => {
    const { marks } = await writeAndRead(makeInput());
    expect(marks.freezePane).toEqual({ rows: 1, columns: 3 });
    expect(marks.autoFilter?.range).toBe('A1:J3');
    expect(marks.conditionalRules?.[0]).toMatchObject({
      range: 'A2:G3',
      formula: 'AND(COUNT($E2:$F2)>0,COUNT($E2:$F2)<2)',
    });
    expect(marks.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '$1:$1',
    });
  });

  it.each([
    [{}, 'IF(COUNT(E2:F2)=2,SUM(E2:F2),"")'],
    [{ combine: 'mean' }, 'IF(COUNT(E2:F2)=2,(SUM(E2:F2))/2,"")'],
    [{ criteria: [tenths, { ...halves, weight: 2 }] }, 'IF(COUNT(E2:F2)=2,E2*1+F2*2,"")'],
    [
      {
        combine: 'mean',
        criteria: [tenths, { ...halves, weight: 2 }],
        rounding: { decimals: 1, at: 'sheet' },
      },
      'IF(COUNT(E2:F2)=2,ROUND((E2*1+F2*2)/3,1),"")',
    ],
  ])('sums as the rubric says: %j', async (own, formula) => {
    const { marks } = await writeAndRead(makeInput({ contest: makeOneRound(own) }));
    expect(marks.cells?.get('1,6')?.formula).toBe(formula);
    expect(marks.rows[1]?.[6] ?? '').toBe('');
  });

  it('carries the key by which it is recognised when it comes back', async () => {
    const input = makeInput();
    const { key } = await writeAndRead(input);
    expect(key.hidden).toBe(true);
    expect(key.rows).toEqual([
      ['1', '2022', 'vong-1', 'GK-01', getRubricFingerprint(input.round)],
      ['HG22-001', '0123456789abcdef', null, null, null],
      ['HG22-002', '0123456789abcdef', null, null, null],
    ]);
  });
});
