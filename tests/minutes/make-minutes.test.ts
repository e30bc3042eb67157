import { describe, expect, it } from 'vitest';
import { makeContest, makeRound, makeSheet, makeSubmission } from '../contest/build.ts';
import { judged, makeMinutesOf, readBlocks } from './source.ts';

const minutes = makeMinutesOf(judged);
const readSection = (title: string) =>
  readBlocks(minutes.sections.find((section) => section.title === title)?.blocks ?? []);
const readAnnex = (label: string) =>
  readBlocks(minutes.annexes.find((annex) => annex.label === label)?.blocks ?? []);

describe('the body', () => {
  it('names whose minutes they are, and what they are about', () => {
    expect(minutes).toMatchObject({
      superior: 'UBND tỉnh Hậu Giang',
      organiser: 'Ban Tổ chức cuộc thi',
      title: 'BIÊN BẢN',
      subject: 'Tổng hợp điểm chấm và kết quả Cuộc thi sáng kiến tỉnh Hậu Giang năm 2022',
      sampleNote: 'Điểm là số liệu minh họa.',
      signatures: ['Thư ký', 'Trưởng Ban Giám khảo', 'Trưởng Ban Tổ chức'],
    });
  });

  it('gives the basis and the dates of contest.yaml, and leaves the rest to be filled in', () => {
    expect(readBlocks(minutes.opening)).toEqual([
      'Căn cứ Kế hoạch tổ chức Cuộc thi (số 125/KH-UBND ngày 24 tháng 6 năm 2022 của UBND tỉnh Hậu Giang).',
      'Thời gian bắt đầu: …… giờ ……, ngày …… tháng …… năm …………',
      'Địa điểm: …',
      'Thành phần tham dự: …',
      'Chủ trì: …',
      'Thư ký: …',
      'Các mốc thời gian của cuộc thi',
      'Nhận bài dự thi vòng 1: từ 00:00 ngày 16/8/2022 đến 23:59:59 ngày 15/9/2022.',
      'Công bố bài vào vòng 2: 08:00 ngày 5/10/2022.',
      'Tác giả chuẩn bị bảo vệ ý tưởng: từ ngày 6/10/2022 đến ngày 17/10/2022.',
      'Bảo vệ ý tưởng, vòng 2: từ ngày 19/10/2022 đến ngày 20/10/2022.',
      'Công bố kết quả: 08:00 ngày 28/10/2022.',
    ]);
  });

  it('counts the entries and says which are out and why', () => {
    expect(readSection('I. Bài dự thi')).toEqual([
      'Ban Tổ chức đã nhận 5 bài; 1 bài được tác giả rút lại; 1 bài không hợp lệ; 3 bài hợp lệ được xét.',
      'Bài không được xét',
      'HG22-004, “Sáng kiến 004”: không hợp lệ. Nộp quá hạn.',
    ]);
  });

  it('accounts for the sheets of a round, its ties and who went on', () => {
    expect(readSection('III. Vòng vong-1')).toEqual([
      '2 bài được xếp hạng, 1 bài không xếp hạng; 3 phiếu đủ tiêu chí trên 6 phiếu cần có.',
      '1 phiếu thiếu tiêu chí, không được tính.',
      'Ban Tổ chức quyết định không tính 1 phiếu: Chấm nhầm bài.',
      'Thứ hạng và điểm theo tiêu chí của từng bài: Phụ lục I.',
      'Bài chưa đủ số phiếu',
      'HG22-002, “Sáng kiến 002”: 1 trên 2 phiếu.',
      'Bài không xếp hạng',
      'HG22-003, “Sáng kiến 003”: chỉ có 1 phiếu, đều thiếu tiêu chí.',
      'Bài bằng điểm',
      'Cùng 15,50 điểm, xét tinh-moi: HG22-002 hạng 1; HG22-001 hạng 2.',
      '2 bài được vào vòng sau: HG22-002, HG22-001.',
    ]);
  });

  it('lists the awards with final score and rank, and why they leave the ranking', () => {
    expect(readSection('V. Kết quả')).toEqual([
      'Thứ hạng chung cuộc là thứ hạng của Vòng vong-2.',
      'Giải nhất | Sáng kiến 001 / HG22-001 · Sở Nội vụ tỉnh Hậu Giang · tác giả: Trần Thị Bích Liên | 18,50 | 2',
      'Giải tập thể',
      'Giải tập thể: Sở Nội vụ tỉnh Hậu Giang.',
      'Quyết định khác thứ hạng và lý do',
      'HG22-001, “Sáng kiến 001”: Bài hạng trên đã nhận giải ở cuộc thi khác.',
    ]);
  });

  it('says once why awards are not given by rank', () => {
    const contest = makeContest({ awards_reason: 'Giải do bạn đọc bỏ phiếu.' });
    const { sections } = makeMinutesOf({ ...judged, contest });
    expect(readBlocks(sections.at(-1)?.blocks ?? [])).toContain(
      'Giải không xét theo thứ hạng điểm. Giải do bạn đọc bỏ phiếu.',
    );
  });

  it('names no judge, no entry that was withdrawn and no author who did not agree', () => {
    expect(JSON.stringify(minutes)).not.toMatch(/GK-0|HG22-005|Phạm Văn Không Nêu/);
  });
});

