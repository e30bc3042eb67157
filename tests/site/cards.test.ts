import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { readSiteFile } from './pages.ts';

async function readCard(page: string, id: string): Promise<string> {
  const { document } = parseHTML(await readSiteFile(page));
  const card = document.querySelector(`li[data-entry-id="${id}"]`);
  return (card?.textContent ?? '').replace(/\s+/g, ' ');
}

it('a card shows the score of the last round that its entry was ranked in, and names the round', async () => {
  const winner = await readCard('mo-hinh/index.html', 'HG22-009');
  expect(winner).toContain('93,60 điểm, vòng 2 – bảo vệ ý tưởng');
  const other = await readCard('bai-du-thi/index.html', 'HG22-012');
  expect(other).toMatch(/\d\d,\d\d điểm, vòng 1 – chấm bài viết/);
});
