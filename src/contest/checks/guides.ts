import { makeError, makeWarning, placeIn, type Issue } from '../../tables/issue.ts';
import { placeOf, type Check } from './check.ts';

/** Every guide is of an award-winning entry and names a unit that exists; winners want a guide. */
export const checkGuides: Check = ({ editions, units }) => {
  const codes = new Set(units.map((row) => row.value.code));
  return editions.flatMap((edition) => {
    const awarded = edition.results.filter(
      (row) => row.value.award !== null && row.value.entry_id !== null,
    );
    const winners = new Set(awarded.map((row) => row.value.entry_id));
    const guided = new Set<string>();
    const issues: Issue[] = edition.content.flatMap((file) => {
      if (file.kind !== 'guides') return [];
      const { entry_id: entryId, contact } = file.data;
      const place = placeIn(file.file, { column: 'entry_id', value: entryId });
      const found: Issue[] = [];
      if (guided.has(entryId)) {
        const message = 'Mô hình này đã có một hướng dẫn khác.';
        found.push(
          makeError(
            place,
            'guide-repeated',
            message,
            'Giữ một hướng dẫn, chuyển tệp kia ra khỏi thư mục guides.',
          ),
        );
      }
      guided.add(entryId);
      if (!winners.has(entryId)) {
        const message = 'Hướng dẫn phải thuộc một bài đoạt giải của kỳ này.';
        found.push(
          makeError(
            place,
            'guide-without-winner',
            message,
            'Sửa mục entry_id, hoặc chuyển tệp này ra khỏi thư mục guides.',
          ),
        );
      }
      if (contact !== undefined && !codes.has(contact.unit_code)) {
        const where = placeIn(file.file, { column: 'contact.unit_code', value: contact.unit_code });
        const message = 'Không có đơn vị nào mang mã hoặc tên này.';
        found.push(
          makeError(
            where,
            'unit-unknown',
            message,
            'Dùng mã hoặc tên có trong bảng units, hoặc thêm đơn vị vào bảng đó.',
          ),
        );
      }
      return found;
    });
    const hasGuides = guided.size > 0;
    const missing = awarded.filter((row) => hasGuides && !guided.has(row.value.entry_id ?? ''));
    return [
      ...issues,
      ...missing.map((row) =>
        makeWarning(
          placeOf(row, 'entry_id'),
          'winner-without-guide',
          'Bài đoạt giải chưa có hướng dẫn nhân rộng.',
          'Viết hướng dẫn cho bài này trong thư mục guides của kỳ đó.',
        ),
      ),
    ];
  });
};
