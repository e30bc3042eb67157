import { utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { worksheetNames } from '../../../src/judging/sheet-layout.ts';
import { makeJudge, makeResult, makeSubmission } from '../../contest/build.ts';
import {
  allMarks,
  edit,
  fill,
  getRows,
  makeBook,
  makeContext,
  makeOwnEdition,
  readBook,
  setRows,
  submissions,
  contest,
  type OpenBook,
} from './books.ts';

const blank = await makeBook();
const filled = fill(blank, allMarks);

async function listProblems(bytes: Uint8Array, context = makeContext()): Promise<string[]> {
  return (await readBook(bytes, context)).problems;
}

const change = (alter: (open: OpenBook) => void) => edit(filled, alter);

describe('cells', () => {
  it('are named one by one, with file, worksheet, row and column', async () => {
    const { issues, problems, marks } = await readBook(
      fill(filled, {
        E2: 7.77,
        F2: 'mười lăm',
        E3: { t: 'n', v: 0.75, z: '0%' },
        F3: { t: 'n', v: 45784, z: 'd/m/yyyy' },
        E4: { t: 'e', v: 0x07, f: '1/0' },
        F4: -0.5,
      }),
    );
    expect(marks).toEqual([]);
    expect(new Set(issues.map(({ file }) => file))).toEqual(new Set(['GK-01.xlsx']));
    expect(problems).toEqual([
      'lỗi 2 | E (Tính mới) của trang “Phiếu chấm” | 7,77 [score-off-step] Điểm tiêu chí “Tính mới” phải theo bước 0,1; gần nhất là 7,7 hoặc 7,8.',
      'lỗi 2 | F (Hiệu quả) của trang “Phiếu chấm” | mười lăm [number-malformed] Ô này phải là số.',
      'lỗi 3 | E (Tính mới) của trang “Phiếu chấm” | 75% [mark-percent] Ô này là phần trăm, không phải điểm.',
      'lỗi 3 | F (Hiệu quả) của trang “Phiếu chấm” | 2025-05-07 [mark-date] Ô này là ngày 7/5/2025, không phải điểm: Excel đổi số ghi bằng dấu chấm hay gạch chéo thành ngày.',
      'lỗi 4 | E (Tính mới) của trang “Phiếu chấm” | #DIV/0! [formula-failed] Ô này là công thức Excel bị lỗi.',
      'lỗi 4 | F (Hiệu quả) của trang “Phiếu chấm” | -0,5 [score-out-of-range] Điểm tiêu chí “Hiệu quả” phải từ 0 đến 20.',
    ]);
  });

  it('hold comments up to 8,000 characters, and consent is yes, no or nothing', async () => {
    const long = 'x'.repeat(8001);
    const bytes = fill(filled, { H2: 'x'.repeat(8000), H3: long, J3: 'tùy' });
    const problems = await listProblems(bytes);
    expect(problems.map((text) => text.replace(long, '…'))).toEqual([
      'lỗi 3 | J (Gửi nhận xét cho tác giả) của trang “Phiếu chấm” | tùy [for-author-unclear] Không rõ nhận xét có được gửi cho tác giả hay không.',
      'lỗi 3 | H (Nhận xét: Tính mới) của trang “Phiếu chấm” | … [text-too-long] Nội dung dài 8.001 ký tự; cột này nhận nhiều nhất 8.000 ký tự.',
    ]);
  });

  it('that lack marks make a partial sheet; a comment without a mark is kept nowhere', async () => {
    const { marks, problems } = await readBook(
      fill(blank, { E2: 7, I2: 'Chưa rõ', H3: 'Xem sau' }),
    );
    expect(marks).toEqual(['HG22-001 tinh-moi 7']);
    expect(problems).toEqual([
      'nhắc 2 | B (Mã bài) của trang “Phiếu chấm” | HG22-001 [sheet-partial] Phiếu thiếu điểm của tiêu chí “Hiệu quả” nên chưa được tính.',
      'nhắc 2 | B (Mã bài) của trang “Phiếu chấm” | HG22-001 [comment-without-mark] Nhận xét về “Hiệu quả” không được ghi, vì tiêu chí chưa có điểm.',
      'nhắc 3 | B (Mã bài) của trang “Phiếu chấm” | HG22-002 [comment-without-mark] Nhận xét về “Tính mới” không được ghi, vì tiêu chí chưa có điểm.',
    ]);
  });

  it('that are merged over several marks belong to nobody', async () => {
    const tall = change(({ marks }) => (marks['!merges'] = [utils.decode_range('E2:E3')]));
    const wide = change(({ marks }) => (marks['!merges'] = [utils.decode_range('E4:F4')]));
    expect(await listProblems(tall)).toEqual([
      'lỗi 2 | E (Tính mới) của trang “Phiếu chấm” | 7,5 [marks-merged] Ô điểm này gộp từ nhiều dòng, không rõ là điểm của bài nào.',
    ]);
    expect(await listProblems(wide)).toEqual([
      'lỗi 4 | E (Tính mới) của trang “Phiếu chấm” | 0 [marks-merged] Ô điểm này gộp từ nhiều cột, không rõ là điểm của tiêu chí nào.',
    ]);
  });
});

describe('columns and rows', () => {
  it('that are gone or stand twice are named', async () => {
    const bytes = fill(filled, { E1: 'Điểm 1', H1: 'Nhận xét 1', C1: 'Hiệu quả' });
    expect((await listProblems(bytes)).slice(0, 4)).toEqual([
      'lỗi 1 | “Tính mới” của trang “Phiếu chấm” [column-missing] Trang chấm không còn cột “Tính mới”.',
      'nhắc 1 | “Nhận xét: Tính mới” của trang “Phiếu chấm” [column-missing] Trang chấm không còn cột “Nhận xét: Tính mới”.',
      'lỗi 1 | F (Hiệu quả) của trang “Phiếu chấm” | Hiệu quả [column-twice] Cột “Hiệu quả” có hai lần: cột C và cột F.',
      'nhắc 1 | E (Điểm 1) của trang “Phiếu chấm” [column-not-read] Cột này do giám khảo thêm, không được đọc.',
    ]);
  });

  it('that are gone are named once, not as a mark missing in every row', async () => {
    expect(await listProblems(fill(filled, { E1: 'Điểm 1' }))).toEqual([
      'lỗi 1 | “Tính mới” của trang “Phiếu chấm” [column-missing] Trang chấm không còn cột “Tính mới”.',
      'nhắc 1 | E (Điểm 1) của trang “Phiếu chấm” [column-not-read] Cột này do giám khảo thêm, không được đọc.',
    ]);
  });

  it('without a header at all are no marks', async () => {
    const bytes = change((open) => setRows(open, getRows(open).slice(1)));
    expect(await listProblems(bytes)).toEqual([
      'lỗi  [marks-missing] Tệp không có trang tính nào có cột Mã bài và các cột tiêu chí.',
    ]);
  });

  it('of an entry that stands twice, or is gone, are named', async () => {
    const bytes = change((open) => {
      const [header = [], one = [], two = []] = getRows(open);
      setRows(open, [header, one, two, one]);
    });
    expect(await listProblems(bytes)).toEqual([
      'lỗi 4 | B (Mã bài) của trang “Phiếu chấm” | HG22-001 [entry-twice] Bài này có hai dòng: dòng 2 và dòng 4.',
      'lỗi Mã bài của trang “Phiếu chấm” | HG22-003 [entry-removed] Trang chấm không còn dòng của bài này.',
    ]);
  });

  it('of an entry that the workbook was not made for are named', async () => {
    const own = fill(await makeBook('GK-01', ['HG22-001']), { E2: 7, F2: 8 });
    const added = edit(own, (open) =>
      setRows(open, [
        ...getRows(open),
        [2, 'HG22-002', 'Sổ tay một cửa', null, 6, 7],
        [3, 'HG22-0O3', 'Trả kết quả tại nhà', null, 6, 7],
      ]),
    );
    expect(await listProblems(added)).toEqual([
      'lỗi 3 | B (Mã bài) của trang “Phiếu chấm” | HG22-002 [entry-not-in-sheet] Phiếu này không được phát cho bài có mã như vậy.',
      'lỗi 4 | B (Mã bài) của trang “Phiếu chấm” | HG22-0O3 [entry-not-in-sheet] Phiếu này không được phát cho bài có mã như vậy.',
    ]);
  });

  it('that were sorted only in part are found by the titles', async () => {
    const bytes = fill(filled, { B2: 'HG22-002', B3: 'HG22-001' });
    expect(await listProblems(bytes)).toEqual([
      'lỗi 2 | C (Tên bài) của trang “Phiếu chấm” | Phiếu hẹn có mã [rows-shifted] Dòng này ghi mã HG22-002 nhưng tên bài là của HG22-001: có thể chỉ một phần các cột được sắp xếp lại.',
      'lỗi 3 | C (Tên bài) của trang “Phiếu chấm” | Sổ tay một cửa [rows-shifted] Dòng này ghi mã HG22-001 nhưng tên bài là của HG22-002: có thể chỉ một phần các cột được sắp xếp lại.',
    ]);
  });
});

describe('what a workbook was made for', () => {
  it('is told by its hidden sheet: without it a file is no sheet', async () => {
    const without = change(({ book }) => {
      book.SheetNames = [worksheetNames.marks];
      if (book.Workbook !== undefined) book.Workbook.Sheets = [];
    });
    expect(await listProblems(without)).toEqual([
      'lỗi  [not-a-judge-sheet] Tệp này không phải phiếu chấm do chương trình phát.',
    ]);
    const newer = change(({ book }) => {
      const key = book.Sheets[worksheetNames.key];
      if (key !== undefined) key.A1 = { t: 's', v: '2' };
    });
    expect(await listProblems(newer)).toEqual([
      'lỗi  [not-a-judge-sheet] Phiếu này theo mẫu số 2; chương trình chỉ đọc mẫu số 1.',
    ]);
  });

  it('is another edition, another round or another rubric', async () => {
    const edition = { ...makeOwnEdition(), id: '2021' };
    expect(await listProblems(await makeBook('GK-01', ['HG22-001'], edition))).toEqual([
      'lỗi 2021 [sheet-of-other-edition] Phiếu này là của kỳ 2021, không phải kỳ 2022.',
    ]);
    const second = await makeBook('GK-01', ['HG22-001'], makeOwnEdition(), 'vong-2');
    expect(await listProblems(second)).toEqual([
      'lỗi vong-2 [sheet-of-other-round] Phiếu này là của vòng vong-2, không phải vong-1.',
    ]);
    const [round, ...others] = contest.rounds;
    const criteria = (round?.criteria ?? []).map((one) => ({ ...one, max: 30 }));
    const stricter = makeContext({
      contest: {
        ...contest,
        rounds: round === undefined ? [] : [{ ...round, criteria }, ...others],
      },
    });
    expect(await listProblems(filled, stricter)).toEqual([
      'lỗi GK-01 [rubric-changed] Tiêu chí của Vòng 1 trong contest.yaml đã khác với khi phát phiếu này.',
    ]);
  });

  it('is a judge whom nobody knows, or who has nothing to mark in the round', async () => {
    const judges = [makeJudge({ id: 'GK-02' }), makeJudge({ id: 'GK-01', round: 'vong-2' })];
    expect(await listProblems(filled, makeContext({ judges }))).toEqual([
      'lỗi GK-01 [judge-unknown] Bảng judges không có giám khảo này ở Vòng 1.',
    ]);
    const assignments = [{ round: 'vong-1', entry_id: 'HG22-001', judge_id: 'GK-02' }];
    expect(await listProblems(filled, makeContext({ assignments }))).toEqual([
      'lỗi GK-01 [judge-without-entries] Bảng assignments không giao bài nào của Vòng 1 cho giám khảo này.',
    ]);
  });

  it('is entries that are now another judge’s: marks for them are named', async () => {
    const assignments = [
      { round: 'vong-1', entry_id: 'HG22-001', judge_id: 'GK-01' },
      { round: 'vong-1', entry_id: 'HG22-002', judge_id: 'GK-02' },
      { round: 'vong-2', entry_id: 'HG22-003', judge_id: 'GK-01' },
    ];
    const context = makeContext({ assignments });
    expect(await listProblems(filled, context)).toEqual([
      'lỗi 3 | B (Mã bài) của trang “Phiếu chấm” | HG22-002 [entry-not-assigned] Bài này không được giao cho GK-01.',
      'lỗi 4 | B (Mã bài) của trang “Phiếu chấm” | HG22-003 [entry-not-assigned] Bài này không được giao cho GK-01.',
    ]);
    expect(await listProblems(fill(blank, { E2: 7, F2: 8 }), context)).toEqual([]);
  });

  it('is a text that has changed since, which the organiser may accept', async () => {
    const [first, ...others] = submissions;
    const changed = [makeSubmission({ ...first, need: 'Thêm một đoạn.' }), ...others];
    const value = { submissions: changed };
    const place = '2 | B (Mã bài) của trang “Phiếu chấm” | HG22-001 [entry-changed]';
    const message = 'Nội dung bài đã đổi từ khi phát phiếu: giám khảo chấm bản cũ.';
    const refused = await readBook(filled, makeContext(value));
    expect(refused.problems).toEqual([`lỗi ${place} ${message}`]);
    expect(refused.issues[0]?.hint).toBe(
      'Phát phiếu mới để chấm lại; nếu chỗ đổi không ảnh hưởng đến điểm thì thêm --accept-changed HG22-001',
    );
    const accepted = makeContext(value, ['HG22-001']);
    expect(await listProblems(filled, accepted)).toEqual([`nhắc ${place} ${message}`]);
    expect(await listProblems(blank, makeContext(value))).toEqual([]);
  });

  it('is entries that have left the contest since', async () => {
    const [first, second] = submissions;
    const context = makeContext({
      submissions: [
        makeSubmission({ ...first, withdrawn_on: '2022-09-20' }),
        makeSubmission(second),
      ],
      results: [makeResult({ entry_id: 'HG22-002', originality: 'trung-lap' })],
    });
    expect(await listProblems(filled, context)).toEqual([
      'nhắc 2 | B (Mã bài) của trang “Phiếu chấm” | HG22-001 [entry-out-of-contest] Bài này đã rút khỏi cuộc thi; điểm vẫn được ghi nhưng bài không được xếp hạng.',
      'nhắc 3 | B (Mã bài) của trang “Phiếu chấm” | HG22-002 [entry-out-of-contest] Bài này đã bị kết luận là trùng lắp; điểm vẫn được ghi nhưng bài không được xếp hạng.',
      'lỗi 4 | B (Mã bài) của trang “Phiếu chấm” | HG22-003 [entry-unknown] Bài này không còn trong bảng submissions.',
    ]);
  });
});

describe('files that are no workbook', () => {
  it('are named as what they are', async () => {
    const text = new TextEncoder().encode('Mã bài,Tính mới\nHG22-001,7\n');
    expect((await listProblems(text)).join()).toMatch(/\[workbook-not-excel\]/);
    expect((await listProblems(filled.slice(0, 2000))).join()).toMatch(/\[workbook-damaged\]/);
    expect((await listProblems(new Uint8Array())).join()).toMatch(/\[file-empty\]/);
  });
});
