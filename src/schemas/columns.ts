import { z } from 'astro/zod';
import { filledText } from './values.ts';

/** How the numbers of records are written: a beginning, then as many zeros as there are digits. */
export const numberPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,56}?0{1,5}$/;

const cellValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** How one table of the edition is read from a file that was made elsewhere. */
const tableMapping = z.strictObject({
  file: filledText
    .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\]+$/, {
      error: 'Tệp phải nằm trong thư mục của kỳ đó.',
    })
    .describe('Tên tệp, tính từ thư mục có columns.yaml.'),
  sheet: filledText
    .optional()
    .describe('Tên trang tính trong tệp Excel; không cần ghi nếu chỉ một trang tính có bảng.'),
  delimiter: z.enum([',', ';', '\t', '|']).optional().describe('Dấu ngăn cột.'),
  dates: z
    .enum(['day-first', 'month-first'])
    .default('day-first')
    .describe('Ngày ghi ngày/tháng (day-first) hay tháng/ngày (month-first).'),
  columns: z
    .record(filledText, filledText)
    .default({})
    .describe('Tiêu đề trong tệp → tên cột của chương trình.'),
  unpivot: z
    .strictObject({
      name_to: filledText.describe('Cột nhận tên.'),
      value_to: filledText.describe('Cột nhận giá trị.'),
      columns: z.record(filledText, filledText).describe('Tiêu đề trong tệp → tên ghi vào cột.'),
      skip_empty: z.boolean().default(true).describe('Bỏ qua ô trống.'),
    })
    .optional()
    .describe('Chuyển bảng mỗi tiêu chí một cột thành mỗi tiêu chí một dòng.'),
  values: z
    .record(filledText, z.record(z.string(), cellValue))
    .default({})
    .describe('Tên cột → giá trị trong tệp → giá trị của chương trình.'),
  fixed: z
    .record(filledText, cellValue)
    .default({})
    .describe('Tên cột → giá trị chung cho mọi dòng.'),
  numbered: z
    .record(
      filledText,
      z.string().regex(numberPattern, {
        error: 'Mẫu gồm phần đầu không dấu và các số 0 ở cuối, ví dụ HG27-000.',
      }),
    )
    .default({})
    .describe('Tên cột → mẫu đánh số các dòng theo thứ tự trong tệp, ví dụ HG27-000.'),
  ignore: z.array(filledText).default([]).describe('Tiêu đề trong tệp không dùng đến.'),
});

/** columns.yaml: how to read tables that were exported elsewhere. */
export const columnsSchema = z.strictObject({
  tables: z.partialRecord(
    z.enum(['submissions', 'authors', 'judges', 'assignments', 'scores', 'exclusions', 'results']),
    tableMapping,
  ),
});

export type TableMapping = z.output<typeof tableMapping>;
export type ColumnsFile = z.output<typeof columnsSchema>;
