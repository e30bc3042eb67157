import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { EntryContent, KeptFile } from '../../../src/intake/entry.ts';
import type { SentForm, Store } from '../../../src/intake/store/api.ts';
import { openStore, type Effects } from '../../../src/intake/store/open-store.ts';

export const at = '2022-09-10T01:02:03.000Z';
export const later = '2022-09-11T01:02:03.000Z';
export const act = { by: 'Phòng Cải cách hành chính', reason: 'theo biên bản số 3', at: later };

export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'intake-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A store in a folder of its own, closed and removed after the test. */
export function makeTestStore(effects: Effects = {}): { folder: string; store: Store } {
  const folder = makeFolder();
  const store = openStore(folder, effects);
  onTestFinished(() => store.close());
  return { folder, store };
}

export function makeFile(letter: string, scan: KeptFile['scan'] = 'clean'): KeptFile {
  return { sha256: letter.repeat(64), name: `${letter}.pdf`, kind: 'pdf', sizeBytes: 1000, scan };
}

export function makeContent(
  fields: Record<string, string> = {},
  files: readonly KeptFile[] = [],
): EntryContent {
  const contact = { contact_phone: '0912345678; 0987654321', contact_email: 'an.tran@vidu.vn' };
  return {
    fields: { title: 'Một cửa lưu động', ...contact, ...fields },
    authors: [{ name: 'Trần Thị Ngọc Ánh', share_percent: '100' }],
    files,
  };
}

export function makeForm(form: Partial<SentForm> = {}): SentForm {
  return {
    key: 'khoá của một biểu mẫu',
    edition: 'hau-giang-2022',
    content: makeContent(),
    receivedAt: at,
    source: 'web',
    baseVersion: null,
    ...form,
  };
}

/** Names of the files of a folder in which a text stands. */
export function findText(folder: string, text: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(path.join(folder, name)).includes(text));
}
