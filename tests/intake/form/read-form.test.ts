import { describe, expect, it } from 'vitest';
import { readForm } from '../../../src/intake/form/read-form.ts';

const key = 'A'.repeat(42) + '_';
const hash = 'a'.repeat(64);

describe('readForm', () => {
  it('reads what was typed, as it is kept', () => {
    const { form, problems } = readForm([
      ['title', '  Một   cửa\u0000 qua \r\nbưu điện '],
      ['need', 'dòng một \r\n dòng hai'],
      ['authors.0.name', 'Nguye\u0302\u0303n An'],
    ]);
    expect(form.fields.title).toBe('Một cửa qua bưu điện');
    expect(form.fields.need).toBe('dòng một\ndòng hai');
    expect(form.fields.summary).toBe('');
    expect(form.authors).toEqual([
      {
        name: 'Nguyễn An',
        birth_date: '',
        workplace: '',
        position: '',
        qualification: '',
        share_percent: '',
      },
    ]);
    expect(problems).toEqual([]);
  });

  it('takes a box for ticked only where it says so', () => {
    const { form } = readForm([
      ['originality_pledge', 'on'],
      ['consent_text', 'có'],
      ['consent_names', 'không'],
    ]);
    expect(form.fields.originality_pledge).toBe('có');
    expect(form.fields.consent_text).toBe('có');
    expect(form.fields.consent_names).toBe('');
  });

  it('leaves out empty authors and keeps the order of the others', () => {
    const { form } = readForm([
      ['authors.10.name', 'Cường'],
      ['authors.1.name', ' '],
      ['authors.0.name', 'An'],
      ['authors.2.position', 'Chuyên viên'],
    ]);
    expect(form.authors.map(({ name, position }) => [name, position])).toEqual([
      ['An', ''],
      ['', 'Chuyên viên'],
      ['Cường', ''],
    ]);
  });

  it('says when an input came twice with different texts', () => {
    const { form, problems } = readForm([
      ['title', 'Tên một'],
      ['title', 'Tên hai'],
      ['need', 'Đoạn một'],
      ['need', 'Đoạn hai'],
      ['summary', 'Như nhau'],
      ['summary', 'Như nhau '],
      ['authors.5.name', 'An'],
      ['authors.5.name', 'Bình'],
    ]);
    expect(form.fields).toMatchObject({
      title: 'Tên một',
      need: 'Đoạn một\nĐoạn hai',
      summary: 'Như nhau',
    });
    expect(problems).toEqual([
      {
        field: 'title',
        code: 'repeated',
        message:
          'Kiểm tra lại “Tên bài”: mục này được gửi nhiều lần với nội dung khác nhau, chỉ nội dung đầu tiên được giữ.',
      },
      {
        field: 'need',
        code: 'repeated',
        message:
          'Kiểm tra lại “Sự cần thiết và thực trạng”: mục này được gửi nhiều lần với nội dung khác nhau, các nội dung đã được nối lại với nhau.',
      },
      {
        field: 'authors.0.name',
        code: 'repeated',
        message:
          'Kiểm tra lại “Họ và tên”: mục này được gửi nhiều lần với nội dung khác nhau, chỉ nội dung đầu tiên được giữ.',
      },
    ]);
  });

  it('reads what the form carries beside', () => {
    const { base } = readForm([
      ['key', key],
      ['base_version', '3'],
      ['draft', '2022-09-10T01:02:03.000Z'],
      ['remove_file', hash],
      ['remove_file', '../etc'],
      ['remove_file', hash],
      ['challenge', 'eyJ9'],
      ['website', 'http://x'],
      ['action', 'save'],
    ]);
    expect(base).toEqual({
      key,
      action: { kind: 'save' },
      baseVersion: 3,
      filledFrom: '2022-09-10T01:02:03.000Z',
      removedFiles: [hash],
      challenge: 'eyJ9',
      honeypot: 'http://x',
    });
    expect(readForm([]).base).toEqual({
      key: null,
      action: { kind: 'send' },
      baseVersion: null,
      filledFrom: null,
      removedFiles: [],
      challenge: null,
      honeypot: '',
    });
  });

  it('takes no key or version that is none', () => {
    for (const forged of ['', 'A'.repeat(44), `${'A'.repeat(42)}/`, '1; DROP TABLE entries']) {
      expect(readForm([['key', forged]]).base.key).toBeNull();
    }
    for (const forged of ['0', '-1', '1.5', '1e3', '9999999999']) {
      expect(readForm([['base_version', forged]]).base.baseVersion).toBeNull();
    }
    for (const forged of ['1', 'hôm qua', '2022-09-10', '2022-09-10T01:02:03.000Z OR 1']) {
      expect(readForm([['draft', forged]]).base.filledFrom).toBeNull();
    }
    expect(readForm([['challenge', 'x'.repeat(4097)]]).base.challenge).toBeNull();
  });

  it('tells the author to remove by place among those that are filled in', () => {
    const readAction = (action: string) =>
      readForm([
        ['authors.1.name', 'An'],
        ['authors.4.name', 'Bình'],
        ['action', action],
      ]).base.action;
    expect(readAction('remove-author.4')).toEqual({ kind: 'remove-author', position: 1 });
    expect(readAction('remove-author.0')).toEqual({ kind: 'remove-author', position: null });
    expect(readAction('add-author')).toEqual({ kind: 'add-author' });
    expect(readAction('remove-author.100')).toEqual({ kind: 'save' });
    expect(readAction('delete-everything')).toEqual({ kind: 'save' });
  });

  it('passes over names that it does not know', () => {
    const empty = readForm([]);
    const hostile = [
      '__proto__',
      'constructor',
      'toString',
      'authors.-1.name',
      'authors.100.name',
      'authors.01.name',
      'authors.0.__proto__',
      'authors.0.entry_id',
      'authors.0.constructor',
      'id',
      'received_at',
      ...Array.from({ length: 10_000 }, (_, index) => `name${index}`),
    ];
    expect(readForm(hostile.map((name) => [name, 'x']))).toEqual(empty);
    expect('polluted' in {}).toBe(false);
  });

  it('joins ten thousand values of one input without a fault', () => {
    const { form, problems } = readForm(
      Array.from({ length: 10_000 }, (_, index) => ['need', `đoạn ${index}`] as const),
    );
    expect(form.fields.need?.split('\n')).toHaveLength(10_000);
    expect(problems).toHaveLength(1);
  });
});
