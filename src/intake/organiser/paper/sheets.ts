import { foldText } from '../../../text/normalise.ts';
import type { FormField, FormLayout } from '../../form/field.ts';

/** The worksheets of the workbook in which a paper entry is typed. */
export const paperSheets = { entry: 'Bài dự thi', authors: 'Tác giả', lists: 'Danh sách' } as const;

/** The headers of the first worksheet. */
export const entryHeaders = ['Mục', 'Điền vào đây', 'Hướng dẫn'] as const;

/** Marks what must be filled in; it is no part of the label. */
export const requiredMark = ' (bắt buộc)';

/** Returns a label as it is compared: without its mark, case and diacritics. */
export function foldLabel(label: string): string {
  return foldText(label.replace(requiredMark, ''));
}

/** Lists the fields of the entry as a whole, in their order. */
export function listEntryFields({ sections }: FormLayout): FormField[] {
  return sections.flatMap(({ fields }) => fields);
}
