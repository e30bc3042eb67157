import { beforeAll, expect, it } from 'vitest';
import { loadCheckedData } from '../../../src/contest/load-checked.ts';
import { publishDataSet } from '../../../src/contest/public-data.ts';
import type { Card } from '../../../src/search/record.ts';
import { findSimilar } from '../../../src/search/similar/find-similar.ts';
import { makeSearchSource } from '../../../src/search/source/make-source.ts';
import { at } from '../../contest/build.ts';

let cards: Card[];
beforeAll(async () => {
  const { data } = await loadCheckedData({ dataDir: 'data', contentDir: 'src/content' });
  const view = publishDataSet(data, at('2023-07-01 00:00:00'));
  cards = makeSearchSource(view).records.map(({ card }) => card);
});

it('has every entry, guide, precedent, rule, question and document of the first contest', () => {
  const counts = [...Map.groupBy(cards, ({ kind }) => kind)].map(([kind, all]) => [
    kind,
    all.length,
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    'mo-hinh': 6,
    'bai-du-thi': 59,
    'huong-dan': 6,
    'tien-le': 17,
    'the-le': 20,
    'hoi-dap': 32,
    'van-ban': 10,
  });
});

it('has texts in NFC and without the syntax of Markdown', () => {
  const texts = cards.flatMap((card) => [
    card.title,
    card.summary ?? '',
    ...card.sections.map(({ text }) => text),
  ]);
  expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
  expect(texts.filter((text) => /\*\*|\]\(|\{\{|^#|^[-*>] /mu.test(text))).toEqual([]);
});

it('calls alike what is about the same thing, and nothing else', () => {
  const titles = new Map(
    cards.filter(({ kind }) => kind !== 'huong-dan').map(({ id, title }) => [id, title]),
  );
  const begin = (id: string) => (titles.get(id) ?? id).split(' ').slice(0, 6).join(' ');
  const similar = [...findSimilar(cards, 3)].map(([id, ids]) => [begin(id), ids.map(begin)]);
  expect(similar).toEqual([
    ['Rà soát văn bản hết hiệu', ['Quy định nội bộ có ngày']],
    ['Chuyển việc tiếp nhận hồ sơ', ['Chuyến đò một cửa: hai công']],
    ['Phiếu “vì sao phải bổ sung”:', ['Nhật ký ca trực một cửa:']],
    ['Trả kết quả kèm “ngày sinh', ['Quy định nội bộ có ngày']],
    ['Phiếu xin lỗi có địa chỉ:', ['Bản đồ tiến độ hồ sơ']],
  ]);
});
