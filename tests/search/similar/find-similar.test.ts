import { describe, expect, it } from 'vitest';
import { findSimilar } from '../../../src/search/similar/find-similar.ts';

function makeIdea(id: string, title: string, summary: string | null = null, won = false) {
  return { kind: won ? 'mo-hinh' : 'bai-du-thi', id, title, summary } as const;
}

/** Ideas of other things, so that words are worth something. */
const others = [
  makeIdea('X1', 'Bảng thu chi ngân sách dán tại ấp', 'Dân đọc được tiền đi đâu.', true),
  makeIdea('X2', 'Họp giao ban hai mươi phút', 'Biên bản một trang.'),
  makeIdea('X3', 'Tủ sách lưu động ở chợ', 'Học trò mượn truyện.'),
  makeIdea('X4', 'Đo đạc chung buổi', 'Gom yêu cầu của cả ấp.', true),
];
const boat = makeIdea(
  'B',
  'Chuyến đò một cửa nhận hồ sơ tại chợ nổi',
  'Hai công chức theo đò nhận hồ sơ, trả kết quả tại bến.',
  true,
);

describe('a model is similar', () => {
  it('to entries about the same thing, with and without diacritics', () => {
    const entries = [
      makeIdea('E1', 'Thuyền một cửa', 'Công chức theo thuyền nhận hồ sơ, trả kết quả ở bến sông.'),
      makeIdea('E2', 'NHAN HO SO tai cho', 'Cong chuc theo ghe, tra ket qua tai ben'),
    ];
    expect([...findSimilar([...others, boat, ...entries], 3)]).toEqual([
      ['E1', ['B']],
      ['E2', ['B']],
    ]);
  });

  it('never to itself, and to other models too', () => {
    const ferry = makeIdea('A', 'Phà một cửa nhận hồ sơ tại chợ nổi', boat.summary, true);
    expect([...findSimilar([...others, boat, ferry], 3)]).toEqual([
      ['A', ['B']],
      ['B', ['A']],
    ]);
  });

  it('not when it shares only syllables, or one phrase', () => {
    const entries = [
      makeIdea('E1', 'Hồ nuôi cá và sổ nhận nước', 'Sơ đồ một ao, cửa cống chợ huyện.'),
      makeIdea('E2', 'Quầy một cửa có hoa', 'Tưới cây mỗi sáng.'),
    ];
    expect([...findSimilar([...others, boat, ...entries], 3)]).toEqual([]);
  });

  it('only when it won', () => {
    const entry = makeIdea('E1', boat.title, boat.summary);
    expect([...findSimilar([...others, { ...boat, kind: 'bai-du-thi' }, entry], 3)]).toEqual([]);
  });
});

it('names the nearest first, of equals the first by id, and no more than asked for', () => {
  const text = 'Công chức theo thuyền nhận hồ sơ, trả kết quả ở bến sông.';
  const models = [
    makeIdea('M3', 'Thuyền hồ sơ', text, true),
    makeIdea('M1', 'Thuyền hồ sơ', text, true),
    makeIdea('M2', 'Thuyền hồ sơ', `${text} Mỗi tuần hai chuyến cố định vào sáng sớm.`, true),
  ];
  const entry = makeIdea('E', 'Thuyền hồ sơ', text);
  const find = (limit: number) => findSimilar([...others, ...models, entry], limit).get('E');
  expect(find(3)).toEqual(['M1', 'M3', 'M2']);
  expect(find(1)).toEqual(['M1']);
});

it('leaves out guides, whose ids are those of their entries', () => {
  const guide = { ...boat, kind: 'huong-dan' } as const;
  expect([...findSimilar([...others, boat, guide], 3)]).toEqual([]);
});

it('finds nothing in nothing', () => {
  expect([...findSimilar([], 3)]).toEqual([]);
  expect([...findSimilar([makeIdea('E', '…')], 3)]).toEqual([]);
});
