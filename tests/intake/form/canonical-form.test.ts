import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalForm } from '../../../src/intake/form/canonical-form.ts';
import { checkForm } from '../../../src/intake/form/check-form.ts';
import { readForm } from '../../../src/intake/form/read-form.ts';
import { authors } from '../../../src/schemas/authors.ts';
import { submissions } from '../../../src/schemas/submissions.ts';
import { getColumns, type TableDefinition } from '../../../src/schemas/table.ts';
import { readNumberColumn } from '../../../src/tables/number-columns.ts';
import { definition, goodForm, layout, today, withAuthors, withFields } from './sample.ts';

/** Reads a row as the table does; columns that the form does not ask for are left out. */
function findUnread(table: TableDefinition, row: Readonly<Record<string, string>>): string[] {
  return getColumns(table).flatMap((column) => {
    const text = row[column.name];
    return text !== undefined && 'problem' in column.read(text) ? [column.name] : [];
  });
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 700 }),
  fc.constantFrom('', 'có', 'không', 'on', '50', '33,333', '100%', '1.000', '=1+1', "'"),
);
const anyDate = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1880, max: 2110 }),
    )
    .map((parts) => parts.join('/')),
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.constantFrom('1/1/1900 01:00 +14:00', '16-thg 8-22', '9h30 ngày 1/9/2022'),
);
const anyPhone = fc.oneof(
  fc.stringMatching(/^(\+84|0|84)[0-9 .()-]{8,12}(; ?0[0-9]{9})?$/),
  fc.stringMatching(
    /^(\+84 ?|0|\(0)[35789][0-9][ .)-]?[0-9]{3}[ .-]?[0-9]{4}([,;/] ?0[1-9][0-9]{8})?$/,
  ),
);
const anyEmail = fc.emailAddress();
const anyShare = fc.stringMatching(/^[0-9]{1,3}([.,][0-9]{1,5})? ?%?$/);

const names = layout.sections.flatMap((section) => section.fields.map(({ name }) => name));
const authorNames = layout.authorFields.map(({ name }) => name);
const anyValue = fc.oneof(anyText, anyDate, anyPhone, anyEmail, anyShare);

/** Writes a day as people do, with or without zeros, year and time. */
function formatLoosely(day: Date): string {
  const [year = '', month = '', date = ''] = day.toISOString().slice(0, 10).split('-');
  const forms = [
    `${date}/${month}/${year}`,
    `${Number(date)}-${Number(month)}-${year}`,
    `9h30 ngày ${date}/${month}/${year}`,
  ];
  return forms[Number(date) % forms.length] ?? '';
}

/** Two authors of whom nothing is wrong but what is put in. */
function makeAuthors(thousandths: number, other: Readonly<Record<string, string>>) {
  const shares = [thousandths, 100_000 - thousandths].map((share) => String(share / 1000));
  return [
    { name: 'Nguyễn Văn An', share_percent: shares[0] ?? '' },
    { name: 'Trần Thị Bình', share_percent: shares[1]?.replace('.', ',') ?? '', ...other },
  ];
}

/** A good form in which some values are others that may be good, and some are anything. */
const anyForm = fc
  .record({
    likely: fc.record(
      {
        title: fc.string({ unit: 'grapheme', minLength: 1 }),
        first_applied_on: fc.oneof(
          fc
            .date({ min: new Date('1900-01-01'), max: new Date(today), noInvalidDate: true })
            .map(formatLoosely),
          anyDate,
        ),
        contact_phone: anyPhone,
        contact_email: anyEmail,
      },
      { requiredKeys: [] },
    ),
    fields: fc.dictionary(fc.constantFrom(...names), anyValue, { maxKeys: 1 }),
    author: fc.dictionary(fc.constantFrom(...authorNames), anyValue, { maxKeys: 1 }),
    thousandths: fc.integer({ min: 0, max: 100_000 }),
  })
  .map(({ likely, fields, author, thousandths }) => ({
    fields: { ...goodForm.fields, ...likely, ...fields },
    authors: makeAuthors(thousandths, author),
  }));

describe('canonicalForm', () => {
  it('writes values as they are exported', () => {
    const written = {
      ...withFields({
        title: '  Một  cửa ',
        contact_phone: '+84 912 345 678, 02933 878 878',
        first_applied_on: 'ngày 16 tháng 8 năm 2022',
        consent_text: 'có',
      }),
      authors: [
        { name: 'An', birth_date: '1/2/1985', share_percent: '33,333 %' },
        { name: 'Bình', share_percent: '66,667' },
      ],
    };
    const { fields, authors: rows } = canonicalForm(written);
    expect(fields).toMatchObject({
      title: 'Một cửa',
      contact_phone: '0912345678; 02933878878',
      first_applied_on: '2022-08-16',
      originality_pledge: 'có',
      consent_text: 'có',
      consent_names: 'không',
      unit_code: '',
    });
    expect(rows.map(({ birth_date, share_percent }) => [birth_date, share_percent])).toEqual([
      ['1985-02-01', '33.3330'],
      ['', '66.6670'],
    ]);
  });

  it('gives an author who is alone the whole share', () => {
    const { authors: rows } = canonicalForm(withAuthors({ name: 'An' }));
    expect(rows.map((row) => row.share_percent)).toEqual(['100']);
  });

  it('leaves what cannot be read as it was typed', () => {
    const { fields } = canonicalForm(withFields({ first_applied_on: 'năm ngoái' }));
    expect(fields.first_applied_on).toBe('năm ngoái');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const once = canonicalForm(form);
        expect(canonicalForm(once)).toEqual(once);
      }),
    );
  });

  it('is read by the tables wherever the form passes its checks', () => {
    let passed = 0;
    fc.assert(
      fc.property(anyForm, (form) => {
        if (checkForm(form, [], layout, definition, today).length > 0) return;
        passed += 1;
        const canonical = canonicalForm(form);
        expect(findUnread(submissions, canonical.fields)).toEqual([]);
        for (const row of canonical.authors) expect(findUnread(authors, row)).toEqual([]);
        const shares = canonical.authors.map(({ share_percent: text = '' }) => ({
          text,
          exact: false,
        }));
        expect(readNumberColumn(shares, 'number').every((share) => 'text' in share)).toBe(true);
      }),
      { numRuns: 1_000, seed: 6 },
    );
    expect(passed).toBeGreaterThan(200);
  });

  it('keeps whatever a browser sends readable once it passes', () => {
    const anyName = fc.oneof(
      fc.constantFrom(...names, ...authorNames.map((name) => `authors.0.${name}`), '__proto__'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, anyValue)), (sent) => {
        const { form } = readForm(sent);
        const filled = {
          fields: { ...goodForm.fields, ...form.fields, title: form.fields.title || 'Tên' },
          authors: form.authors,
        };
        if (checkForm(filled, [], layout, definition, today).length > 0) return;
        expect(findUnread(submissions, canonicalForm(filled).fields)).toEqual([]);
      }),
    );
  });
});
