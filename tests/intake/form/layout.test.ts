import { describe, expect, it } from 'vitest';
import { submissions } from '../../../src/schemas/submissions.ts';
import { getColumns } from '../../../src/schemas/table.ts';
import { layout } from './sample.ts';

const fields = layout.sections.flatMap((section) => section.fields);

function getField(name: string) {
  return [...fields, ...layout.authorFields].find((field) => field.name === name);
}

describe('getFormLayout', () => {
  it('asks in the order in which the form is filled in', () => {
    expect(layout.sections.map(({ id, title }) => [id, title])).toEqual([
      ['who', 'Người dự thi'],
      ['authors', 'Tác giả'],
      ['idea', 'Ý tưởng'],
      ['content', 'Nội dung'],
      ['private', 'Điều cần giữ kín'],
      ['contact', 'Liên hệ'],
      ['consent', 'Cam kết và đồng ý công bố'],
    ]);
    expect(layout.sections[2]?.fields.map(({ name }) => name)).toEqual([
      'title',
      'field',
      'summary',
      'first_applied_on',
    ]);
    expect(layout.authorFields.map(({ name, kind }) => [name, kind])).toEqual([
      ['name', 'line'],
      ['birth_date', 'date'],
      ['workplace', 'line'],
      ['position', 'line'],
      ['qualification', 'line'],
      ['share_percent', 'percent'],
    ]);
  });

  it('asks for every column of an entry that the organiser does not fill in', () => {
    const asked = fields.map(({ name }) => name);
    const left = getColumns(submissions)
      .map(({ name }) => name)
      .filter((name) => !asked.includes(name));
    expect(left.toSorted()).toEqual(['id', 'postmarked_on', 'received_at', 'withdrawn_on']);
  });

  it('says of a field what its column says', () => {
    expect(getField('title')).toEqual({
      name: 'title',
      label: 'Tên bài',
      help: 'Tên mô hình, sáng kiến hoặc giải pháp.',
      kind: 'line',
      required: true,
      maxChars: 200,
      options: [],
    });
    expect(getField('summary')).toMatchObject({ kind: 'paragraphs', maxChars: 600 });
    expect(getField('contact_email')).toMatchObject({ kind: 'email', maxChars: 120 });
    expect(getField('contact_phone')).toMatchObject({ kind: 'phone', maxChars: null });
  });

  it('offers the fields of the contest and the kinds of entrant', () => {
    expect(getField('field')).toMatchObject({
      kind: 'choice',
      help: 'Một trong các lĩnh vực của cuộc thi.',
      maxChars: null,
      options: [
        { value: 'the-che', label: 'Cải cách thể chế' },
        { value: 'thu-tuc', label: 'Cải cách thủ tục hành chính' },
      ],
    });
    expect(getField('entrant_kind')?.options.map(({ label }) => label)).toEqual([
      'Cá nhân',
      'Tập thể',
      'Tổ chức',
      'Doanh nghiệp',
    ]);
  });

  it('speaks to entrants where the column speaks to the organiser', () => {
    const help = fields.map((field) => field.help).join('\n');
    expect(help).not.toMatch(/units|contest\.yaml|submissions/);
    expect(getField('unit_code')?.help).toBe(
      'Cơ quan, đơn vị của tác giả. Tập thể dự thi thì phải chọn; người dân, doanh nghiệp để trống.',
    );
  });

  it('requires what no entry can do without, and no consent', () => {
    const required = [...fields, ...layout.authorFields].filter((field) => field.required);
    expect(required.map(({ name }) => name)).toEqual([
      'entrant_kind',
      'title',
      'field',
      'summary',
      'need',
      'solution',
      'benefits',
      'originality_pledge',
      'name',
    ]);
  });
});
