import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadCheckedData } from '../../src/contest/load-checked.ts';

it('lists every fault of a long table, were all its rows wrong', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'faults-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const rows = Array.from({ length: 150_000 }, (_, at) => `vong-1,B${at},GK-1,tinh-moi,bảy`);
  const csv = ['round,entry_id,judge_id,criterion,score', ...rows, ''].join('\n');
  await writeFile(path.join(dataDir, 'scores.csv'), csv);
  await writeFile(path.join(dataDir, 'contest.yaml'), 'name: Cuộc thi\n');
  const { issues } = await loadCheckedData({ dataDir, contentDir: dataDir });
  expect(issues.filter(({ code }) => code === 'number-malformed')).toHaveLength(150_000);
});
