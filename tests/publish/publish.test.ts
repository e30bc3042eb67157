import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
let dataDir: string;
let outDir: string;

/** Makes a new folder the one that tests work in. */
async function enterFolder(): Promise<void> {
  folder = await mkdtemp(path.join(tmpdir(), 'nhan-rong-'));
  dataDir = path.join(folder, 'data');
  outDir = path.join(folder, 'site');
}

function run(script: string, now: string, words: string[] = []) {
  return spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    env: { ...process.env, DATA_DIR: dataDir, OUT_DIR: outDir, CONTEST_NOW: now },
    encoding: 'utf8',
  });
}

const build = (now = '2022-12-01T08:00:00+07:00') => run('build', now);
const readPage = (address: string) => readFile(path.join(outDir, address, 'index.html'), 'utf8');

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const target = path.join(dataDir, file);
  await writeFile(target, change(await readFile(target, 'utf8')));
}

describe('a published data folder', () => {
  let published: string;
  let built: ReturnType<typeof build>;
  beforeAll(async () => {
    await enterFolder();
    published = folder;
    await cp('tests/publish/data', dataDir, { recursive: true });
    built = build();
  });
  afterAll(() => rm(published, { recursive: true }));
  beforeEach(async () => {
    await enterFolder();
    await cp(published, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('of another province is built from nothing but its spreadsheets', async () => {
    const { status, stdout } = built;
    expect(stdout).toMatch(/^Đã dựng trang: 4 bài dự thi, [\d,]+ giây, tại .+\n$/);
    expect(status).toBe(0);
    expect(await readPage('')).toContain('Cuộc thi của tỉnh khác');
    expect(await readPage('the-le')).toContain('Chưa có thông tin');
    expect(await readPage('the-le')).not.toContain('Hậu Giang');
    expect(await readdir(path.dirname(outDir))).toEqual(['data', 'site']);
  });

  it('shows hostile cells as plain text', async () => {
    const page = await readPage('bai-du-thi/B2');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const scripts = [...parseHTML(page).document.querySelectorAll('script')];
    const own = scripts.filter((script) => script.getAttribute('src')?.startsWith('/_astro/'));
    expect(scripts).toEqual(own);
    const csv = await readFile(path.join(outDir, 'du-lieu/bai-du-thi.csv'), 'utf8');
    expect(csv).toContain(`"'=HYPERLINK(""http://example.org"")"`);
  });

  it('leaves the published site as it was when the data is bad', async () => {
    const before = await readPage('');
    await edit('2022/submissions.csv', (text) => text.replace('B3,', 'B2,'));
    const { status, stderr, stdout } = build();
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('Dữ liệu chưa công bố được: 2 lỗi, 0 cảnh báo.');
    expect(stderr).not.toMatch(/at .+\.ts:\d+/);
    expect(await readPage('')).toBe(before);
    expect(await readdir(path.dirname(outDir))).toEqual(['data', 'site']);
  });
});

describe('publishing', () => {
  beforeEach(async () => {
    await enterFolder();
    await cp('tests/publish/data', dataDir, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('publishes nothing of the results before their hour, and each part whole at its hour', async () => {
    build('2022-10-01T07:59:59+07:00');
    expect(await readPage('ket-qua/2022')).not.toContain('Giải nhất</');
    expect(await readPage('bai-du-thi/B1')).not.toContain('Nguyễn Thị Thử');
    const scores = await readFile(path.join(outDir, 'du-lieu/ket-qua.csv'), 'utf8');
    expect(scores.trim().split('\r\n')).toHaveLength(1);
    build('2022-10-01T08:00:00+07:00');
    expect(await readPage('ket-qua/2022')).toContain('Giải nhất');
    expect(await readPage('bai-du-thi/B1')).toContain('Nguyễn Thị Thử');
    expect(await readPage('bai-du-thi/B2')).not.toContain('Trần Văn Kín');
  });

  it('reads a judged competition in place through the two files of the example', async () => {
    await rm(dataDir, { recursive: true });
    await cp('examples/judged', dataDir, { recursive: true });
    await cp('tests/publish/judged', dataDir, { recursive: true });
    const { status, stderr } = build();
    // Two entries are so few that their judges could be found out; the source names them anyway.
    expect(stderr).toContain('0 lỗi, 1 cảnh báo.');
    expect(stderr).toContain('[sheets-traceable]');
    expect(status).toBe(0);
    const rows = JSON.parse(
      await readFile(path.join(outDir, 'du-lieu/ket-qua.json'), 'utf8'),
    ) as Record<string, unknown>[];
    const scores = new Map(rows.map((row) => [row.entry_id, row.score]));
    expect([...scores]).toEqual([
      ['501', 4.5],
      ['502', 10 / 3],
    ]);
    const page = await readPage('bai-du-thi/501');
    expect(page).toContain('Seed library');
    expect(page).not.toContain('river_otter');
    expect(page).not.toContain('assessor_');
  });

  it('replaces nothing but a site that it built itself', async () => {
    const refused = (target: string): string => {
      outDir = target;
      const { status, stderr } = build();
      expect(status).toBe(2);
      return stderr;
    };
    expect(refused(dataDir)).toContain('thư mục này chứa dữ liệu, bài viết hoặc bài đã nhận');
    expect(refused(folder)).toContain('thư mục này chứa dữ liệu, bài viết hoặc bài đã nhận');
    expect(refused('.')).toContain('OUT_DIR là ');
    const other = path.join(folder, 'other');
    await cp('tests/publish/judged', other, { recursive: true });
    expect(refused(other)).toContain('thư mục đã có tệp khác');
    expect(refused(path.join(other, 'proposals.csv'))).toContain('đây là tệp, không phải thư mục');
    expect(await readdir(other)).toEqual(['assessments.csv', 'proposals.csv']);
  });

  it('says which setting is wrong, in one line', () => {
    const { status, stderr } = build('hôm qua');
    expect(status).toBe(2);
    expect(stderr).toBe(
      'CONTEST_NOW phải là ngày giờ có múi giờ, ví dụ 2022-09-01T08:00:00+07:00, không phải “hôm qua”.\n',
    );
  });

  it('checks without building, for people and for programs', () => {
    const now = '2022-12-01T08:00:00+07:00';
    expect(run('check', now)).toMatchObject({
      status: 0,
      stdout: 'Dữ liệu công bố được: 0 lỗi, 0 cảnh báo.\n',
    });
    const json = run('check', now, ['--format', 'json']);
    expect(JSON.parse(json.stdout)).toEqual({ ok: true, errors: 0, warnings: 0, issues: [] });
    expect(run('check', now, ['--nhanh'])).toMatchObject({
      status: 2,
      stderr: 'Cách dùng: npm run check [-- [--fix] [--format json]]\n',
    });
  });
});
