import { formatCsv } from '../../open-data/files.ts';
import { submissions } from '../../schemas/submissions.ts';
import { getColumns } from '../../schemas/table.ts';
import type { Doubt, Redaction } from '../redact/redaction.ts';

/** Name of the organiser's list of what judges do not see; it is not for judges. */
export const redactionFile = 'da-che.csv';

const kinds: Readonly<Record<Redaction['kind'] | Doubt['kind'], string>> = {
  author: 'tác giả',
  unit: 'đơn vị',
  place: 'địa danh',
  phone: 'điện thoại',
  email: 'thư điện tử',
  'address-or-id': 'địa chỉ, số giấy tờ',
  person: 'tên người',
  link: 'liên kết',
};

const titles = new Map(getColumns(submissions).map(({ name, title }) => [name, title]));

function makeRow(spot: Redaction | Doubt, replacement: string) {
  return {
    'Mã bài': spot.entryId,
    Mục: titles.get(spot.part) ?? spot.part,
    Việc: replacement === '' ? 'cần đọc lại' : 'đã che',
    Loại: kinds[spot.kind],
    'Viết trong bài': spot.written,
    'Thay bằng': replacement,
    'Câu văn': spot.context.replace(/\s+/g, ' '),
  };
}

const columns = ['Mã bài', 'Mục', 'Việc', 'Loại', 'Viết trong bài', 'Thay bằng', 'Câu văn'];

/** Lists what was hidden from judges and what a person should read again, as CSV for Excel. */
export function formatRedactionFile(spots: {
  redactions: readonly Redaction[];
  doubts: readonly Doubt[];
}): string {
  return formatCsv(columns, [
    ...spots.redactions.map((redaction) => makeRow(redaction, redaction.replacement)),
    ...spots.doubts.map((doubt) => makeRow(doubt, '')),
  ]);
}
