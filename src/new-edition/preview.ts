import { formatNumber } from '../text/numbers.ts';
import type { Draft } from './draft.ts';
import { matchFields } from './fields.ts';
import { formatTarget } from './targets.ts';

const widths = [34, 38, 24, 50];

function shorten(text: string, chars: number): string {
  const line = Array.from(text.replace(/\s+/g, ' '));
  return line.length <= chars ? line.join('') : `${line.slice(0, chars - 1).join('')}…`;
}

function formatRow(cells: readonly string[]): string {
  const padded = cells.map((cell, index) => {
    const width = widths[index] ?? 0;
    const short = shorten(cell, width);
    return short + ' '.repeat(width - Array.from(short).length);
  });
  return padded.join('  ').trimEnd();
}

function formatSamples(cells: readonly string[]): string {
  const filled = cells.filter((text) => text !== '').slice(0, 2);
  return filled.map((text) => shorten(text, 24)).join(' | ');
}

/** Says where the fields come from, and which values of the file mean none of them. */
function describeFields({ fields, fieldValues, like }: Draft): string[] {
  if (fields === null) return [];
  const origins = {
    flags: 'theo lựa chọn',
    edition: `lấy từ kỳ ${like?.folder ?? ''}`,
    cells: 'lấy từ các giá trị trong tệp',
  };
  const names = fields.fields.map(({ name }) => name).join('; ');
  const matched = matchFields(fieldValues, fields.fields);
  const unknown = fieldValues.filter((value) => !matched.has(value));
  const shown = unknown.slice(0, 5).map((value) => `“${shorten(value, 40)}”`);
  const more = unknown.length > shown.length ? '…' : '';
  return [
    `Lĩnh vực (${origins[fields.from]}): ${names}.`,
    ...(unknown.length === 0
      ? []
      : [
          `  Tệp có giá trị không thuộc lĩnh vực nào: ${shown.join(', ')}${more}; nêu các lĩnh vực bằng --field nếu danh sách trên không đúng.`,
        ]),
  ];
}

function describeDates({ dayOrder, options }: Draft): string[] {
  if (dayOrder === 'day-first') return [];
  const why = options.dayOrder === null ? 'theo nội dung' : 'theo lựa chọn';
  return [`Ngày trong tệp viết tháng trước, ngày sau (${why}).`];
}

/** Columns that a contest rarely does without, though no entry needs them. */
const expected = ['received_at', 'unit_code', 'summary', 'consent_text', 'consent_names', 'name'];

function describeAbsent({ proposals }: Draft): string[] {
  const known = proposals.flatMap(({ columns, isDoubtful, candidates }) =>
    isDoubtful ? candidates : columns,
  );
  const absent = expected.filter((name) => !known.includes(name)).map(formatTarget);
  return absent.length === 0 ? [] : [`Tệp không có cột: ${absent.join(', ')}.`];
}

/** Says that one cell names several people: each cell is read as one author. */
function describeGroups({ proposals, source }: Draft): string[] {
  const index = proposals.findIndex(({ columns }) => columns.includes('name'));
  const cells = source.columns[index]?.cells ?? [];
  const groups = cells.filter((text) => /[,;\n]|\svà\s/u.test(text)).length;
  if (groups === 0) return [];
  const header = proposals[index]?.header ?? '';
  return [
    `Cột “${header}” có ${formatNumber(groups)} ô ghi nhiều người, nhưng mỗi ô được đọc là một tác giả: nên lập bảng authors riêng, mỗi người một dòng.`,
  ];
}

/** Formats what the program makes of the file: each header, its column and first two values. */
export function formatPreview(draft: Draft, file: string): string {
  const { source, proposals } = draft;
  const sheet = source.sheet === null ? '' : `, trang tính “${source.sheet}”`;
  const rows = proposals.map(({ header, columns, why, isDoubtful, candidates }, index) => {
    const likely = candidates.slice(0, 1).map(formatTarget).join('');
    const asked = likely === '' ? '? chưa rõ' : `? ${likely}`;
    const settled = columns.length === 0 ? 'bỏ qua' : columns.map(formatTarget).join(', ');
    const samples = formatSamples(source.columns[index]?.cells ?? []);
    return formatRow([header, isDoubtful ? asked : settled, why, samples]);
  });
  const lines = [
    `${file}${sheet}: ${formatNumber(source.rows)} dòng, ${formatNumber(proposals.length)} cột.`,
    '',
    formatRow(['TIÊU ĐỀ TRONG TỆP', 'CỘT', 'VÌ SAO', 'HAI GIÁ TRỊ ĐẦU']),
    ...rows,
    '',
    ...describeAbsent(draft),
    ...describeGroups(draft),
    ...describeFields(draft),
    ...describeDates(draft),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
