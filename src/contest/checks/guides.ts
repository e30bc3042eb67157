import { makeError, makeWarning, placeIn, type Issue } from '../../tables/issue.ts';
import type { Check } from './check.ts';

/** Every guide is of an award-winning entry and names a unit that exists; winners want a guide. */
export const checkGuides: Check = ({ editions, units }) => {
  const codes = new Set(units.map((row) => row.value.code));
  return editions.flatMap((edition) => {
    const winners = new Set(
      edition.results
        .filter((row) => row.value.award !== null && row.value.entry_id !== null)
        .map((row) => row.value.entry_id ?? ''),
    );
    const guided = new Set<string>();
    const issues: Issue[] = edition.content.flatMap((file) => {
      if (file.kind !== 'guides') return [];
      const { entry_id: entryId, contact } = file.data;
      const place = placeIn(file.file, { column: 'entry_id', value: entryId });
      const found: Issue[] = [];
      if (guided.has(entryId)) {
        const message = 'Mô hình này đã có một hướng dẫn khác.';
        found.push(makeError(place, 'guide-repeated', message, 'Giữ một hướng dẫn.'));
      }
      guided.add(entryId);
      if (!winners.has(entryId)) {
        const message = 'Hướng dẫn phải thuộc một bài đoạt giải của kỳ thi này.';
        found.push(makeError(place, 'guide-without-winner', message, 'Sửa entry_id.'));
      }
      if (contact !== undefined && !codes.has(contact.unit_code)) {
        const where = placeIn(file.file, { column: 'contact.unit_code', value: contact.unit_code });
        const message = 'Không có đơn vị nào mang mã này.';
        found.push(makeError(where, 'unit-unknown', message, 'Dùng mã có trong units.'));
      }
      return found;
    });
    const hasGuides = guided.size > 0;
    const missing = [...winners].filter((id) => hasGuides && !guided.has(id));
    return [
      ...issues,
      ...missing.map((id) =>
        makeWarning(
          placeIn(edition.results[0]?.file ?? edition.file, { column: 'entry_id', value: id }),
          'winner-without-guide',
          'Bài đoạt giải chưa có hướng dẫn nhân rộng.',
          'Viết hướng dẫn trong thư mục guides.',
        ),
      ),
    ];
  });
};
