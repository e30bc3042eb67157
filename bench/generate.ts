import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { makeRandom, words } from './random.ts';

const fields = ['the-che', 'thu-tuc', 'to-chuc', 'cong-vu', 'tai-chinh', 'chinh-quyen-so'];

const contest = `name: Kỳ thi sinh ra để đo
short_name: Kỳ thi sinh ra để đo
year: 2022
archived: true
sample: true
organiser: { name: Ban Tổ chức }
fields:
${fields.map((id) => `  - { id: ${id}, name: Lĩnh vực ${id} }`).join('\n')}
rounds:
  - id: vong-1
    name: Vòng 1
    criteria:
      - { id: tinh-moi, name: Tính mới, max: 30, step: 0.5 }
      - { id: thiet-thuc, name: Tính thiết thực, max: 20, step: 0.5 }
      - { id: hieu-qua, name: Hiệu quả, max: 25, step: 0.5 }
      - { id: nhan-rong, name: Khả năng nhân rộng, max: 25, step: 0.5 }
awards_reason: Số liệu sinh ra để đo.
awards:
  - { id: giai, name: Giải thưởng, rank: 1 }
`;

const criteria = [
  ['tinh-moi', 30],
  ['thiet-thuc', 20],
  ['hieu-qua', 25],
  ['nhan-rong', 25],
] as const;

const csv = (rows: object[]): string => Papa.unparse(rows, { newline: '\n' });

/**
 * Writes an edition of so many entries: texts of the length that officers write, one author and
 * three judges' sheets an entry, one unit for every twenty entries, one award for every hundred.
 */
export async function generateEdition(folder: string, entryCount: number): Promise<void> {
  const random = makeRandom(125);
  const pick = <T>(list: readonly T[], fallback: T): T =>
    list[Math.floor(random() * list.length)] ?? fallback;
  const write = (count: number): string => {
    const text = Array.from({ length: count }, () => pick(words, 'xã')).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const unitCount = Math.ceil(entryCount / 20);
  const ids = Array.from(
    { length: entryCount },
    (_, index) => `B${String(index + 1).padStart(5, '0')}`,
  );
  const units = Array.from({ length: unitCount }, (_, index) => ({
    code: `dv-${index + 1}`,
    name: `UBND xã số ${index + 1}`,
    kind: 'xa',
  }));
  const submissions = ids.map((id, index) => ({
    id,
    received_at: `2022-08-${String(16 + (index % 15)).padStart(2, '0')} 09:00`,
    title: write(14).slice(0, -1),
    field: pick(fields, 'the-che'),
    entrant_kind: 'tap-the',
    unit_code: `dv-${(index % unitCount) + 1}`,
    summary: write(70),
    need: write(100),
    solution: `${write(80)}\n${write(80)}`,
    benefits: write(60),
    contact_phone: `0900${String(index).padStart(6, '0')}`,
    contact_email: `tac-gia-${index}@example.org`,
    consent_text: 'có',
    consent_names: 'có',
  }));
  const authors = ids.map((id, index) => ({
    entry_id: id,
    name: `${write(3).slice(0, -1)} ${index}`,
    workplace: 'UBND xã',
    position: 'Chuyên viên',
  }));
  const scores = ids.flatMap((id) =>
    [1, 2, 3].flatMap((judge) =>
      criteria.map(([criterion, max]) => ({
        round: 'vong-1',
        entry_id: id,
        judge_id: `giam-khao-${judge}`,
        criterion,
        score: Math.round((0.5 + random() / 2) * max * 2) / 2,
      })),
    ),
  );
  const results = ids
    .filter((_, index) => index % 100 === 0)
    .map((id) => ({ entry_id: id, round_reached: 'vong-1', award: 'giai' }));
  const edition = path.join(folder, '2022');
  await mkdir(edition, { recursive: true });
  await writeFile(path.join(folder, 'units.csv'), csv(units));
  await writeFile(path.join(edition, 'contest.yaml'), contest);
  await writeFile(path.join(edition, 'submissions.csv'), csv(submissions));
  await writeFile(path.join(edition, 'authors.csv'), csv(authors));
  await writeFile(path.join(edition, 'scores.csv'), csv(scores));
  await writeFile(path.join(edition, 'results.csv'), csv(results));
}
