import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { cells } from '../../src/schemas/cells.ts';
import { column, defineTable, getColumns } from '../../src/schemas/table.ts';
import { emptyProblem } from './read-cell.ts';

const people = defineTable({
  name: 'people',
  title: 'Người',
  description: 'Mỗi dòng là một người.',
  key: ['id'],
  schema: z.object({
    id: column(cells.id.required(), {
      title: 'Mã',
      description: 'Mã riêng.',
      visibility: 'public',
    }),
    name: column(cells.text(50).optional(), {
      title: 'Họ tên',
      aliases: ['Tên'],
      description: 'Họ và tên.',
      visibility: 'winners',
      consent: 'agrees',
      searchable: false,
    }),
    agrees: column(cells.yesNo(), {
      title: 'Đồng ý',
      description: 'Đồng ý đăng tên.',
      visibility: 'private',
    }),
  }),
});

describe('getColumns', () => {
  it('lists the columns in their order with label, other headers, help and visibility', () => {
    expect(
      getColumns(people).map(({ name, title, aliases, description, visibility }) => ({
        name,
        title,
        aliases,
        description,
        visibility,
      })),
    ).toEqual([
      { name: 'id', title: 'Mã', aliases: [], description: 'Mã riêng.', visibility: 'public' },
      {
        name: 'name',
        title: 'Họ tên',
        aliases: ['Tên'],
        description: 'Họ và tên.',
        visibility: 'winners',
      },
      {
        name: 'agrees',
        title: 'Đồng ý',
        aliases: [],
        description: 'Đồng ý đăng tên.',
        visibility: 'private',
      },
    ]);
  });

  it('tells that a column is required when it refuses an empty cell', () => {
    expect(getColumns(people).map(({ name, required }) => [name, required])).toEqual([
      ['id', true],
      ['name', false],
      ['agrees', false],
    ]);
  });

  it('says whose consent a column needs and whether its values are searched for', () => {
    expect(getColumns(people).map(({ consent, searchable }) => [consent, searchable])).toEqual([
      [undefined, true],
      ['agrees', false],
      [undefined, true],
    ]);
  });

  it('tells what kind of value a column holds and reads it without the schema', () => {
    const [id, name, agrees] = getColumns(people);
    expect([id?.kind, name?.kind, agrees?.kind]).toEqual(['id', 'text', 'yes-no']);
    expect(id?.read('HG22-001')).toEqual({ value: 'HG22-001' });
    expect(name?.read('')).toEqual({ value: null });
    expect(agrees?.read('có')).toEqual({ value: true });
    expect(id?.read('')).toEqual({ problem: emptyProblem });
  });

  it('gives the same list each time', () => {
    expect(getColumns(people)).toBe(getColumns(people));
  });
});