describe('the annexes', () => {
  it('of a very long ranking print its first rows and say where the others are', () => {
    const ids = Array.from({ length: 1001 }, (_, index) => `A${index}`);
    const { annexes } = makeMinutesOf({
      contest: makeContest({ rounds: [makeRound('vong-1', ['tinh-moi'])], tie_break: [] }),
      submissions: ids.map((id) => makeSubmission({ id })),
      scores: ids.flatMap((id) => makeSheet('vong-1', id, 'GK-01', { 'tinh-moi': 5 })),
    });
    const [note, ...rows] = readBlocks(annexes[0]?.blocks ?? []);
    expect(note).toBe(
      'In 1.000 dòng đầu; danh sách đủ 1.001 dòng ở tệp ket-qua.csv, công bố cùng biên bản này.',
    );
    expect(rows).toHaveLength(1000);
  });

  it('give the ranking of each round by criterion', () => {
    expect(readAnnex('Phụ lục I')).toEqual([
      '1 | Sáng kiến 002 / HG22-002 · Sở Nội vụ tỉnh Hậu Giang · vào vòng sau · bằng điểm, xét tinh-moi | 9,00 | 6,50 | 1 | 15,50',
      '2 | Sáng kiến 001 / HG22-001 · Sở Nội vụ tỉnh Hậu Giang · vào vòng sau · bằng điểm, xét tinh-moi | 8,00 | 7,50 | 2 | 15,50',
    ]);
  });

  it('follow each finalist through the rounds', () => {
    expect(readAnnex('Phụ lục III')).toEqual([
      'Sáng kiến 002 / HG22-002 · Sở Nội vụ tỉnh Hậu Giang | 15,50 | 1 | 19,00 | 1 | ',
      'Sáng kiến 001 / HG22-001 · Sở Nội vụ tỉnh Hậu Giang | 15,50 | 2 | 18,50 | 2 | Giải nhất',
    ]);
  });

  it('end with the checksum of what the result was computed from', () => {
    expect(readAnnex('Phụ lục IV')).toContain(`2022/scores.csv | ${'ab'.repeat(32)}`);
  });

  it('lie on their side only where the criteria need the room', () => {
    expect(minutes.annexes.map(({ wide }) => wide)).toEqual([false, false, false, false]);
    const criteria = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'];
    const marks = Object.fromEntries(criteria.map((id) => [id, 7]));
    const wide = makeMinutesOf({
      ...judged,
      contest: makeContest({ rounds: [makeRound('vong-1', criteria)], tie_break: [] }),
      scores: makeSheet('vong-1', 'HG22-001', 'GK-01', marks),
    });
    expect(wide.annexes[0]?.wide).toBe(true);
    const table = wide.annexes[0]?.blocks[0];
    const widths = table?.kind === 'table' ? table.columns.map(({ widthMm }) => widthMm ?? 0) : [];
    expect(widths.reduce((total, width) => total + width, 0)).toBeLessThan(257 - 39);
  });
});

it('tells a tie that stays level from one that the rule settled', () => {
  const level = makeMinutesOf({
    ...judged,
    scores: (judged.scores ?? []).map((row) => ({ ...row, score: 8 })),
  });
  expect(readBlocks(level.sections.flatMap(({ blocks }) => blocks))).toContain(
    'Cùng 16,00 điểm: HG22-001, HG22-002 đồng hạng 1, so hết tiêu chí vẫn bằng nhau.',
  );
});

it('leaves out rounds without marks', () => {
  const { sections, annexes } = makeMinutesOf({ ...judged, scores: [] });
  expect(sections.map(({ title }) => title)).toEqual(['I. Bài dự thi', 'II. Kết quả']);
  expect(annexes.map(({ label }) => label)).toEqual(['Phụ lục I']);
});
