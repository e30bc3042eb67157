import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JudgingCommand } from '../../../src/judging/command.ts';
import { feedbackCommand } from '../../../src/judging/feedback/command.ts';
import { minutesCommand } from '../../../src/judging/minutes/command.ts';
import { readWord } from '../../../src/privacy/read-word.ts';
import { getSettings } from '../../../src/settings.ts';

const contestYaml = `name: Cuộc thi sáng kiến
short_name: Sáng kiến
year: 2022
organiser: { name: Ban Tổ chức }
timeline:
  submission: { opens_at: 2022-08-16T00:00:00+07:00, closes_at: 2022-09-16T00:00:00+07:00 }
  awards: { announced_at: 2022-10-28T08:00:00+07:00 }
fields: [{ id: chinh-quyen-so, name: Chính quyền số }]
rounds:
  - id: vong-1
    name: Vòng 1
    criteria: [{ id: tinh-moi, name: Tính mới, max: 10, step: 0.5 }]
awards: [{ id: giai-nhat, name: Giải nhất, rank: 1, count: 1 }]
`;

const files = {
  'contest.yaml': contestYaml,
  'submissions.csv': `id,title,field,received_at
HG22-001,Phiếu hẹn có mã,chinh-quyen-so,2022-09-01 08:00
HG22-002,Sổ tay một cửa,chinh-quyen-so,2022-09-01 08:00
HG22-003,Bài trùng,chinh-quyen-so,2022-09-01 08:00
`,
  'authors.csv': 'entry_id,name\nHG22-001,Trần Thị Bích Liên\n',
  'scores.csv': `round,entry_id,judge_id,criterion,score,comment,for_author
vong-1,HG22-001,GK-01,tinh-moi,9,Ý tưởng rõ ràng.,có
vong-1,HG22-002,GK-01,tinh-moi,8,Theo GK-01 thì được.,có
`,
  'results.csv': `entry_id,award,disqualified_reason
HG22-001,giai-nhat,
HG22-003,,Chép bài cũ
`,
};

async function makeDesk(own: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhan-rong-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'data/2022'), { recursive: true });
  for (const [name, content] of Object.entries({ ...files, ...own })) {
    await writeFile(path.join(folder, 'data/2022', name), content);
  }
  return folder;
}

async function run(
  command: JudgingCommand,
  desk: string,
  words: readonly string[],
  now = '2022-10-25T08:00:00+07:00',
) {
  let said = '';
  const add = (text: string) => void (said += text.replaceAll(desk, '…'));
  const settings = getSettings({
    DATA_DIR: path.join(desk, 'data'),
    OUT_DIR: path.join(desk, 'dist'),
    CONTEST_NOW: now,
  });
  const code = await command.run(words, settings, { out: add, error: add });
  return { code, said };
}

