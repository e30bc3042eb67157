import { describe, expect, it } from 'vitest';
import { getPublicRecord } from '../../src/contest/publication.ts';
import { authors } from '../../src/schemas/authors.ts';
import { scores } from '../../src/schemas/scores.ts';
import { submissions } from '../../src/schemas/submissions.ts';
import { makeAuthor, makeSubmission } from './build.ts';

const submission = makeSubmission({
  postmarked_on: '2022-08-19',
  need: 'Người dân phải đi lại nhiều lần.',
  solution: 'In mã lên phiếu hẹn.',
  scope: 'Toàn tỉnh.',
  conditions: 'Một máy in.',
  benefits: 'Bớt một lượt đi.',
  conclusion: 'Nên áp dụng ở mọi xã.',
  first_applied_on: '2022-03-01',
  confidential: 'Chi phí đấu thầu dự kiến.',
  contact_phone: '0912 345 678',
  contact_email: 'lien@example.vn',
});

const publicColumns = [
  'id',
  'received_at',
  'title',
  'field',
  'entrant_kind',
  'unit_code',
  'summary',
];
const textColumns = [
  'need',
  'solution',
  'scope',
  'conditions',
  'benefits',
  'conclusion',
  'first_applied_on',
];

describe('what of an entry may be published', () => {
  it('is its public columns alone while it has not won, whatever its authors agreed to', () => {
    const agreed = { ...submission, consent_text: true, consent_names: true };
    expect(Object.keys(getPublicRecord(submissions, agreed, null))).toEqual(publicColumns);
  });

  it('is its public columns alone when it won and its authors did not agree to the text', () => {
    const record = getPublicRecord(submissions, submission, {
      consent_text: false,
      consent_names: true,
    });
    expect(Object.keys(record)).toEqual(publicColumns);
  });

  it('is its text as well when it won and its authors agreed to the text', () => {
    const record = getPublicRecord(submissions, submission, {
      consent_text: true,
      consent_names: false,
    });
    expect(Object.keys(record)).toEqual([...publicColumns, ...textColumns]);
    expect(record.solution).toBe('In mã lên phiếu hẹn.');
  });
});

describe('what of an author may be published', () => {
  const author = makeAuthor({
    birth_date: '1980-02-11',
    workplace: 'Sở Nội vụ',
    position: 'Chuyên viên',
    qualification: 'Thạc sĩ',
    share_percent: 60,
  });

  it('is nothing while the entry has not won or the authors did not agree to be named', () => {
    expect(getPublicRecord(authors, author, null)).toEqual({});
    const consents = { consent_text: true, consent_names: false };
    expect(getPublicRecord(authors, author, consents)).toEqual({});
  });

  it('is name, workplace and position of a winner who agreed, never birth date or share', () => {
    const consents = { consent_text: false, consent_names: true };
    expect(getPublicRecord(authors, author, consents)).toEqual({
      entry_id: 'HG22-001',
      name: 'Trần Thị Bích Liên',
      workplace: 'Sở Nội vụ',
      position: 'Chuyên viên',
    });
  });
});

it('nothing of a sheet is published, even of an entry that won with every consent', () => {
  const score = {
    round: 'vong-1',
    entry_id: 'HG22-001',
    judge_id: 'GK-01',
    criterion: 'tinh-moi',
    score: 8,
    comment: 'Hay',
    for_author: true,
  };
  const consents = { consent_text: true, consent_names: true };
  expect(getPublicRecord(scores, score, consents)).toEqual({});
});
