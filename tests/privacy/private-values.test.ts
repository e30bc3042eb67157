import { describe, expect, it } from 'vitest';
import type { Exclusion } from '../../src/schemas/exclusions.ts';
import {
  at,
  makeAnnouncement,
  makeContest,
  makeGuide,
  makeJudge,
  makeResult,
  makeSubmission,
} from '../contest/build.ts';
import { awards, build, find, prize, values } from './build.ts';

function setAside(reason: string): Exclusion {
  return { round: 'vong-1', entry_id: 'HG22-001', judge_id: 'GK1-07', reason };
}

const beforeFinalists = at('2022-10-05 07:59:59.999');
const beforeAwards = at('2022-10-28 07:59:59.999');

describe('what is private depends on the day', () => {
  const won = build({ results: [prize] });
  const name = 'Trần Thị Bích Liên';
  const solution = values.submissions[0]?.solution ?? '';

  it('the name and text of a winner who agreed are private until the awards are announced', () => {
    expect(find(name, 'x.html', won, beforeAwards)).toEqual(['name:2']);
    expect(find(solution, 'x.html', won, beforeAwards)).toEqual(['solution:2']);
    expect(find(`${name} ${solution}`, 'x.html', won, awards)).toEqual([]);
  });

  it('the name and text of a winner who did not agree stay private', () => {
    const submissions = [makeSubmission({ solution, consent_text: false, consent_names: false })];
    const data = build({ submissions, results: [prize] });
    expect(find(`${name} ${solution}`, 'x.html', data, awards)).toEqual(['name:2', 'solution:2']);
  });

  it('the remark on a winner is private until the awards are announced', () => {
    const citation = prize.citation ?? '';
    expect(find(citation, 'x.html', won, beforeAwards)).toEqual(['citation:2']);
    expect(find(citation, 'x.html', won, awards)).toEqual([]);
  });

  it('why an entry is excluded is private until the finalists are announced', () => {
    const reason = 'Bài trùng với mô hình đã chạy ở thành phố Sa Đéc từ năm 2019.';
    const results = [makeResult({ originality: 'trung-lap', originality_reason: reason })];
    const data = build({ results });
    expect(find(reason, 'x.html', data, beforeFinalists)).toEqual(['originality_reason:2']);
    expect(find(reason, 'x.html', data, beforeAwards)).toEqual([]);
  });

  it('why a decision differs from the ranking is private until the awards are announced', () => {
    const reason = 'Tác giả bài xếp trên xin không nhận giải vì đã nhận giải khác.';
    const data = build({ results: [{ ...prize, ranking_reason: reason }] });
    expect(find(reason, 'x.html', data, beforeAwards)).toEqual(['ranking_reason:2']);
    expect(find(reason, 'x.html', data, awards)).toEqual([]);
  });

  it('why a sheet is set aside is private until the awards are announced', () => {
    const reason = 'Phiếu chấm nhầm bài, giám khảo đề nghị không tính.';
    const data = build({ exclusions: [setAside(reason)] });
    expect(find(reason, 'x.html', data, beforeAwards)).toEqual(['reason:2']);
    expect(find(reason, 'x.html', data, awards)).toEqual([]);
  });

  it('why a sheet is set aside is told even where its entry was withdrawn', () => {
    const reason = 'Phiếu chấm nhầm bài, giám khảo đề nghị không tính.';
    const submissions = [makeSubmission({ withdrawn_on: '2022-09-10' })];
    const data = build({ submissions, exclusions: [setAside(reason)] });
    expect(find(reason, 'x.html', data, awards)).toEqual([]);
  });

  it('no reason makes the name of an author or the code of a judge public', () => {
    const reason = `Giám khảo GK1-07 là người thân của ${name}, nên phiếu này không tính.`;
    const explained = { ...prize, ranking_reason: reason };
    const submissions = [makeSubmission({ consent_names: false })];
    for (const own of [{ exclusions: [setAside(reason)] }, { results: [explained] }]) {
      const data = build({ submissions, ...own });
      expect(find(`${name}, GK1-07`, 'x.html', data, awards)).toEqual(['judge_id:2', 'name:2']);
    }
  });

  it('a text that is itself held back does not make a value public', () => {
    const phone = '0912 345 678';
    const data = build({ content: [makeGuide('HG22-001', `Gọi ${phone}.\n`)] });
    expect(find(phone, 'x.html', data, beforeAwards)).toEqual(['contact_phone:2']);
    expect(find(phone, 'x.html', data, awards)).toEqual([]);
    const announcement = makeAnnouncement('goi', '2022-09-08', `Gọi ${phone}`);
    const announced = build({ content: [announcement] });
    expect(find(phone, 'x.html', announced, at('2022-09-07 23:59:59'))).toEqual([
      'contact_phone:2',
    ]);
    expect(find(phone, 'x.html', announced, at('2022-09-08 00:00:00'))).toEqual([]);
  });

  it('no text makes a name public', () => {
    const announcement = makeAnnouncement('khen', '2022-09-08', `Khen ${name}`);
    const announced = build({ content: [announcement] });
    expect(find(name, 'x.html', announced, at('2022-09-08 00:00:00'))).toEqual(['name:2']);
  });

  it('nothing is held back in an archived contest, but for what never is public', () => {
    const contest = makeContest({ archived: true, timeline: undefined });
    const data = build({ contest, results: [prize] });
    expect(find(`${name} ${solution}`, 'x.html', data, beforeFinalists)).toEqual([]);
    expect(find('0912 345 678', 'x.html', data)).toEqual(['contact_phone:2']);
  });
});

