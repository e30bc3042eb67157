import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';

const contest = (marks: 'sheets' | 'means') => `name: Cuộc thi của tỉnh khác
short_name: Cuộc thi tỉnh khác
year: 2023
organiser: { name: Ban Tổ chức }
published_marks: ${marks}
timeline:
  submission: { opens_at: 2023-08-01T00:00:00+07:00, closes_at: 2023-09-01T00:00:00+07:00 }
  finalists: { announced_at: 2023-10-01T08:00:00+07:00 }
  awards: { announced_at: 2023-11-01T08:00:00+07:00 }
fields: [{ id: mot-cua, name: Một cửa }]
rounds:
  - id: bai-viet
    name: Bài viết
    sheets_per_entry: 3
    minimum_sheets: 2
    aggregate: median
    criteria:
      - { id: tinh-moi, name: Tính mới, max: 10, step: 0.5, weight: 2 }
      - { id: hieu-qua, name: Hiệu quả, max: 10, step: 0.5 }
    advance: { count: 2 }
  - id: bao-ve
    name: Bảo vệ
    sheets_per_entry: 3
    minimum_score: 17
    carry: { from: bai-viet, share: 0.5 }
    rounding: { decimals: 1, at: entry }
    criteria: [{ id: noi-dung, name: Nội dung, max: 20, step: 0.5 }]
tie_break: [tinh-moi, hieu-qua]
awards:
  - { id: nhat, name: Giải nhất, rank: 1, count: 1 }
  - { id: nhi, name: Giải nhì, rank: 2, count: 1 }
`;

/** Marks by entry: a list for each sheet, in the order of the criteria; null is an empty cell. */
const marks: Record<string, Record<string, (number | null)[][]>> = {
  'bai-viet': {
    P1: [
      [9, 8],
      [9, 8],
      [8, 9],
    ],
    P2: [
      [8, 8],
      [9, 8],
      [9, 8],
    ],
    P3: [
      [7, 7],
      [7, 7],
      [7, 7],
    ],
    P4: [
      [7, 7],
      [7, 7],
      [7, 7],
    ],
    P5: [
      [6, 5],
      [6, 5],
      [6, null],
      [1, 1],
    ],
  },
  'bao-ve': { P1: [[15], [16], [17]], P2: [[18], [18], [19]] },
};

const criteria: Record<string, string[]> = {
  'bai-viet': ['tinh-moi', 'hieu-qua'],
  'bao-ve': ['noi-dung'],
};

function listScores(): string[] {
  return Object.entries(marks).flatMap(([round, entries]) =>
    Object.entries(entries).flatMap(([entry, sheets]) =>
      sheets.flatMap((sheet, judge) =>
        sheet.flatMap((mark, index) =>
          mark === null
            ? []
            : [`${round},${entry},GKBIMAT${judge + 1},${criteria[round]?.[index] ?? ''},${mark}`],
        ),
      ),
    ),
  );
}

const files: Record<string, string[]> = {
  'submissions.csv': [
    'id,received_at,title,field,summary',
    ...['P1', 'P2', 'P3', 'P4', 'P5'].map(
      (id) => `${id},10/8/2023 09:00,Bài ${id},mot-cua,Tóm tắt.`,
    ),
  ],
  'scores.csv': ['round,entry_id,judge_id,criterion,score', ...listScores()],
  'exclusions.csv': [
    'round,entry_id,judge_id,reason',
    'bai-viet,P5,GKBIMAT4,Giám khảo cùng đơn vị với tác giả.',
  ],
  'results.csv': [
    'entry_id,round_reached,award,ranking_reason',
    'P1,bao-ve,nhi,Bài mới nhất trong các bài bảo vệ.',
    'P2,bao-ve,nhat,',
  ],
};

/** A results page built from a small contest whose rule has weights, a median, a carry, a minimum. */
export type BuiltPage = { text: string; document: Document };

/** Builds the small contest at an instant and reads its results page. */
export async function buildResultsPage(
  published: 'sheets' | 'means',
  now: string,
): Promise<BuiltPage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhan-rong-'));
  const edition = path.join(folder, 'data', '2023');
  await mkdir(edition, { recursive: true });
  await writeFile(path.join(edition, 'contest.yaml'), contest(published));
  for (const [name, lines] of Object.entries(files)) {
    await writeFile(path.join(edition, name), `${lines.join('\n')}\n`);
  }
  const outDir = path.join(folder, 'site');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: {
      ...process.env,
      DATA_DIR: path.join(folder, 'data'),
      OUT_DIR: outDir,
      CONTEST_NOW: now,
    },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The site was not built:\n${stdout}${stderr}`);
  const html = await readFile(path.join(outDir, 'ket-qua/2023/index.html'), 'utf8');
  await rm(folder, { recursive: true });
  const { document } = parseHTML(html);
  const text = (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { text, document };
}
