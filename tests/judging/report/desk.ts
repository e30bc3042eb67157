import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { rankCommand } from '../../../src/judging/report/command.ts';
import { getSettings } from '../../../src/settings.ts';

const contestYaml = `name: Cuộc thi sáng kiến
short_name: Sáng kiến
year: 2022
archived: true
organiser: { name: Ban Tổ chức }
fields: [{ id: chinh-quyen-so, name: Chính quyền số }]
rounds:
  - id: vong-1
    name: Vòng 1
    criteria:
      - { id: tinh-moi, name: Tính mới, max: 10, step: 0.5 }
      - { id: nhan-rong, name: Khả năng nhân rộng, max: 10, step: 0.5 }
    disagreement: { spread_above: 4 }
    advance: { count: 2 }
  - id: vong-2
    name: Vòng 2
    criteria: [{ id: trinh-bay, name: Trình bày, max: 10, step: 1 }]
tie_break: [tinh-moi]
`;

const submissionsCsv = `id,title,field
HG22-001,Phiếu hẹn có mã,chinh-quyen-so
HG22-002,"=Sổ tay, một cửa",chinh-quyen-so
HG22-003,Trả kết quả tại nhà,chinh-quyen-so
HG22-004,Lịch hẹn chung,chinh-quyen-so
`;

/** Entry, judge, and the marks of the two criteria. */
const sheets = [
  ['HG22-001', 'GK-01', 9, 8],
  ['HG22-001', 'GK-02', 8, 8],
  ['HG22-002', 'GK-01', 9, 8.5],
  ['HG22-002', 'GK-02', 6.5, 6],
  ['HG22-003', 'GK-01', 7, 7.5],
  ['HG22-003', 'GK-02', 7, 8.5],
] as const;

const scoresCsv = `round,entry_id,judge_id,criterion,score
${sheets
  .flatMap(([entry, judge, novelty, spread]) => [
    `vong-1,${entry},${judge},tinh-moi,${novelty}`,
    `vong-1,${entry},${judge},nhan-rong,${spread}`,
  ])
  .join('\n')}
vong-1,HG22-004,GK-01,tinh-moi,5
`;

/** Makes an organiser's folder; `own` stands in the edition's folder in place of what is here. */
export async function makeDesk(own: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rank-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const edition = path.join(folder, 'data', '2022');
  await mkdir(edition, { recursive: true });
  const files = {
    'contest.yaml': contestYaml,
    'submissions.csv': submissionsCsv,
    'scores.csv': scoresCsv,
    ...own,
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(edition, name), content);
  }
  return folder;
}

/** Runs the command; what it says has … for the organiser's folder. */
export async function rank(folder: string, ...words: string[]) {
  const said = { out: '', error: '' };
  const code = await rankCommand.run(
    words,
    getSettings({ DATA_DIR: path.join(folder, 'data'), OUT_DIR: path.join(folder, 'dist') }),
    { out: (text) => void (said.out += text), error: (text) => void (said.error += text) },
  );
  return {
    code,
    out: said.out.replaceAll(folder, '…'),
    error: said.error.replaceAll(folder, '…'),
  };
}
