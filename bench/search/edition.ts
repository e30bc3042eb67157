import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import type { BenchRecord } from './records.ts';
import type { Synonym } from './synonyms.ts';

/** The field is named by what is no word, since a name is searched as well. */
const contest = `name: Kỳ thi để đo tìm kiếm
short_name: Kỳ thi để đo
year: 2022
archived: true
sample: true
organiser: { name: Ban Tổ chức }
fields:
  - { id: z0, name: Z0 }
`;

async function writeTable(file: string, rows: object[]): Promise<void> {
  await writeFile(file, Papa.unparse(rows, { newline: '\n' }));
}

/** Writes a data folder whose entries are the records. */
export async function writeEdition(
  folder: string,
  records: readonly BenchRecord[],
  synonyms: readonly Synonym[],
): Promise<void> {
  const edition = path.join(folder, '2022');
  await mkdir(edition, { recursive: true });
  const entries = records.map(({ id, title, abstract }) => ({
    id,
    received_at: '2022-08-16 09:00',
    title,
    field: 'z0',
    entrant_kind: 'ca-nhan',
    summary: abstract,
    consent_text: 'có',
    consent_names: 'có',
  }));
  await writeFile(path.join(edition, 'contest.yaml'), contest);
  await writeTable(path.join(edition, 'submissions.csv'), entries);
  await writeTable(
    path.join(folder, 'synonyms.csv'),
    synonyms.map(({ term, means }) => ({ term, means })),
  );
}
