import { describe, expect, it } from 'vitest';
import { getColumns } from '../../src/schemas/table.ts';
import { allTables } from '../../src/schemas/tables.ts';
import { foldText } from '../../src/text/normalise.ts';

describe.each(Object.entries(allTables))('the table %s', (name, table) => {
  const columns = getColumns(table);

  it('bears the name it is listed under', () => {
    expect(table.name).toBe(name);
  });

  it('has no header that could mean two columns', () => {
    const headers = columns.flatMap((column) => [
      ...new Set([column.name, column.title, ...column.aliases].map(foldText)),
    ]);
    expect(headers.filter((header, index) => headers.indexOf(header) !== index)).toEqual([]);
  });

  it('has a label and help for each column', () => {
    const bare = columns.filter(({ title, description }) => title === '' || description === '');
    expect(bare).toEqual([]);
  });

  it('has a key made of its own columns', () => {
    const names = columns.map((column) => column.name);
    expect(table.key).not.toEqual([]);
    expect(table.key.filter((part) => !names.includes(part))).toEqual([]);
  });
});

describe('what may be published', () => {
  it('of an entry without an award is its description and nothing about people', () => {
    const open = getColumns(allTables.submissions).filter((one) => one.visibility === 'public');
    expect(open.map((column) => column.name)).toEqual([
      'id',
      'received_at',
      'title',
      'field',
      'entrant_kind',
      'unit_code',
      'summary',
    ]);
  });

  it('never includes a column of a judge’s sheet', () => {
    const columns = getColumns(allTables.scores);
    expect(columns.filter((column) => column.visibility !== 'private')).toEqual([]);
  });

  it('never includes how to reach an entrant, when an author was born or what is to be kept secret', () => {
    const hidden = [...getColumns(allTables.submissions), ...getColumns(allTables.authors)]
      .filter((column) => column.visibility === 'private')
      .map((column) => column.name);
    expect(hidden).toEqual(
      expect.arrayContaining(['contact_phone', 'contact_email', 'confidential', 'birth_date']),
    );
  });

  it('of winners always needs a consent that the entry’s row carries', () => {
    const consents = getColumns(allTables.submissions).map((column) => column.name);
    const winners = Object.values(allTables)
      .flatMap((table) => getColumns(table))
      .filter((column) => column.visibility === 'winners');
    expect(winners.length).toBeGreaterThan(0);
    expect(winners.filter(({ consent }) => !consents.includes(consent ?? ''))).toEqual([]);
  });
});
