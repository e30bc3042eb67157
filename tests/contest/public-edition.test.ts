import { describe, expect, it } from 'vitest';
import { publishEdition, type PublicEntry } from '../../src/contest/public-edition.ts';
import {
  at,
  makeAuthor,
  makeContest,
  makeEdition,
  makeResult,
  makeSheet,
  makeSubmission,
  type EditionValues,
} from './build.ts';

const beforeFinalists = at('2022-10-05 07:59:59.999');
const finalists = at('2022-10-05 08:00:00');
const beforeAwards = at('2022-10-28 07:59:59.999');
const awards = at('2022-10-28 08:00:00');

const text = {
  need: 'Người dân phải đi lại nhiều lần.',
  solution: 'In mã lên phiếu hẹn.',
  scope: 'Toàn tỉnh.',
  conditions: 'Một máy in.',
  benefits: 'Bớt một lượt đi.',
  conclusion: 'Nên áp dụng ở mọi xã.',
  first_applied_on: '2022-03-01',
};

const submission = makeSubmission({
  ...text,
  confidential: 'Chi phí đấu thầu dự kiến.',
  contact_phone: '0912 345 678',
  contact_email: 'lien@example.vn',
});

const author = makeAuthor({
  birth_date: '1980-02-11',
  workplace: 'Sở Nội vụ',
  position: 'Chuyên viên',
  qualification: 'Thạc sĩ',
  share_percent: 100,
});

const prize = makeResult({
  round_reached: 'vong-2',
  award: 'giai-nhat',
  citation: 'Gọn, rẻ, làm được ngay.',
  originality: 'khong-trung',
  decision_no: '1712/QĐ-UBND',
});

function publish(now: Date, values: EditionValues) {
  return publishEdition(makeEdition(values), now);
}

function publishOne(now: Date, values: EditionValues): PublicEntry {
  const [entry] = publish(now, values).entries;
  if (entry === undefined) throw new Error('nothing was published');
  return entry;
}

/** What anyone may read of the entry from the day it is listed. */
const listed = {
  id: 'HG22-001',
  edition: '2022',
  title: 'Phiếu hẹn có mã tra cứu',
  field: 'chinh-quyen-so',
  entrantKind: 'ca-nhan',
  unitCode: 'hg-snv',
  summary: 'Người dân quét mã trên phiếu hẹn để biết hồ sơ đến đâu.',
  receivedOn: '2022-08-20',
  status: 'valid',
  statusReason: null,
  precedentId: null,
  roundReached: null,
  award: null,
  citation: null,
  rankingReason: null,
  decisionNo: null,
  authors: [],
  text: null,
  scores: [],
};

const agreed = { ...submission, consent_text: true, consent_names: true };
const withPrize = { submissions: [agreed], authors: [author], results: [prize] };

describe('a winning entry', () => {
  const won = {
    ...listed,
    roundReached: 'vong-2',
    award: 'giai-nhat',
    citation: 'Gọn, rẻ, làm được ngay.',
    decisionNo: '1712/QĐ-UBND',
  };
  const named = [{ name: 'Trần Thị Bích Liên', position: 'Chuyên viên', workplace: 'Sở Nội vụ' }];

  it('is an entry like any other until the finalists are announced', () => {
    expect(publishOne(beforeFinalists, withPrize)).toEqual({ ...listed, status: 'received' });
  });

  it('is not there before it has arrived', () => {
    const early = new Date('2022-08-16T00:00:00+07:00');
    expect(publish(early, withPrize)).toMatchObject({ entries: [], edition: { received: 0 } });
  });

  it('is a finalist from the announcement of the finalists, and no more', () => {
    const finalist = { ...listed, roundReached: 'vong-2' };
    expect(publishOne(finalists, withPrize)).toEqual(finalist);
    expect(publishOne(beforeAwards, withPrize)).toEqual(finalist);
  });

  it('shows award, names and text from the announcement of the awards', () => {
    expect(publishOne(awards, withPrize)).toEqual({ ...won, authors: named, text });
  });

  it.each([
    ['to nothing', false, false, [], null],
    ['to be named', false, true, named, null],
    ['to its text', true, false, [], text],
  ])('whose authors agreed %s shows no more', (_, consentText, consentNames, authors, shown) => {
    const own = { ...submission, consent_text: consentText, consent_names: consentNames };
    expect(publishOne(awards, { ...withPrize, submissions: [own] })).toEqual({
      ...won,
      authors,
      text: shown,
    });
  });

  it('names every author in the order of the table, with what is known', () => {
    const second = makeAuthor({ name: 'Lê Văn Phước' });
    const other = makeAuthor({ entry_id: 'HG22-009', name: 'Võ Minh Khoa' });
    const { authors } = publishOne(awards, { ...withPrize, authors: [author, other, second] });
    expect(authors).toEqual([...named, { name: 'Lê Văn Phước', position: null, workplace: null }]);
  });

  it('shows award, names and text at any time in an archived contest', () => {
    const contest = makeContest({ archived: true, timeline: undefined });
    const entry = publishOne(at('2022-08-01 00:00:00'), { ...withPrize, contest });
    expect(entry).toEqual({ ...won, authors: named, text });
  });
});

