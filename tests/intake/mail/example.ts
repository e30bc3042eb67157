import type { KeptFile } from '../../../src/intake/entry.ts';
import type { FormDefinition } from '../../../src/intake/form-definition.ts';
import type { EntryLetterSource } from '../../../src/intake/mail/entry-letters.ts';

export const definition: FormDefinition = {
  edition: '2022',
  contestName: 'Cuộc thi “Sáng kiến cải cách hành chính” năm 2022',
  shortName: 'Cuộc thi sáng kiến 2022',
  year: 2022,
  place: 'Hậu Giang',
  organiser: 'Ban Tổ chức cuộc thi',
  receivingOffice: 'Sở Nội vụ tỉnh Hậu Giang',
  window: { opensAt: '2022-08-16T00:00:00+07:00', closesAt: '2022-09-16T00:00:00+07:00' },
  graceSeconds: 120,
  maxAuthors: 5,
  fields: [{ id: 'cai-cach-the-che', name: 'Cải cách thể chế' }],
  units: [],
  files: { maxFiles: 5, maxFileBytes: 20_000_000, maxTotalBytes: 50_000_000 },
  models: [],
};

export const link = 'https://sangkien.example.vn/du-thi/bai/7Zk/';

export const file: KeptFile = {
  sha256: 'ab'.repeat(32),
  name: 'Mua hàng tại evil.example.pdf',
  kind: 'pdf',
  sizeBytes: 1_258_291,
  scan: 'clean',
};

/** Makes what a letter is written from, as sent a little before the end. */
export function makeSource(
  fields: Record<string, string>,
  files: readonly KeptFile[] = [],
): EntryLetterSource {
  return {
    definition,
    entry: {
      receipt: 'K7MP2XQD',
      edition: '2022',
      state: 'received',
      source: 'web',
      receivedAt: '2022-09-15T16:41:07.250Z',
      withdrawnAt: null,
      postmarkedOn: null,
      version: 1,
      entryId: null,
    },
    version: {
      number: 1,
      receivedAt: '2022-09-15T16:41:07.250Z',
      content: {
        fields: { contact_email: 'an.nv@haugiang.gov.vn', ...fields },
        authors: [],
        files,
      },
    },
    link,
  };
}
