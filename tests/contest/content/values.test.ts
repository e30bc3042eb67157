import { describe, expect, it } from 'vitest';
import { getContentValues } from '../../../src/contest/content/values.ts';
import { makeContest, makeRound, timeline } from '../build.ts';

const unknown = 'chưa có thông tin';

function ask(own: Parameters<typeof makeContest>[0], names: readonly string[]) {
  const values = getContentValues(makeContest(own));
  return names.map((name) => values.get(name));
}

describe('what a text may ask for', () => {
  it('are the names, dates, numbers and awards of contest.yaml, as a reader reads them', () => {
    const contest = makeContest({
      organiser: { name: 'Ban Tổ chức cuộc thi', receiving_office: 'Sở Nội vụ' },
      decision: {
        number: '125/KH-UBND',
        title: 'Kế hoạch',
        issuer: 'UBND tỉnh Hậu Giang',
        issued_on: '2022-06-24',
      },
      max_authors: 5,
      rounds: [
        makeRound('vong-1', ['tinh-moi', 'hieu-qua'], {
          sheets_per_entry: 3,
          advance: { count: 17 },
        }),
        makeRound('vong-2', ['noi-dung'], { sheets_per_entry: 5 }),
      ],
    });
    expect(Object.fromEntries(getContentValues(contest))).toEqual({
      'contest.name': 'Cuộc thi sáng kiến tỉnh Hậu Giang năm 2022',
      'contest.short_name': 'Cuộc thi sáng kiến',
      'contest.organiser': 'Ban Tổ chức cuộc thi',
      'contest.receiving_office': 'Sở Nội vụ',
      'decision.number': '125/KH-UBND',
      'decision.date': '24/6/2022',
      'settings.paper_entries': 'ngày đến',
      'settings.own_unit_models': 'được dự thi',
      'settings.published_marks':
        'từng phiếu chấm, không ghi giám khảo, thứ tự phiếu đảo riêng ở mỗi bài',
      'fields.count': 'một',
      'limits.authors': '5',
      'submission.opens_on': '16/8/2022',
      'submission.last_day': '15/9/2022',
      'submission.closes_at': '23:59:59 ngày 15/9/2022, giờ Việt Nam',
      'finalists.announced_on': '5/10/2022',
      'preparation.days': '10 ngày',
      'preparation.ends_on': '17/10/2022',
      'defence.starts_on': '19/10/2022',
      'defence.ends_on': '20/10/2022',
      'awards.announced_on': '28/10/2022',
      'round1.name': 'Vòng vong-1',
      'round1.max_score': '20 điểm',
      'round1.judges': '3',
      'round1.step': '0,5',
      'round1.minimum_sheets': '1',
      'round1.spread': unknown,
      'round1.rule': expect.stringContaining('Điểm một phiếu là tổng điểm các tiêu chí') as string,
      'round2.name': 'Vòng vong-2',
      'round2.max_score': '10 điểm',
      'round2.judges': '5',
      'round2.step': '0,5',
      'round2.minimum_sheets': '1',
      'round2.spread': unknown,
      'round2.rule': expect.stringContaining('Điểm một phiếu là tổng điểm các tiêu chí') as string,
      'advance.count': '17',
      'awards.giai-nhat.count': '1',
      'awards.tap-the.count': unknown,
      'awards.tap-the.minimum_entries': unknown,
    });
  });

  it('read "chưa có thông tin" where the organiser has set nothing', () => {
    const names = [
      'contest.receiving_office',
      'decision.number',
      'decision.date',
      'limits.authors',
      'submission.opens_on',
      'submission.last_day',
      'submission.closes_at',
      'finalists.announced_on',
      'preparation.days',
      'preparation.ends_on',
      'defence.starts_on',
      'defence.ends_on',
      'awards.announced_on',
      'advance.count',
    ];
    const values = ask({ timeline: undefined, rounds: [], tie_break: [] }, names);
    expect(values).toEqual(names.map(() => unknown));
  });

  it('leave the end of preparation unknown until the finalists have a date', () => {
    const { submission } = timeline;
    expect(
      ask({ timeline: { submission, preparation_days: 10 } }, [
        'preparation.days',
        'preparation.ends_on',
      ]),
    ).toEqual(['10 ngày', unknown]);
  });

  it('tell a deadline within a day by its last second, and its day', () => {
    const closing = {
      opens_at: '2022-08-16T07:30:00+07:00',
      closes_at: '2022-09-15T17:00:00+07:00',
    };
    expect(
      ask({ timeline: { submission: closing } }, ['submission.closes_at', 'submission.last_day']),
    ).toEqual(['16:59:59 ngày 15/9/2022, giờ Việt Nam', '15/9/2022']);
  });

  it('know no name that contest.yaml does not give', () => {
    expect(ask({}, ['round3.name', 'awards.giai-ba.count'])).toEqual([undefined, undefined]);
  });

  it('tell a rule, a threshold and a minimum as contest.yaml has them', () => {
    const contest = makeContest({
      published_marks: 'means',
      rounds: [
        makeRound('vong-1', ['tinh-moi'], {
          minimum_sheets: 2,
          disagreement: { spread_above: 7.5 },
        }),
      ],
      awards: [
        { id: 'tap-the', name: 'Giải tập thể', kind: 'collective', rank: 1, minimum_entries: 2 },
      ],
    });
    expect(Object.fromEntries(getContentValues(contest))).toMatchObject({
      'settings.published_marks': 'điểm trung bình theo tiêu chí, không công bố từng phiếu chấm',
      'round1.minimum_sheets': '2',
      'round1.spread': '7,5 điểm',
      'awards.tap-the.minimum_entries': '2',
    });
  });
});
