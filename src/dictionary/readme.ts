import { z } from 'astro/zod';
import { columnsSchema } from '../schemas/columns.ts';
import { contestSchema } from '../schemas/contest.ts';
import { contentKinds, type ContentKind } from '../schemas/content/index.ts';
import {
  getColumns,
  type Column,
  type TableDefinition,
  type Visibility,
} from '../schemas/table.ts';
import { editionTables, sharedTables } from '../schemas/tables.ts';

const visibilities: Record<Visibility, string> = {
  public: 'công khai',
  winners: 'chỉ bài đoạt giải, khi tác giả đồng ý',
  private: 'không bao giờ công khai',
};

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function formatRow(cells: readonly string[]): string {
  return `| ${cells.map(escapeCell).join(' | ')} |`;
}

function formatColumn(column: Column): string {
  return formatRow([
    `\`${column.name}\``,
    [column.title, ...column.aliases].join('; '),
    column.required ? 'có' : '',
    visibilities[column.visibility],
    column.description,
  ]);
}

function formatTable(table: TableDefinition): string {
  return [
    `### ${table.name}: ${table.title}`,
    '',
    `${table.description} Không được trùng: ${table.key.map((name) => `\`${name}\``).join(' + ')}.`,
    '',
    formatRow(['cột', 'tiêu đề khác được nhận', 'bắt buộc', 'công bố', 'ghi gì']),
    formatRow(['---', '---', '---', '---', '---']),
    ...getColumns(table).map(formatColumn),
    '',
  ].join('\n');
}

type Property = {
  type?: string;
  description?: string;
  properties?: Record<string, Property>;
  items?: Property;
  additionalProperties?: Property | boolean;
  enum?: unknown[];
  default?: unknown;
  required?: string[];
};

const typeNames: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  integer: 'số nguyên',
  boolean: 'true/false',
  array: 'danh sách',
  object: 'nhóm mục',
};

function describeValue(property: Property): string {
  const parts = [
    property.enum === undefined
      ? (typeNames[property.type ?? ''] ?? '')
      : property.enum.map(String).join(' / '),
    property.default === undefined || property.type === 'array'
      ? ''
      : `mặc định ${JSON.stringify(property.default)}`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function formatKeys(property: Property, path: string): string[] {
  return Object.entries(property.properties ?? {}).flatMap(([name, value]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const required = property.required?.includes(name) === true ? 'có' : '';
    const row = formatRow([`\`${own}\``, describeValue(value), required, value.description ?? '']);
    const list = value.items?.properties === undefined ? [] : formatKeys(value.items, `${own}[]`);
    const map =
      typeof value.additionalProperties === 'object'
        ? formatKeys(value.additionalProperties, `${own}.<tên>`)
        : [];
    return [row, ...formatKeys(value, own), ...list, ...map];
  });
}

function formatYaml(title: string, intro: string, schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Property;
  return [
    `### ${title}`,
    '',
    intro,
    '',
    formatRow(['mục', 'giá trị', 'bắt buộc', 'ghi gì']),
    formatRow(['---', '---', '---', '---']),
    ...formatKeys(json, ''),
    '',
  ].join('\n');
}

const introduction = `# Từ điển dữ liệu

Tệp này được sinh từ các khuôn trong \`src/schemas/\` bằng \`npm run docs\`; không sửa tay.

- Bảng là tệp \`.xlsx\`, \`.xls\`, \`.csv\` hoặc \`.tsv\` như phần mềm của cơ quan lưu ra. Tên cơ quan, tên bảng phía trên, dòng đánh số cột, dòng tổng, phần ký tên phía dưới được nhận ra và bỏ qua; chương trình ghi lại những dòng đã bỏ.
- Tiêu đề cột viết theo tên cột hoặc một trong các tiêu đề khác được nhận, không phân biệt chữ hoa, dấu; cột “STT” không phải khai báo.
- Bảng mã nên là Unicode (UTF-8). UTF-16, Windows-1258, Unicode tổ hợp, TCVN3 (ABC), VNI và VISCII được nhận ra theo từng cột và chuyển đổi, có ghi lại; ô nào không chắc thì báo lỗi.
- Ngày viết \`16/8/2022\`, \`2022-08-16\` hoặc “ngày 16 tháng 8 năm 2022”; ngày giờ viết thêm \`09:30\` hoặc “9 giờ 30”, giờ Việt Nam.
- Số viết \`1.234.567,5\` hoặc \`1234567.5\`; ô đọc được hai cách như \`1.234\` được hiểu theo các ô khác của cột, không rõ thì báo lỗi.
- Có/không viết “có”, “x”, “✓” hoặc “không”; điện thoại viết đủ chữ số, nhiều số ngăn bằng dấu chấm phẩy.
- Đơn vị, lĩnh vực ghi bằng mã hoặc bằng tên; tên ứng với nhiều đơn vị (như “Long Mỹ”) thì báo lỗi kèm danh sách các đơn vị đó.
- Ô trống ở cột không bắt buộc nghĩa là chưa có thông tin.
- \`npm run check\` liệt kê mọi lỗi cùng lúc, kèm tệp, dòng, cột và cách sửa.
- Cột “không bao giờ công khai” được giữ lại trong thư mục này; sau mỗi lần dựng trang, mọi tệp công bố được rà từng giá trị của các cột đó, gặp một giá trị là dừng.
- JSON Schema của từng bảng và tệp YAML nằm trong \`schemas/\`.
`;

/** Formats the data dictionary as Markdown. */
export function formatDictionary(): string {
  const tables = (list: Record<string, unknown>) =>
    Object.values(list).map((table) => formatTable(table as TableDefinition));
  const texts = (Object.keys(contentKinds) as ContentKind[]).map((kind) =>
    formatYaml(
      `${kind}/*.md: ${contentKinds[kind].title}`,
      'Phần khai báo giữa hai dòng `---` ở đầu tệp.',
      contentKinds[kind].schema,
    ),
  );
  return [
    introduction,
    '## Dùng chung cho mọi kỳ\n',
    ...tables(sharedTables),
    '## Trong thư mục của từng kỳ\n',
    formatYaml('contest.yaml', 'Tên, thời gian, lĩnh vực, thang điểm, giải thưởng.', contestSchema),
    ...tables(editionTables),
    formatYaml(
      'columns.yaml',
      'Không bắt buộc. Cách đọc bảng xuất từ phần mềm khác mà không phải sửa tiêu đề.',
      columnsSchema,
    ),
    '## Bài viết\n',
    'Markdown, không có thẻ HTML. Ngày, số và tên đã có trong contest.yaml thì viết `{{tên giá trị}}`, ví dụ `{{submission.closes_at}}`; `npm run check` liệt kê các tên có sẵn khi gặp tên sai.\n',
    ...texts,
  ].join('\n');
}
