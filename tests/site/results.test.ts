import { parseHTML } from 'linkedom';
import { beforeAll, expect, it } from 'vitest';
import { publishedResultSchema, type PublishedResult } from '../../src/published-result/schema.ts';
import { readSiteFile } from './pages.ts';

let result: PublishedResult;
let document: Document;
let text: string;

async function readMain(page: string): Promise<string> {
  const parsed = parseHTML(await readSiteFile(page)).document.querySelector('main');
  return (parsed?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

beforeAll(async () => {
  const json: unknown = JSON.parse(await readSiteFile('ket-qua/2022/ket-qua.json'));
  result = publishedResultSchema.parse(json);
  document = parseHTML(await readSiteFile('ket-qua/2022/index.html')).document;
  text = await readMain('ket-qua/2022/index.html');
});

it('the rankings on the page are those of ket-qua.json: every rank, entry and score', () => {
  const shown = [...document.querySelectorAll('tr[data-entry-id]')].map((row) => ({
    id: row.getAttribute('data-entry-id'),
    rank: Number(row.querySelector('.rank')?.textContent),
    score: row.querySelector('.score')?.textContent.trim(),
  }));
  const computed = result.rounds.toReversed().flatMap(({ entries }) =>
    entries
      .filter(({ rank }) => rank !== null)
      .map(({ id, rank, printed_score: score }) => ({
        id,
        rank,
        score: score?.toFixed(2).replace('.', ','),
      })),
  );
  expect(shown.length).toBeGreaterThan(60);
  expect(shown).toEqual(computed);
});

it('the page counts the sheets as ket-qua.json does', () => {
  for (const round of result.rounds) {
    expect(text).toContain(
      `${round.complete_sheets} phiếu đủ tiêu chí trên ${round.sheets_expected ?? ''} phiếu cần có.`,
    );
  }
});

it("an entry's page tells its score, rank and sheets in each round, and the way between them", async () => {
  const page = await readMain('bai-du-thi/HG22-009/index.html');
  expect(page).toContain(
    'Qua các vòng: Vòng 1 – chấm bài viết 91,17 điểm, hạng 1; Vòng 2 – bảo vệ ý tưởng 93,60 điểm, hạng 1.',
  );
  expect(page).toContain('93,60 trên 100 điểm, hạng 1 trong 17 bài, tính từ 5 phiếu chấm.');
});

it('the rules say the rule of each round as contest.yaml has it', async () => {
  const rules = await readMain('the-le/index.html');
  expect(rules).toContain(
    'Cách tính ở vòng 1: Điểm một phiếu là tổng điểm các tiêu chí, tối đa 100 điểm.',
  );
  expect(rules).toContain(
    'Cách tính ở vòng 2: Điểm một phiếu là tổng điểm các tiêu chí, tối đa 100 điểm.',
  );
});
