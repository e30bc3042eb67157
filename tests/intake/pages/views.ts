import type { EntryContent, FormProblem, KeptFile } from '../../../src/intake/entry.ts';
import type { FormDefinition } from '../../../src/intake/form-definition.ts';
import { getFormLayout } from '../../../src/intake/form/layout.ts';
import type { FormView } from '../../../src/intake/pages/form/view.ts';
import type { ReceiptView } from '../../../src/intake/pages/entry/receipt-page.ts';
import type { DraftRecord, EntryRecord, VersionRecord } from '../../../src/intake/store/records.ts';

/** The form of a small contest. */
export const definition: FormDefinition = {
  edition: '2022',
  contestName:
    'Cuộc thi “Đề xuất mô hình, sáng kiến, giải pháp trong thực hiện nhiệm vụ cải cách hành chính” năm 2022',
  shortName: 'Cuộc thi sáng kiến cải cách hành chính tỉnh Hậu Giang năm 2022',
  year: 2022,
  place: 'Hậu Giang',
  organiser: 'Ban Tổ chức cuộc thi',
  receivingOffice: 'Sở Nội vụ tỉnh Hậu Giang',
  window: { opensAt: '2022-08-16T00:00:00+07:00', closesAt: '2022-09-16T00:00:00+07:00' },
  graceSeconds: 120,
  maxAuthors: 5,
  fields: [
    { id: 'cai-cach-the-che', name: 'Cải cách thể chế' },
    { id: 'chinh-quyen-so', name: 'Xây dựng và phát triển chính quyền số' },
  ],
  units: [
    { code: 'hg-snv', name: 'Sở Nội vụ', group: 'Sở và cơ quan ngang sở' },
    { code: '934', name: 'Huyện Phụng Hiệp', group: 'Cấp huyện' },
  ],
  files: { maxFiles: 5, maxFileBytes: 20 * 1024 * 1024, maxTotalBytes: 50 * 1024 * 1024 },
  models: [{ id: 'HG22-009', title: 'Trả kết quả tại nhà' }],
};

export const layout = getFormLayout(definition);
export const key = 'k'.repeat(43);
export const siteUrl = 'https://sangkien.example.vn';

export const keptFile: KeptFile = {
  sha256: '3f2a'.repeat(16),
  name: 'Thuyết minh.pdf',
  kind: 'pdf',
  sizeBytes: 1_300_000,
  scan: 'waiting',
};

export const emptyContent: EntryContent = { fields: {}, authors: [], files: [] };

export const content: EntryContent = {
  fields: {
    title: 'Trả kết quả tại nhà',
    entrant_kind: 'tap-the',
    unit_code: '934',
    field: 'chinh-quyen-so',
    summary: 'Người dân không phải đi lại.\nCán bộ bớt việc giấy tờ.',
    contact_phone: '0912 345 678',
    originality_pledge: 'có',
  },
  authors: [
    { name: 'Nguyễn Thị Ánh', birth_date: '5/9/1985', share_percent: '60' },
    { name: 'Trần Văn Bình', share_percent: '40' },
  ],
  files: [keptFile],
};

export const draft: DraftRecord = {
  number: 'ABCDEFGH',
  edition: '2022',
  reason: 'saved',
  savedAt: '2022-09-10T20:15:09+07:00',
  baseVersion: null,
  content,
};

export const entry: EntryRecord = {
  receipt: 'K7MN2PQR',
  edition: '2022',
  state: 'received',
  source: 'web',
  receivedAt: '2022-09-15T16:59:58.700Z',
  withdrawnAt: null,
  postmarkedOn: null,
  version: 1,
  entryId: null,
};

export const version: VersionRecord = { number: 1, receivedAt: entry.receivedAt, content };

/** Makes the view of a form that is open and new, with what a test says of it. */
export function makeFormView(more: Partial<FormView> = {}): FormView {
  return {
    definition,
    layout,
    mode: 'new',
    phase: 'open',
    key,
    baseVersion: null,
    content: emptyContent,
    authorRows: 1,
    problems: [],
    notice: null,
    draft: null,
    action: '/du-thi/',
    privateLink: `${siteUrl}/du-thi/nhap/${key}/`,
    challenge: null,
    ...more,
  };
}

/** Makes the view of an entry that just came in, with what a test says of it. */
export function makeReceiptView(more: Partial<ReceiptView> = {}): ReceiptView {
  return {
    definition,
    layout,
    entry,
    version,
    link: `${siteUrl}/du-thi/bai/${key}/`,
    open: true,
    news: 'received',
    mailTo: null,
    draft: null,
    ...more,
  };
}

/** Makes a problem beside each of some inputs. */
export function makeProblems(...fields: readonly string[]): FormProblem[] {
  return fields.map((field) => ({ field, code: 'missing', message: `Điền ô ${field}.` }));
}
