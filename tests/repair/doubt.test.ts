import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { columnsSchema, type TableMapping } from '../../src/schemas/columns.ts';
import { authors } from '../../src/schemas/authors.ts';
import { submissions } from '../../src/schemas/submissions.ts';
import type { TableDefinition } from '../../src/schemas/table.ts';
import { mend } from './mend.ts';

/** Mends a table and returns the lines of its copy, without the header; none without a copy. */
async function mendLines(
  lines: readonly string[],
  table: TableDefinition = submissions,
  mapping: TableMapping | null = null,
): Promise<string[]> {
  const mending = await mend(lines.join('\n'), table, mapping);
  return mending.kind === 'copy' ? mending.text.trimEnd().split('\r\n').slice(1) : [];
}

function makeMapping(mapping: object): TableMapping | null {
  const { tables } = columnsSchema.parse({ tables: { authors: { file: 'bang.csv', ...mapping } } });
  return tables.authors ?? null;
}

const tcvn3 = (text: string) => iconv.encode(text, 'tcvn').toString('latin1');

describe('dates', () => {
  it('stay where one cell of the column shows that months may stand first', async () => {
    const lines = ['entry_id,name,birth_date', 'B1,An  Bình,5/6/1980', 'B2,Chi,12/25/1978'];
    expect(await mendLines(lines, authors)).toEqual(['B1,An Bình,5/6/1980', 'B2,Chi,12/25/1978']);
  });

  it('are rewritten beside a day that no calendar has', async () => {
    const lines = ['entry_id,name,birth_date', 'B1,An,5/6/1980', 'B2,Chi,31/2/1978'];
    expect(await mendLines(lines, authors)).toEqual(['B1,An,1980-06-05', 'B2,Chi,31/2/1978']);
  });

  it('keep the time that was written, to the second', async () => {
    const lines = [
      'id,title,field,received_at,withdrawn_on',
      'B1,Một cửa,so,16/8/2022 9:30:15 SA,1/9/2022 08:00',
      'B2,Hai cửa,so,16/8/2022 00:00,44790.75',
      'B3,Ba cửa,so,2022-08-16T23:30:00Z,2022-09-01T08:00',
    ];
    expect(await mendLines(lines)).toEqual([
      'B1,Một cửa,so,2022-08-16 09:30:15,2022-09-01 08:00',
      'B2,Hai cửa,so,2022-08-16,2022-08-17 18:00',
      'B3,Ba cửa,so,2022-08-17 06:30,2022-09-01T08:00',
    ]);
  });

  it('stay where columns.yaml gives the cell another value', async () => {
    const mapping = makeMapping({ values: { birth_date: { '1/1/1900': '' } } });
    const lines = ['entry_id,name,birth_date', 'B1,An,1/1/1900', 'B2,Chi,2/1/1978'];
    expect(await mendLines(lines, authors, mapping)).toEqual([
      'B1,An,1/1/1900',
      'B2,Chi,1978-01-02',
    ]);
  });

  it('stay in a column that another table reads as text', async () => {
    const notes = {
      ...submissions,
      schema: submissions.schema.extend({ birth_date: submissions.schema.shape.summary }),
    };
    const text = 'id,entry_id,title,field,name,birth_date\nB1,B1,Một  cửa,so,An,2/1/1978\n';
    const mending = await mend(text, authors, null, [notes]);
    expect(mending).toMatchObject({ kind: 'copy', changes: [{ column: 'title' }] });
  });
});

describe('cells in doubt', () => {
  it('stay as they are, and so does their column where mending it would hide the doubt', async () => {
    const lines = [
      'id,title,field,summary',
      `B1,${tcvn3('Rút ngắn thời gian giải quyết hồ sơ')},so,Nhanh  hơn`,
      'B2,Người dân được phục vụ tốt hơn,so,Gọn',
      'B3,tái sinh hè,so,Gọn',
    ];
    const mending = await mend(lines.join('\n'), submissions);
    expect(mending).toMatchObject({ kind: 'copy', keptColumns: ['title'] });
    expect(await mendLines(lines)).toEqual([
      'B1,Rót ng¾n thêi gian gi¶i quyÕt hå s¬,so,Nhanh hơn',
      'B2,Người dân được phục vụ tốt hơn,so,Gọn',
      'B3,tái sinh hè,so,Gọn',
    ]);
  });

  it('give no copy where nothing else is to be mended', async () => {
    const lines = [
      'id,title,field',
      `B1,${tcvn3('Rút ngắn thời gian giải quyết hồ sơ')},so`,
      'B2,Người dân được phục vụ tốt hơn,so',
      'B3,tái sinh hè,so',
    ];
    expect(await mend(lines.join('\n'), submissions)).toEqual({ kind: 'unsafe', unsureCells: 1 });
  });

  it('stay where letters are lost, beside mended ones', async () => {
    const lines = [
      'id,title,field',
      'B1,Ti\uFFFDp nh\uFFFDn  h\uFFFD s\uFFFD,so',
      'B2,Một  cửa,so',
    ];
    expect(await mendLines(lines)).toEqual([
      'B1,Ti\uFFFDp nh\uFFFDn  h\uFFFD s\uFFFD,so',
      'B2,Một cửa,so',
    ]);
  });

  it('stay where they hold control characters', async () => {
    const lines = ['id,title,field', 'B1,Một\u0005  cửa,so', 'B2,Hai  cửa,so'];
    expect(await mendLines(lines)).toEqual(['B1,Một\u0005  cửa,so', 'B2,Hai cửa,so']);
  });
});

describe('numbers', () => {
  it('keep their points and commas', async () => {
    const lines = ['entry_id,name,share_percent', 'B1,An," 33,5"', 'B2,Chi,1.234', 'B3,Dung,66.5 '];
    expect(await mendLines(lines, authors)).toEqual([
      'B1,An,"33,5"',
      'B2,Chi,1.234',
      'B3,Dung,66.5',
    ]);
  });
});
