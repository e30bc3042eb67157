import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { submissions } from '../../src/schemas/submissions.ts';
import { parseDelimited } from '../../src/tables/delimited.ts';
import { readRecords } from '../../src/tables/records.ts';

const file = 'submissions.csv';

/** Reads any text as the table of entries and checks what must hold for each. */
function checkText(text: string): void {
  const raw = parseDelimited(text, ',', file);
  const { rows, issues } = readRecords(submissions, raw, file);
  const lineCount = text.split('\n').length;
  for (const { line } of rows) {
    expect(line).toBeGreaterThan(1);
    expect(line).toBeLessThanOrEqual(lineCount);
  }
  for (const issue of issues) {
    expect(issue.message).not.toBe('');
    expect(issue.hint).not.toBe('');
    expect(issue.line ?? 1).toBeLessThanOrEqual(lineCount);
  }
  if (issues.length === 0) {
    expect(rows).toHaveLength(raw.rows.length);
    for (const { value } of rows) {
      expect(value.id).not.toBe('');
      expect(value.title).not.toBe('');
      expect(value.field).not.toBe('');
    }
  }
}

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('"', '""', ',', '\n', '\r\n', ' ', '1', 'so', 'Một cửa', '16/8/2022', 'có'),
);
const pieces = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));

describe('any text read as the table of entries', () => {
  it('gives rows or problems, and never fails', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), checkText), {
      numRuns: 300,
    });
  });

  it('gives rows or problems under a good header too', () => {
    fc.assert(
      fc.property(pieces, (body) => {
        checkText(`id,title,field,received_at,originality_pledge\n${body}`);
      }),
      { numRuns: 300 },
    );
  });

  it('gives every entry that was written out by the rules of CSV', () => {
    const text = fc
      .string({ unit: fc.constantFrom('a', 'Ố', ' ', ',', '"', '\n', ';'), maxLength: 12 })
      .map((inner) => `x${inner}x`);
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (titles) => {
        const body = titles.map((title, index) => `HG-${index},${quote(title)},so\n`).join('');
        const raw = parseDelimited(`id,title,field\n${body}`, ',', file);
        const { rows, issues } = readRecords(submissions, raw, file);
        expect(issues).toEqual([]);
        expect(rows.map(({ value }) => value.title.replace(/\s+/g, ''))).toEqual(
          titles.map((title) => title.replace(/\s+/g, '')),
        );
      }),
      { numRuns: 300 },
    );
  });
});
