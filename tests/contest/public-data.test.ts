import { describe, expect, it } from 'vitest';
import type { ContentFile } from '../../src/contest/content/load-content.ts';
import { publishDataSet } from '../../src/contest/public-data.ts';
import {
  at,
  makeAdoption,
  makeAnnouncement,
  makeContest,
  makeDataSet,
  makeEdition,
  makeGuide,
  makePrecedent,
  makeResult,
  makeSubmission,
  makeUnit,
} from './build.ts';

const beforeAwards = at('2022-10-28 07:59:59.999');
const awards = at('2022-10-28 08:00:00');

function publishTexts(now: Date, content: ContentFile[]) {
  return publishDataSet(makeDataSet([makeEdition({ content })]), now).texts;
}

function listSlugs(now: Date, content: ContentFile[]): string[] {
  return publishTexts(now, content).map(({ slug }) => slug);
}

describe('an announcement', () => {
  const announcement = makeAnnouncement('con-mot-tuan', '2022-09-08', 'Còn một tuần');

  it('is held back until its day begins in Vietnam', () => {
    expect(listSlugs(at('2022-09-07 23:59:59.999'), [announcement])).toEqual([]);
    expect(listSlugs(at('2022-09-08 00:00:00'), [announcement])).toEqual(['con-mot-tuan']);
  });

  it('of the day on which the awards are announced waits for their hour', () => {
    const results = makeAnnouncement('ket-qua', '2022-10-28', 'Kết quả');
    expect(listSlugs(at('2022-10-28 00:00:00'), [results])).toEqual([]);
    expect(listSlugs(beforeAwards, [results])).toEqual([]);
    expect(listSlugs(awards, [results])).toEqual(['ket-qua']);
  });

  it('of the day on which the finalists are announced waits for their hour', () => {
    const list = makeAnnouncement('vao-vong-2', '2022-10-05', 'Vào vòng 2');
    expect(listSlugs(at('2022-10-05 07:59:59.999'), [list])).toEqual([]);
    expect(listSlugs(at('2022-10-05 08:00:00'), [list])).toEqual(['vao-vong-2']);
  });

  it('of the day before a release does not wait for it', () => {
    const eve = makeAnnouncement('ngay-mai', '2022-10-27', 'Ngày mai công bố');
    expect(listSlugs(at('2022-10-27 00:00:00'), [eve])).toEqual(['ngay-mai']);
  });
});

describe('a guide', () => {
  it('is held back until the awards are announced', () => {
    expect(listSlugs(beforeAwards, [makeGuide('HG22-001')])).toEqual([]);
    expect(listSlugs(awards, [makeGuide('HG22-001')])).toEqual(['HG22-001']);
  });
});

describe('a text', () => {
  const rule: ContentFile = {
    kind: 'rules',
    slug: '08-thoi-gian',
    file: 'src/content/hau-giang-2022/rules/08-thoi-gian.md',
    data: { number: 8, title: 'Nhận đến {{submission.last_day}}', shows: [], sample: false },
    body: 'Hạn cuối: {{submission.closes_at}}. Bản thảo: {{chua-co}}.\n',
    bodyLine: 5,
  };

  it('of another kind is published at any time', () => {
    expect(listSlugs(at('2022-01-01 00:00:00'), [rule])).toEqual(['08-thoi-gian']);
  });

  it('has the values of contest.yaml filled in, in its front matter and its body', () => {
    expect(publishTexts(awards, [rule])).toEqual([
      {
        ...rule,
        edition: '2022',
        data: { number: 8, title: 'Nhận đến 15/9/2022', shows: [], sample: false },
        body: 'Hạn cuối: 23:59:59 ngày 15/9/2022, giờ Việt Nam. Bản thảo: {{chua-co}}.\n',
      },
    ]);
  });

  it('has them filled in within lists of a guide', () => {
    const guide = makeGuide('HG22-001');
    if (guide.kind !== 'guides') throw new Error('not a guide');
    const data = {
      ...guide.data,
      core: ['Trước {{submission.last_day}}'],
      steps: [
        { task: 'Nộp {{submission.last_day}}', responsible: 'Xã', days: 1, product: 'Phiếu' },
      ],
    };
    const [published] = publishTexts(awards, [{ ...guide, data }]);
    expect(published?.data).toEqual({
      ...data,
      core: ['Trước 15/9/2022'],
      steps: [{ task: 'Nộp 15/9/2022', responsible: 'Xã', days: 1, product: 'Phiếu' }],
    });
  });
});

describe('the whole public view', () => {
  const older = makeEdition({
    submissions: [makeSubmission({ id: 'HG22-001' })],
    results: [makeResult({ entry_id: 'HG22-001', award: 'giai-nhat' })],
  });
  const newer = makeEdition(
    {
      contest: makeContest({ year: 2024 }),
      submissions: [makeSubmission({ id: 'HG24-001' }), makeSubmission({ id: 'HG24-002' })],
    },
    '2024',
  );
  const adoptions = [
    makeAdoption({ entry_id: 'HG22-001' }),
    makeAdoption({ entry_id: 'HG24-001', unit_code: 'hg-stp' }),
  ];

  it('puts the newest edition first', () => {
    const { editions, entries } = publishDataSet(makeDataSet([older, newer]), awards);
    expect(editions.map(({ id }) => id)).toEqual(['2024', '2022']);
    expect(entries.map(({ id, edition }) => [id, edition])).toEqual([
      ['HG24-001', '2024'],
      ['HG24-002', '2024'],
      ['HG22-001', '2022'],
    ]);
  });

  it('lists who adopts a model only once the model is known to have won', () => {
    const data = makeDataSet([older, newer], { adoptions });
    expect(publishDataSet(data, beforeAwards).adoptions).toEqual([]);
    expect(publishDataSet(data, awards).adoptions).toEqual([adoptions[0]]);
  });

  it('lists units, precedents and synonyms as they are', () => {
    const shared = {
      units: [makeUnit()],
      precedents: [makePrecedent()],
      synonyms: [{ term: 'CCHC', means: 'cải cách hành chính' }],
    };
    expect(publishDataSet(makeDataSet([older], shared), awards)).toMatchObject(shared);
  });
});
