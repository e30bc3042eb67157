import { describe, expect, it } from 'vitest';
import { describeRound, describeTieRule } from '../../../src/contest/judging/describe-rule.ts';
import type { Round } from '../../../src/schemas/contest.ts';
import { makeContest, makeRound } from '../build.ts';

function describeLast(...inputs: ReturnType<typeof makeRound>[]): string[] {
  const { rounds } = makeContest({ rounds: inputs });
  const last: Round | undefined = rounds.at(-1);
  return last === undefined ? [] : describeRound(last, rounds);
}

const criteria = ['tinh-moi', 'hieu-qua'];
const ids = [
  { id: 'tinh-moi', name: 'Tính mới', max: 10, step: 0.5 },
  { id: 'hieu-qua', name: 'Hiệu quả', max: 10, step: 0.5 },
];

describe('a rule in words', () => {
  it('says the usual rule: sums, means, nothing missing taken as 0, rounding in print', () => {
    expect(describeLast(makeRound('vong-1', [], { criteria: ids, sheets_per_entry: 3 }))).toEqual([
      'Điểm một phiếu là tổng điểm các tiêu chí, tối đa 20 điểm.',
      'Điểm của bài là trung bình cộng các phiếu đủ tiêu chí.',
      'Mỗi bài cần có 3 phiếu.',
      'Phiếu thiếu tiêu chí không được tính; chỗ chưa chấm không bao giờ được coi là 0 điểm.',
      'Bài không có phiếu nào đủ tiêu chí thì không xếp hạng, và được nêu tên.',
      'Xếp hạng theo điểm chưa làm tròn; chỉ khi in mới làm tròn đến 2 chữ số thập phân (từ một nửa trở lên thì làm tròn lên).',
    ]);
  });

  it('says weights, and the mean of weighted criteria', () => {
    const weighted = ids.map((one, index) => (index === 0 ? { ...one, weight: 1.5 } : one));
    const [sum] = describeLast(makeRound('vong-1', [], { criteria: weighted }));
    expect(sum).toBe(
      'Điểm một phiếu là tổng điểm các tiêu chí đã tính hệ số (Tính mới hệ số 1,5; các tiêu chí còn lại hệ số 1), tối đa 25 điểm.',
    );
    const [mean] = describeLast(makeRound('vong-1', [], { criteria: ids, combine: 'mean' }));
    expect(mean).toBe('Điểm một phiếu là trung bình cộng điểm các tiêu chí, tối đa 10 điểm.');
  });

  it('says a median, and how an even number of sheets is met', () => {
    expect(describeLast(makeRound('vong-1', [], { criteria: ids, aggregate: 'median' }))).toContain(
      'Điểm của bài là trung vị các phiếu đủ tiêu chí: phiếu đứng giữa khi xếp theo điểm; số phiếu chẵn thì lấy trung bình cộng hai phiếu đứng giữa.',
    );
  });

  it('says a trimmed mean, and that it needs enough sheets to trim', () => {
    const round = makeRound('vong-1', [], { criteria: ids, aggregate: 'trimmed-mean', trim: 2 });
    const text = describeLast(round);
    expect(text).toContain(
      'Điểm của bài là trung bình cộng các phiếu đủ tiêu chí, sau khi bỏ 2 phiếu cao nhất và 2 phiếu thấp nhất.',
    );
    expect(text).toContain(
      'Bài có ít hơn 5 phiếu đủ tiêu chí thì không xếp hạng, và được nêu tên.',
    );
  });

  it('says where scores are rounded', () => {
    const say = (at: 'sheet' | 'entry', decimals: number) =>
      describeLast(makeRound('vong-1', [], { criteria: ids, rounding: { at, decimals } }));
    expect(say('sheet', 1)).toContain(
      'Điểm từng phiếu được làm tròn đến 1 chữ số thập phân (từ một nửa trở lên thì làm tròn lên), rồi mới tính điểm của bài; sau đó chỉ làm tròn khi in.',
    );
    expect(say('entry', 0)).toContain(
      'Điểm của bài được làm tròn đến số nguyên (từ một nửa trở lên thì làm tròn lên) trước khi xếp hạng.',
    );
  });

  it('says what an earlier round carries, or that it carries nothing', () => {
    const first = makeRound('vong-1', criteria);
    expect(describeLast(first, makeRound('vong-2', criteria))).toContain(
      'Điểm vòng trước không cộng vào điểm vòng này.',
    );
    const carrying = makeRound('vong-2', criteria, { carry: { from: 'vong-1', share: 0.3 } });
    expect(describeLast(first, carrying)).toEqual(
      expect.arrayContaining([
        'Điểm các phiếu của bài là trung bình cộng các phiếu đủ tiêu chí.',
        'Điểm của bài gồm 70% điểm các phiếu vòng này và 30% điểm của bài ở Vòng vong-1, quy về thang 20 điểm.',
        'Bài không có điểm ở Vòng vong-1 thì không xếp hạng ở vòng này.',
      ]),
    );
  });

  it('says minimums, who goes on, and when one more judge is asked', () => {
    const round = makeRound('vong-1', [], {
      criteria: ids.map((one) => ({ ...one, minimum: one.id === 'tinh-moi' ? 4.5 : undefined })),
      minimum_score: 10,
      advance: { count: 17, minimum_score: 12, minimum_by_criterion: { 'hieu-qua': 6 } },
      disagreement: { spread_above: 5 },
    });
    expect(describeLast(round).slice(-3)).toEqual([
      'Bài phải đạt ít nhất 10 điểm cả bài và trung bình 4,5 điểm ở tiêu chí Tính mới thì mới được công nhận; dưới mức ấy, bài vẫn có hạng nhưng không vào vòng sau, không có giải.',
      '17 bài đứng đầu trong số bài đạt ít nhất 12 điểm cả bài và trung bình 6 điểm ở tiêu chí Hiệu quả được vào vòng sau.',
      'Phiếu cao nhất và phiếu thấp nhất của một bài chênh nhau quá 5 điểm thì mời thêm một giám khảo chấm bài ấy.',
    ]);
  });

  it('says a rule for advancing without a number of entries', () => {
    const round = makeRound('vong-1', [], { criteria: ids, advance: { minimum_score: 12 } });
    expect(describeLast(round)).toContain('Mọi bài đạt ít nhất 12 điểm được vào vòng sau.');
  });
});

describe('the tie rule in words', () => {
  it('names the criteria in their order, and where a criterion of another round is found', () => {
    const rounds = [makeRound('vong-1', [], { criteria: ids }), makeRound('vong-2', ['trinh-bay'])];
    expect(describeTieRule(makeContest({ rounds, tie_break: ['hieu-qua', 'tinh-moi'] }))).toEqual([
      'Bằng điểm thì so điểm trung bình của tiêu chí Hiệu quả, rồi Tính mới.',
      'Tiêu chí không có ở vòng đang xếp thì lấy điểm ở vòng gần nhất trước đó; bài nào không có điểm ấy thì cả nhóm bằng điểm bỏ qua tiêu chí.',
      'So hết mà vẫn bằng nhau thì đồng hạng; khi phải chọn, Ban Tổ chức biểu quyết.',
      'Các bài đồng hạng có cùng số hạng, số kế tiếp được bỏ qua: hai bài cùng hạng 1 thì bài sau hạng 3.',
    ]);
  });

  it('says that entries stay level where no criterion is named', () => {
    expect(describeTieRule(makeContest({ tie_break: [] }))[0]).toBe('Bài bằng điểm thì đồng hạng.');
  });
});