describe('judges and their entries', () => {
  const data = build({
    judges: [
      makeJudge({
        id: 'GK1-09',
        name: 'Phạm Quốc Dũng',
        unit_code: 'hg-snv',
        conflicts: 'HG22-002',
      }),
    ],
    assignments: [{ round: 'vong-1', entry_id: 'HG22-001', judge_id: 'GK1-10' }],
  });

  it('stay private after the awards: name and code, in the list and in the assignments', () => {
    expect(find('Phạm Quốc Dũng', 'x.html', data)).toEqual(['name:2']);
    expect(find('GK1-09', 'x.html', data)).toEqual(['id:2']);
    expect(find('GK1-10', 'ket-qua/2022/ket-qua.json', data)).toEqual(['judge_id:2']);
  });

  it('do not make private what pages tell of entries and units', () => {
    expect(find('vong-1, HG22-001, HG22-002, hg-snv', 'x.html', data)).toEqual([]);
  });

  it('may be named by the organiser, who then made the name public; a code never is', () => {
    const content = [makeAnnouncement('giam-khao', '2022-09-08', 'Phạm Quốc Dũng, GK1-09')];
    const named = build({
      judges: data.editions[0]?.judges.map(({ value }) => value) ?? [],
      content,
    });
    expect(find('Phạm Quốc Dũng, GK1-09', 'x.html', named)).toEqual(['id:2']);
  });
});

describe('a withdrawn entry', () => {
  const data = build({
    submissions: [
      makeSubmission({ id: 'HG22-066', title: 'Sao y tại nhà', withdrawn_on: '2022-09-10' }),
      makeSubmission({ id: 'HG22-002', summary: 'Một trang thay cho hai mươi trang.' }),
    ],
  });

  it('is not to be found in any file, by id, title or summary', () => {
    expect(find('vong-1,1,HG22-066,85', 'du-lieu/ket-qua.csv', data)).toEqual(['id:2']);
    expect(find('<a>Sao y tại nhà</a>', 'x.html', data)).toEqual(['title:2']);
    expect(find(makeSubmission().summary ?? '', 'x.html', data)).toEqual(['summary:2']);
  });

  it('does not make private what another entry has in common with it', () => {
    expect(find('chinh-quyen-so, ca-nhan, hg-snv, 2022-08-20', 'x.html', data)).toEqual([]);
  });

  it('may be sent again under the same title', () => {
    const again = makeSubmission({ id: 'HG22-067', title: 'Sao y tại nhà' });
    const both = build({
      submissions: [
        ...values.submissions,
        again,
        makeSubmission({ id: 'HG22-066', title: 'Sao y tại nhà', withdrawn_on: '2022-09-10' }),
      ],
    });
    expect(find('Sao y tại nhà', 'x.html', both)).toEqual([]);
  });
});
