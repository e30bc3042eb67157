import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formatChanges } from '../../src/repair/format-copy.ts';
import { submissions } from '../../src/schemas/submissions.ts';
import { mend } from './mend.ts';

/** Mends submissions and returns the third column of the copy and the list of its changes. */
async function mendSummaries(summaries: readonly string[]) {
  const rows = summaries.map((summary, at) => [`B${at + 1}`, 'Một  cửa', summary]);
  const text = Papa.unparse([['id', 'title', 'summary'], ...rows]);
  const mending = await mend(text, submissions);
  if (mending.kind !== 'copy') return { cells: [], list: [] };
  const copy = Papa.parse<string[]>(mending.text.trimEnd()).data.slice(1);
  const list = Papa.parse<string[]>(formatChanges(mending.changes).trimEnd()).data;
  return {
    cells: copy.map((cells) => cells[2]),
    list: list.filter(([, column]) => column === 'summary').map((cells) => cells.slice(2)),
  };
}

const added = 'thêm dấu nháy đơn ở đầu để Excel không chạy như công thức';
const spaces = 'bỏ khoảng trắng thừa';

describe('cells that Excel would run', () => {
  it('get an apostrophe, and the list shows the cell with it', async () => {
    const { cells, list } = await mendSummaries(['=1+1', '@an', '-5']);
    expect(cells).toEqual(["'=1+1", "'@an", '-5']);
    expect(list).toEqual([
      ['“=1+1”', "“'=1+1”", added],
      ['“@an”', "“'@an”", added],
    ]);
  });

  it('keep the apostrophe that they have', async () => {
    const { cells, list } = await mendSummaries(["'=1+1", "'-5", "'=1  +1"]);
    expect(cells).toEqual(["'=1+1", "'-5", "'=1 +1"]);
    expect(list).toEqual([["“'=1  +1”", "“'=1 +1”", spaces]]);
  });

  it('stay where the formula is nothing but a text in quotes', async () => {
    const { cells, list } = await mendSummaries(['="0912345678"', '="Một  cửa"', '="a"&A1']);
    expect(cells).toEqual(['="0912345678"', 'Một cửa', '\'="a"&A1']);
    expect(list).toEqual([
      ['“="Một  cửa"”', 'Một cửa', spaces],
      ['“="a"&A1”', '“\'="a"&A1”', added],
    ]);
  });
});
