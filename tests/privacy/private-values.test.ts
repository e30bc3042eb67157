import { describe, expect, it } from 'vitest';
import {
  at,
  makeAnnouncement,
  makeContest,
  makeGuide,
  makeResult,
  makeSubmission,
} from '../contest/build.ts';
import { awards, build, find, prize, values } from './build.ts';

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