describe('minutes', () => {
  it('writes them before the release, with the result, and says until when to keep them', async () => {
    const desk = await makeDesk();
    const out = path.join(desk, 'bien-ban.docx');
    expect(await run(minutesCommand, desk, ['--out', out])).toEqual({
      code: 0,
      said: 'Đã ghi biên bản: …/bien-ban.docx\nKết quả chưa công bố: không đăng, không gửi ra ngoài Ban Tổ chức trước 08:00 ngày 28/10/2022, giờ Việt Nam.\n',
    });
    expect(await readWord(await readFile(out))).toContain('Giải nhất');
  });

  it('writes the same after the release, and overwrites nothing', async () => {
    const desk = await makeDesk();
    const [before, after] = [path.join(desk, 'a.docx'), path.join(desk, 'b.docx')];
    await run(minutesCommand, desk, ['--out', before]);
    const late = '2022-11-01T08:00:00+07:00';
    expect(await run(minutesCommand, desk, ['--out', after], late)).toEqual({
      code: 0,
      said: 'Đã ghi biên bản: …/b.docx\n',
    });
    expect(Buffer.compare(await readFile(before), await readFile(after))).toBe(0);
    expect(await run(minutesCommand, desk, ['--out', after], late)).toEqual({
      code: 1,
      said: 'Không ghi được …/b.docx: ở đó đã có tệp trùng tên.\n',
    });
  });

  it.each([
    ['data/bien-ban.docx', 'Không ghi vào thư mục dữ liệu: ghi --out là chỗ khác.\n'],
    ['dist/bien-ban.docx', 'Không ghi vào thư mục trang được đăng: ghi --out là chỗ khác.\n'],
    ['bien-ban.pdf', 'Tệp của --out phải có đuôi .docx.\n'],
  ])('does not write %s', async (name, said) => {
    const desk = await makeDesk();
    expect(await run(minutesCommand, desk, ['--out', path.join(desk, name)])).toEqual({
      code: 2,
      said,
    });
  });

  it('does not guess when the awards are out, and does not sign faulty marks', async () => {
    const undated = await makeDesk({
      'contest.yaml': contestYaml.replace(/ {2}awards: \{ announced.*\n/, ''),
    });
    const { said } = await run(minutesCommand, undated, ['--out', path.join(undated, 'b.docx')]);
    expect(said).toContain('chưa ghi thời điểm công bố giải (timeline.awards.announced_at)');
    const faulty = await makeDesk({ 'scores.csv': files['scores.csv'].replace(',9,', ',9.3,') });
    expect((await run(minutesCommand, faulty, ['--out', path.join(faulty, 'b.docx')])).code).toBe(
      1,
    );
    expect(await readdir(faulty)).toEqual(['data']);
  });
});

describe('feedback', () => {
  it('writes a sheet for each entry that was judged, and names what it holds back', async () => {
    const desk = await makeDesk();
    const out = path.join(desk, 'nhan-xet');
    const { code, said } = await run(feedbackCommand, desk, ['--all', '--out', out]);
    expect(said).toBe(
      [
        'Đã ghi 2 phiếu nhận xét vào …/nhan-xet.',
        'Kết quả chưa công bố: không đăng, không gửi ra ngoài Ban Tổ chức trước 08:00 ngày 28/10/2022, giờ Việt Nam.',
        'Giữ lại 1 nhận xét vì có mã, tên hoặc đơn vị của giám khảo; sửa lời nhận xét rồi ghi lại phiếu:',
        '  HG22-002, Vòng 1, Tính mới (2022/scores.csv, dòng 3): có “GK-01”',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
    expect(await readdir(out)).toEqual(['nhan-xet-HG22-001.docx', 'nhan-xet-HG22-002.docx']);
    const text = (await readWord(await readFile(path.join(out, 'nhan-xet-HG22-001.docx')))) ?? '';
    expect(text).toContain('- Ý tưởng rõ ràng.');
    expect(text).not.toMatch(/GK-01|Trần Thị Bích Liên/);
  });

  it('adds to a folder, but overwrites nothing: all are written or none', async () => {
    const desk = await makeDesk();
    const out = path.join(desk, 'nhan-xet');
    expect((await run(feedbackCommand, desk, ['--entry', 'HG22-002', '--out', out])).code).toBe(0);
    expect(await run(feedbackCommand, desk, ['--all', '--out', out])).toEqual({
      code: 1,
      said: 'Chưa ghi phiếu nhận xét nào vào …/nhan-xet: ở đó đã có nhan-xet-HG22-002.docx.\n',
    });
    expect(await readdir(out)).toEqual(['nhan-xet-HG22-002.docx']);
    expect((await run(feedbackCommand, desk, ['--entry', 'HG22-001', '--out', out])).code).toBe(0);
    expect(await readdir(out)).toHaveLength(2);
  });

  it.each([
    [
      ['--entry', 'HG22-003'],
      1,
      'Bài HG22-003 không được xét (rút lại, trùng lắp hoặc không hợp lệ), nên không có phiếu nhận xét.\n',
    ],
    [['--entry', 'HG22-009'], 1, 'Kỳ 2022 không có bài HG22-009.\n'],
    [
      [],
      2,
      'Cách dùng: npm run judging -- feedback [--edition 2022] --entry HG22-001 | --all [--out thư-mục]\n',
    ],
    [
      ['--all', '--entry', 'HG22-001'],
      2,
      'Cách dùng: npm run judging -- feedback [--edition 2022] --entry HG22-001 | --all [--out thư-mục]\n',
    ],
  ])('says why it writes nothing for %j', async (words, code, said) => {
    const desk = await makeDesk();
    const out = ['--out', path.join(desk, 'nhan-xet')];
    expect(await run(feedbackCommand, desk, [...words, ...out])).toEqual({ code, said });
    expect(await readdir(desk)).toEqual(['data']);
  });

  it('never writes into the data folder', async () => {
    const desk = await makeDesk();
    const out = path.join(desk, 'data/nhan-xet');
    expect(await run(feedbackCommand, desk, ['--all', '--out', out])).toEqual({
      code: 2,
      said: 'Không ghi vào thư mục dữ liệu: ghi --out là chỗ khác.\n',
    });
  });
});
