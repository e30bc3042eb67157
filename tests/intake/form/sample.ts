import type { EntryForm, KeptFile } from '../../../src/intake/entry.ts';
import type { FormDefinition } from '../../../src/intake/form-definition.ts';
import { checkForm } from '../../../src/intake/form/check-form.ts';
import { getFormLayout } from '../../../src/intake/form/layout.ts';

const mb = 1024 * 1024;

export const definition: FormDefinition = {
  edition: '2022',
  contestName: 'Cuộc thi sáng kiến cải cách hành chính năm 2022',
  shortName: 'Sáng kiến 2022',
  year: 2022,
  place: 'tỉnh Hậu Giang',
  organiser: 'Ban Tổ chức',
  receivingOffice: 'Sở Nội vụ',
  window: { opensAt: '2022-08-16T00:00:00+07:00', closesAt: '2022-09-16T00:00:00+07:00' },
  graceSeconds: 120,
  maxAuthors: 3,
  fields: [
    { id: 'the-che', name: 'Cải cách thể chế' },
    { id: 'thu-tuc', name: 'Cải cách thủ tục hành chính' },
  ],
  units: [
    { code: 'so-noi-vu', name: 'Sở Nội vụ', group: 'Sở' },
    { code: '930', name: 'UBND thành phố Vị Thanh', group: 'Cấp huyện' },
  ],
  files: { maxFiles: 2, maxFileBytes: 20 * mb, maxTotalBytes: 30 * mb },
  models: [],
};

export const layout = getFormLayout(definition);

export const today = '2022-09-01';

/** A form that can be taken as it is. */
export const goodForm: EntryForm = {
  fields: {
    entrant_kind: 'ca-nhan',
    title: 'Trả kết quả qua bưu điện',
    field: 'thu-tuc',
    summary: 'Người dân nhận kết quả tại nhà, không phải đi lại.',
    need: 'Người dân ở xa phải đi hai lần.',
    solution: 'Ký hợp đồng với bưu điện.',
    benefits: 'Giảm một nửa số lần đi lại.',
    contact_phone: '0912 345 678',
    originality_pledge: 'có',
  },
  authors: [{ name: 'Nguyễn Văn An' }],
};

/** Returns the good form with other values of the entry. */
export function withFields(fields: Record<string, string>): EntryForm {
  return { ...goodForm, fields: { ...goodForm.fields, ...fields } };
}

/** Returns the good form with other authors. */
export function withAuthors(...authors: EntryForm['authors']): EntryForm {
  return { ...goodForm, authors };
}

/** Returns what a form is told, by input. */
export function tell(form: EntryForm, files: readonly KeptFile[] = []): Record<string, string> {
  const problems = checkForm(form, files, layout, definition, today);
  return Object.fromEntries(problems.map(({ field, message }) => [field, message]));
}