describe('an entry that did not win', () => {
  const lost = makeResult({ round_reached: 'vong-2', citation: 'Cần thêm số liệu.' });

  it('shows neither names, text nor the remark on it, though its authors agreed', () => {
    const entry = publishOne(awards, { ...withPrize, results: [lost] });
    expect(entry).toEqual({ ...listed, roundReached: 'vong-2' });
  });

  it('shows neither names nor text where nothing was decided about it', () => {
    expect(publishOne(awards, { ...withPrize, results: [] })).toEqual(listed);
  });
});

describe('a withdrawn entry', () => {
  const values = {
    submissions: [{ ...agreed, withdrawn_on: '2022-09-10' }, makeSubmission({ id: 'HG22-002' })],
    authors: [author],
    scores: [
      ...makeSheet('vong-1', 'HG22-001', 'GK-01', { 'tinh-moi': 9, 'hieu-qua': 9 }),
      ...makeSheet('vong-1', 'HG22-002', 'GK-01', { 'tinh-moi': 5, 'hieu-qua': 5 }),
    ],
  };

  it('is counted and not listed', () => {
    const { edition, entries } = publish(beforeFinalists, values);
    expect([edition.received, edition.withdrawn]).toEqual([2, 1]);
    expect(entries.map(({ id }) => id)).toEqual(['HG22-002']);
  });

  it('leaves no trace in the ranking and holds no rank', () => {
    const { edition } = publish(awards, values);
    expect(edition.rounds[0]?.ranking.map(({ rank, entryId }) => [rank, entryId])).toEqual([
      [1, 'HG22-002'],
    ]);
    expect(edition.rounds[0]?.sheets).toBe(1);
  });
});

describe('an entry that was excluded', () => {
  const invalid = makeResult({ disqualified_reason: 'Nhận ngày 17/9/2022, sau khi hết hạn.' });
  const duplicate = makeResult({
    originality: 'trung-lap',
    precedent_id: 'TL-01',
    originality_reason: 'Cùng cách làm với mô hình ở Sa Đéc.',
  });

  it('is listed without its exclusion until the finalists are announced', () => {
    const received = { ...listed, status: 'received' };
    const published = [invalid, duplicate].map((result) =>
      publishOne(beforeFinalists, { ...withPrize, results: [result] }),
    );
    expect(published).toEqual([received, received]);
  });

  it('shows why it is invalid from then on, without names or text', () => {
    expect(publishOne(finalists, { ...withPrize, results: [invalid] })).toEqual({
      ...listed,
      status: 'invalid',
      statusReason: 'Nhận ngày 17/9/2022, sau khi hết hạn.',
    });
  });

  it('shows which model it duplicates and why from then on, without names or text', () => {
    expect(publishOne(finalists, { ...withPrize, results: [duplicate] })).toEqual({
      ...listed,
      status: 'duplicate',
      statusReason: 'Cùng cách làm với mô hình ở Sa Đéc.',
      precedentId: 'TL-01',
    });
  });

  it('does not show reasons of a verdict that does not exclude it', () => {
    const cleared = makeResult({
      originality: 'khong-trung',
      precedent_id: 'TL-01',
      originality_reason: 'Khác ở cách đặt lịch.',
    });
    expect(publishOne(awards, { ...withPrize, results: [cleared] })).toEqual(listed);
  });

  it('holds no rank, so that the others move up', () => {
    const scores = ['HG22-001', 'HG22-002'].flatMap((id, index) =>
      makeSheet('vong-1', id, 'GK-01', { 'tinh-moi': 9 - index, 'hieu-qua': 9 }),
    );
    const submissions = [submission, makeSubmission({ id: 'HG22-002' })];
    for (const result of [invalid, duplicate]) {
      const { edition, entries } = publish(awards, { submissions, scores, results: [result] });
      expect(edition.rounds[0]?.ranking.map(({ rank, entryId }) => [rank, entryId])).toEqual([
        [1, 'HG22-002'],
      ]);
      expect(entries[0]?.scores).toEqual([]);
    }
  });
});

describe('a collective award', () => {
  const collective = makeResult({
    entry_id: null,
    unit_code: 'hg-snv',
    award: 'tap-the',
    citation: 'Nhiều bài chất lượng.',
    decision_no: '1712/QĐ-UBND',
  });

  it('is published with the awards and not before', () => {
    const values = { results: [collective] };
    expect(publish(beforeAwards, values).edition.collectiveAwards).toEqual([]);
    expect(publish(awards, values).edition.collectiveAwards).toEqual([
      {
        unitCode: 'hg-snv',
        award: 'tap-the',
        citation: 'Nhiều bài chất lượng.',
        rankingReason: null,
        decisionNo: '1712/QĐ-UBND',
      },
    ]);
  });

  it('is not made of the award of an entry', () => {
    expect(publish(awards, withPrize).edition.collectiveAwards).toEqual([]);
  });
});

it('the day of receipt is the day in Vietnam, and unknown where none is written', () => {
  const late = makeSubmission({ received_at: '2022-08-20T23:30:00+07:00' });
  const unknown = makeSubmission({ received_at: null });
  expect(publishOne(awards, { submissions: [late] }).receivedOn).toBe('2022-08-20');
  expect(publishOne(awards, { submissions: [unknown] }).receivedOn).toBeNull();
});
