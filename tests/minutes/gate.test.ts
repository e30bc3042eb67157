import { Document, Packer, Paragraph, TextRun, type IRunOptions } from 'docx';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { privacyGate } from '../../src/integrations/privacy-gate.ts';
import { readWord } from '../../src/privacy/read-word.ts';

type BuildDone = NonNullable<ReturnType<typeof privacyGate>['hooks']['astro:build:done']>;

async function makeWord(...runs: string[]): Promise<Buffer> {
  const children = runs.map((text, index) => {
    const options: IRunOptions = { text, italics: index % 2 === 1 };
    return new TextRun(options);
  });
  return Packer.toBuffer(
    new Document({
      creator: 'Ban Tổ chức',
      sections: [{ children: [new Paragraph({ children })] }],
    }),
  );
}

/** Runs the gate over a site of one Word file; gives what it said. */
async function search(bytes: Uint8Array): Promise<string> {
  const site = await mkdtemp(path.join(tmpdir(), 'nhan-rong-'));
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(site, { recursive: true });
  });
  vi.stubEnv('DATA_DIR', 'tests/publish/data');
  vi.stubEnv('CONTEST_NOW', '2022-12-01T08:00:00+07:00');
  await mkdir(path.join(site, 'ket-qua/2022'), { recursive: true });
  await writeFile(path.join(site, 'ket-qua/2022/bien-ban.docx'), bytes);
  let said = '';
  const logger = { info: (text: string) => (said += text) };
  const options = { dir: pathToFileURL(`${site}/`), logger } as unknown as Parameters<BuildDone>[0];
  try {
    await privacyGate().hooks['astro:build:done']?.(options);
    return said;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

it('lets a Word file pass that tells nothing private', async () => {
  expect(await search(await makeWord('Hẹn giờ nộp hồ sơ'))).toBe(
    '1 files searched, no private value found',
  );
});

it('finds a private value in a Word file, also where its letters are parted into runs', async () => {
  const report = await search(await makeWord('Tác giả: Trần V', 'ăn K', 'ín.'));
  expect(report).toContain('2022/authors.csv\n  dòng 3, cột name');
  expect(report).toContain('ket-qua/2022/bien-ban.docx');
  expect(report).not.toContain('Trần Văn Kín');
});

it('finds a private value in what a Word file says of itself', async () => {
  const document = new Document({ creator: 'Trần Văn Kín', sections: [] });
  expect(await search(await Packer.toBuffer(document))).toContain('dòng 3, cột name');
});

it('fails the build over a Word file that it cannot read', async () => {
  expect(await search(Buffer.from('không phải tệp Word'))).toContain('[published-file-unread]');
  const whole = await makeWord('Hẹn giờ nộp hồ sơ');
  expect(await readWord(whole.subarray(0, whole.length / 2))).toBeNull();
});
