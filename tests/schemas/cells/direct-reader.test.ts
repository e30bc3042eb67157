import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getColumns, type Column, type TableDefinition } from '../../../src/schemas/table.ts';
import { allTables } from '../../../src/schemas/tables.ts';
import { readCell } from '../read-cell.ts';

const columns = Object.values(allTables).flatMap((table) =>
  getColumns(table as unknown as TableDefinition).map((column): [string, Column] => [
    `${table.name}.${column.name}`,
    column,
  ]),
);

const written = fc.constantFrom(
  ...['', 'có', 'HG22-001', '16/8/2022', '44789', '9h30 16/8/2022', '7,5', '1.234', '2022'],
  ...['ca-nhan', 'Cá nhân', '0912 345 678', '9.12E+08', 'a'.repeat(20_000), '2022-08-16T09:30Z'],
);
const pieces = fc
  .array(fc.constantFrom('1', '16', '8', '2022', '/', '-', ':', ' ', '.', ',', 'h', 'ngày', '+'), {
    maxLength: 10,
  })
  .map((parts) => parts.join(''));

describe('the direct reader of a column', () => {
  it.each(columns)('%s answers as its schema does', (_, column) => {
    fc.assert(
      fc.property(fc.oneof(written, pieces, fc.string({ unit: 'binary' })), (text) => {
        const result = column.read(text);
        expect('value' in result ? result.value : result.problem).toEqual(
          readCell(column.schema, text),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('knows the kinds of value of the table of entries', () => {
    const kinds = new Map(getColumns(allTables.submissions).map(({ name, kind }) => [name, kind]));
    expect(kinds.get('received_at')).toBe('instant');
    expect(kinds.get('entrant_kind')).toBe('choice');
    expect(kinds.get('contact_phone')).toBe('phone');
    expect(kinds.get('consent_text')).toBe('yes-no');
  });
});
