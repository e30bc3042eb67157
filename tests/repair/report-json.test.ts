import { expect, it } from 'vitest';
import { formatRepairsJson } from '../../src/repair/report-json.ts';
import { makeTestFolder, type Files } from './data-folder.ts';

async function fix(files: Files) {
  const folder = await makeTestFolder(files);
  const { stdout } = folder.check(['--fix', '--format', 'json']);
  await folder.remove();
  return JSON.parse(stdout) as object;
}

it('counts changed cells, not the file that was stored anew', async () => {
  const list = 'id,title,field\nB1,Một  cửa,chinh-quyen-so\n';
  const report = await fix({ '2022/submissions.csv': Buffer.from(`\uFEFF${list}`, 'utf16le') });
  expect(report).toMatchObject({
    ok: true,
    errors: 0,
    fixed: [{ file: '2022/submissions.csv', copy: '2022/submissions.da-sua.csv', changes: 1 }],
    left: [],
    failure: null,
  });
});

it('tells what was left, and why writing failed', () => {
  const left = [{ file: '2022/a.xlsx', sheet: 'Bài', unsureCells: 2 }];
  const failure = { file: '2022/b.csv', problem: 'ổ đĩa đã đầy' };
  expect(JSON.parse(formatRepairsJson([], { repaired: [], left, failure }))).toEqual({
    ok: true,
    errors: 0,
    warnings: 0,
    issues: [],
    fixed: [],
    left,
    failure,
  });
});
