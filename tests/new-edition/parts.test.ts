import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDayOrder } from '../../src/new-edition/day-order.ts';
import { makeCleanName } from '../../src/new-edition/edition-files.ts';
import { findFields, matchFields } from '../../src/new-edition/fields.ts';
import { pickKeys } from '../../src/new-edition/pick-keys.ts';
import { writeFolder } from '../../src/new-edition/write-folder.ts';
import { makeDesk } from './run.ts';

describe('pickKeys', () => {
  const keys = ['fields', 'awards'];

  it('takes keys as they are written, with the comments above and inside', () => {
    const text = `# Đầu tệp.\nname: A\n# Tên cũ.\nplace: B\n\n# Lĩnh vực.\nfields: # hai\n  - a\n\n  - b\nyear: 2026\nawards: []\n# Cuối tệp.\n`;
    expect(pickKeys(text, keys)).toBe(
      '# Lĩnh vực.\nfields: # hai\n  - a\n\n  - b\nawards: []\n# Cuối tệp.\n',
    );
  });

  it('writes values anew where an alias points to a part that is left out', () => {
    expect(pickKeys('name: &ten Chung\nfields: [*ten]\n', keys)).toBe('fields:\n  - Chung\n');
  });

  it('takes nothing where there is nothing', () => {
    expect(pickKeys('name: A\n', keys)).toBe('');
  });
});

describe('the fields of a contest', () => {
  it('have different ids', () => {
    const list = findFields(['Cải cách', 'Cai cach', '???'], null, []);
    expect(list?.fields.map(({ id }) => id)).toEqual(['cai-cach', 'cai-cach-2', 'linh-vuc-3']);
  });

  it('are known by id, name, short name and behind a number', () => {
    const fields = [{ id: 'so', name: 'Chính quyền số', short_name: 'Số' }];
    const values = ['so', '1. Chính quyền số', '(2) chinh quyen so;', 'Số', 'Chính quyền'];
    expect([...matchFields(values, fields).keys()]).toEqual(values.slice(0, 4));
  });
});

describe('findDayOrder', () => {
  it.each([
    [['8/20/2027 9:30', '8/9/2027'], 'month-first'],
    [['8/9/2027'], 'day-first'],
    [['8/20/2027', '20/8/2027'], 'day-first'],
    [['8 / 20 / 2027'], 'month-first'],
    [['2027-08-20', ''], 'day-first'],
  ])('of %j is %s', (cells, order) => {
    expect(findDayOrder([cells])).toBe(order);
  });
});

describe('makeCleanName', () => {
  it.each([
    ['/a b/Danh sách (bản 2).XLSX', 'danh-sach-ban-2.xlsx'],
    ['scores.csv', 'bai-du-thi.csv'],
    ['submissions.csv', 'submissions.csv'],
    ['???.tsv', 'bai-du-thi.tsv'],
  ])('makes of %s %s', (file, name) => {
    expect(makeCleanName(file)).toBe(name);
  });
});

describe('writeFolder', () => {
  it('leaves nothing behind where a file cannot be written', async () => {
    const { dataDir } = await makeDesk();
    const files = [
      { name: 'contest.yaml', content: 'name: A\n' },
      { name: 'no/such/folder.csv', content: '' },
    ];
    await expect(writeFolder(dataDir, '2027', files)).rejects.toThrow('ENOENT');
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('does not touch a folder that came to stand there meanwhile', async () => {
    const { dataDir } = await makeDesk();
    await mkdir(path.join(dataDir, '2027'), { recursive: true });
    await writeFile(path.join(dataDir, '2027/a.txt'), 'a');
    expect(await writeFolder(dataDir, '2027', [])).toBe('taken');
    expect(await readdir(dataDir, { recursive: true })).toEqual(['2027', '2027/a.txt']);
  });
});
