import { describe, expect, it } from 'vitest';
import { checkDataSet } from '../../../src/contest/checks/index.ts';
import { makeNamedFinder } from '../../../src/contest/names/find-named.ts';
import { getContestPeriod } from '../../../src/contest/names/period.ts';
import { resolveNames } from '../../../src/contest/names/resolve.ts';
import {
  makeAdoption,
  makeContest,
  makeDataSet,
  makeEdition,
  makeGuide,
  makePrecedent,
  makeResult,
  makeSheet,
  makeSubmission,
  makeUnit,
} from '../build.ts';

const units = [
  makeUnit({ code: '93', name: 'Tỉnh Hậu Giang', kind: 'tinh' }),
  makeUnit({ code: 'hg-snv', name: 'Sở Nội vụ tỉnh Hậu Giang', parent_code: '93' }),
  makeUnit({ code: 'cu', name: 'UBND xã Vị Thủy', kind: 'xa', valid_to: '2025-06-30' }),
  makeUnit({ code: 'moi', name: 'UBND xã Vị Thủy', kind: 'xa', valid_from: '2025-07-01' }),
];

describe('resolveNames', () => {
  it('writes codes for names in every table', () => {
    const guide = makeGuide('HG22-001');
    if (guide.kind === 'guides') {
      guide.data.contact = {
        unit_code: 'Sở Nội vụ',
        office: 'Văn phòng Sở',
        last_confirmed_on: '2023-06-30',
      };
    }
    const edition = makeEdition({
      contest: makeContest({ organiser: { name: 'Ban Tổ chức', unit_code: 'Sở Nội vụ' } }),
      submissions: [makeSubmission({ unit_code: 'Sở Nội vụ', field: 'Chính quyền số' })],
      scores: makeSheet('Vòng vong-2', 'HG22-001', 'GK-01', { 'Nội dung': 8 }),
      results: [
        makeResult({ award: 'Giải nhất', round_reached: 'Vòng vong-2' }),
        makeResult({ entry_id: null, unit_code: 'xã Vị Thuỷ', award: 'Giải tập thể' }),
      ],
      content: [guide],
    });
    const { editions, adoptions, precedents } = resolveNames(
      makeDataSet([edition], {
        units,
        adoptions: [
          makeAdoption({ unit_code: 'xã Vị Thủy', started_on: '2023-01-03' }),
          makeAdoption({ unit_code: 'xã Vị Thủy', started_on: '2025-08-01' }),
        ],
        precedents: [makePrecedent({ field: 'chính quyền số' })],
      }),
    );
    const [own] = editions;
    expect(own?.contest.organiser.unit_code).toBe('hg-snv');
    expect(own?.submissions[0]?.value).toMatchObject({
      unit_code: 'hg-snv',
      field: 'chinh-quyen-so',
    });
    expect(own?.scores[0]?.value).toMatchObject({ round: 'vong-2', criterion: 'noi-dung' });
    expect(own?.results[0]?.value).toMatchObject({ award: 'giai-nhat', round_reached: 'vong-2' });
    expect(own?.results[1]?.value).toMatchObject({ award: 'tap-the', unit_code: 'cu' });
    expect(own?.content[0]?.data).toMatchObject({ contact: { unit_code: 'hg-snv' } });
    expect(adoptions.map(({ value }) => value.unit_code)).toEqual(['cu', 'moi']);
    expect(precedents[0]?.value.field).toBe('chinh-quyen-so');
  });

  it('leaves a name that fits nothing or several things, and the checks tell its place', () => {
    const twins = [
      ...units,
      makeUnit({ code: '936', name: 'UBND huyện Long Mỹ', kind: 'huyen', parent_code: '93' }),
      makeUnit({ code: '937', name: 'UBND thị xã Long Mỹ', kind: 'huyen', parent_code: '93' }),
    ];
    const edition = makeEdition({
      submissions: [
        makeSubmission({ unit_code: 'Long Mỹ' }),
        makeSubmission({ id: 'HG22-002', unit_code: 'Sở Y tế' }),
      ],
    });
    const data = resolveNames(makeDataSet([edition], { units: twins }));
    expect(data.editions[0]?.submissions.map(({ value }) => value.unit_code)).toEqual([
      'Long Mỹ',
      'Sở Y tế',
    ]);
    const issues = checkDataSet(data).filter(({ code }) => code.startsWith('unit-'));
    expect(issues).toMatchObject([
      {
        code: 'unit-ambiguous',
        severity: 'error',
        file: '2022/submissions.csv',
        line: 2,
        column: 'unit_code',
        value: 'Long Mỹ',
        message: 'Tên này có thể là nhiều đơn vị.',
        hint: 'Ghi mã của đúng một đơn vị: “936” (UBND huyện Long Mỹ), “937” (UBND thị xã Long Mỹ).',
      },
      { code: 'unit-unknown', line: 3, value: 'Sở Y tế' },
    ]);
  });
});

describe('makeNamedFinder', () => {
  const find = makeNamedFinder([
    { id: 'the-che', name: 'Cải cách thể chế', short_name: 'Thể chế' },
    { id: 'so-hoa', name: 'Chuyển đổi số' },
    { id: 'cds', name: 'chuyển đổi số' },
  ]);
  const read = (written: string) => find(written).map(({ id }) => id);

  it('finds by id, name and short name, whatever their case and marks', () => {
    expect(read('the-che')).toEqual(['the-che']);
    expect(read('CẢI CÁCH THỂ CHẾ')).toEqual(['the-che']);
    expect(read('cai cach the che.')).toEqual(['the-che']);
    expect(read('The_Che')).toEqual(['the-che']);
  });

  it('finds all that share a name, and none for a part of a name', () => {
    expect(read('Chuyển đổi số')).toEqual(['so-hoa', 'cds']);
    expect(read('cải cách')).toEqual([]);
    expect(read('')).toEqual([]);
    expect(read('…')).toEqual([]);
  });
});

describe('getContestPeriod', () => {
  it('goes from the first date of the contest to its last', () => {
    expect(getContestPeriod(makeContest())).toEqual({ from: '2022-08-16', to: '2022-10-28' });
  });

  it('does not count the day on which a half-open period ends', () => {
    const submission = {
      opens_at: '2025-06-01T00:00:00+07:00',
      closes_at: '2025-07-01T00:00:00+07:00',
    };
    expect(getContestPeriod(makeContest({ timeline: { submission } }))).toEqual({
      from: '2025-06-01',
      to: '2025-06-30',
    });
  });

  it('is the whole year where the contest has no dates', () => {
    expect(getContestPeriod(makeContest({ timeline: undefined }))).toEqual({
      from: '2022-01-01',
      to: '2022-12-31',
    });
  });
});
