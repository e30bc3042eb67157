import { describe, expect, it } from 'vitest';
import {
  getLastDayOfPeriod,
  getMilestones,
  getNextMilestone,
  getPhase,
  getPreparationEnd,
  getRelease,
} from '../../src/contest/timeline.ts';
import { at, makeContest, timeline } from './build.ts';

const contest = makeContest();

describe('the phase of a contest', () => {
  it.each([
    ['2022-08-15 23:59:59.999', 'before-opening'],
    ['2022-08-16 00:00:00', 'open'],
    ['2022-09-15 23:59:59.999', 'open'],
    ['2022-09-16 00:00:00', 'judging'],
    ['2022-10-05 07:59:59.999', 'judging'],
    ['2022-10-05 08:00:00', 'preparing'],
    ['2022-10-18 23:59:59.999', 'preparing'],
    ['2022-10-19 00:00:00', 'defence'],
    ['2022-10-20 23:59:59.999', 'defence'],
    ['2022-10-21 00:00:00', 'deciding'],
    ['2022-10-28 07:59:59.999', 'deciding'],
    ['2022-10-28 08:00:00', 'finished'],
  ])('at %s in Vietnam is %s', (local, phase) => {
    expect(getPhase(contest, at(local))).toBe(phase);
  });

  it('is judged by the instant, in whatever zone the clock is written', () => {
    expect(getPhase(contest, new Date('2022-09-15T16:59:59Z'))).toBe('open');
    expect(getPhase(contest, new Date('2022-09-15T17:00:00Z'))).toBe('judging');
    expect(getPhase(contest, new Date('2022-09-15T10:00:00-07:00'))).toBe('judging');
  });

  it('is archived for a contest that keeps no dates, and for one that says so', () => {
    const withoutDates = makeContest({ timeline: undefined });
    const archived = makeContest({ archived: true });
    expect(getPhase(withoutDates, at('2022-09-01 00:00:00'))).toBe('archived');
    expect(getPhase(archived, at('2022-09-01 00:00:00'))).toBe('archived');
  });

  it('stays at judging while the organiser has set no later date', () => {
    const early = makeContest({ timeline: { submission: timeline.submission } });
    expect(getPhase(early, at('2030-01-01 00:00:00'))).toBe('judging');
  });

  it('goes from preparing to finished where no day of defence is set', () => {
    const { submission, finalists, awards } = timeline;
    const short = makeContest({ timeline: { submission, finalists, awards } });
    expect(getPhase(short, at('2022-10-28 07:59:59'))).toBe('preparing');
    expect(getPhase(short, at('2022-10-28 08:00:00'))).toBe('finished');
  });
});

describe('the last day of a period of calendar days', () => {
  it('leaves out the day of the event and counts weekends', () => {
    expect(getLastDayOfPeriod('2022-10-03', 10, [])).toBe('2022-10-13');
  });

  it('moves from a Saturday to the Monday', () => {
    expect(getLastDayOfPeriod('2022-10-05', 10, [])).toBe('2022-10-17');
  });

  it('moves from a Sunday to the Monday', () => {
    expect(getLastDayOfPeriod('2022-10-06', 10, [])).toBe('2022-10-17');
  });

  it('does not move from a Friday', () => {
    expect(getLastDayOfPeriod('2022-10-04', 10, [])).toBe('2022-10-14');
  });

  it('moves past a holiday and the weekend that follows it', () => {
    expect(getLastDayOfPeriod('2022-08-22', 10, ['2022-09-01', '2022-09-02'])).toBe('2022-09-05');
  });

  it('moves past a holiday that follows a weekend', () => {
    expect(getLastDayOfPeriod('2022-10-05', 10, ['2022-10-17'])).toBe('2022-10-18');
  });

  it('is not moved by a holiday within the period', () => {
    expect(getLastDayOfPeriod('2022-08-26', 10, ['2022-09-01', '2022-09-02'])).toBe('2022-09-05');
  });

  it('crosses the end of a year', () => {
    expect(getLastDayOfPeriod('2022-12-26', 10, [])).toBe('2023-01-05');
  });
});

describe('the end of preparation', () => {
  it('is counted from the day of the announcement in Vietnam', () => {
    const announced = (instant: string) =>
      makeContest({ timeline: { ...timeline, finalists: { announced_at: instant } } }).timeline;
    const lastInstant = announced('2022-10-03T23:59:59+07:00');
    const nextDay = announced('2022-10-03T17:00:00Z');
    expect(lastInstant && getPreparationEnd(lastInstant)).toBe('2022-10-13');
    expect(nextDay && getPreparationEnd(nextDay)).toBe('2022-10-14');
  });

  it('is unknown until the announcement and the number of days are set', () => {
    const { submission, finalists } = timeline;
    const noDays = makeContest({ timeline: { submission, finalists } }).timeline;
    const noDate = makeContest({ timeline: { submission, preparation_days: 10 } }).timeline;
    expect(noDays && getPreparationEnd(noDays)).toBeNull();
    expect(noDate && getPreparationEnd(noDate)).toBeNull();
  });
});

describe('the milestones of a contest', () => {
  it('stand in order, each with its half-open period', () => {
    expect(getMilestones(contest)).toEqual([
      {
        id: 'submission',
        name: 'Nhận bài dự thi vòng 1',
        from: '2022-08-16T00:00:00+07:00',
        to: '2022-09-16T00:00:00+07:00',
        sample: false,
      },
      {
        id: 'finalists',
        name: 'Công bố bài vào vòng 2',
        from: '2022-10-05T08:00:00+07:00',
        to: null,
        sample: false,
      },
      {
        id: 'preparation',
        name: 'Tác giả chuẩn bị bảo vệ ý tưởng',
        from: '2022-10-06T00:00:00+07:00',
        to: '2022-10-18T00:00:00+07:00',
        sample: false,
      },
      {
        id: 'defence',
        name: 'Bảo vệ ý tưởng, vòng 2',
        from: '2022-10-19T00:00:00+07:00',
        to: '2022-10-21T00:00:00+07:00',
        sample: false,
      },
      {
        id: 'awards',
        name: 'Công bố kết quả',
        from: '2022-10-28T08:00:00+07:00',
        to: null,
        sample: false,
      },
    ]);
  });

  it('leave out what is not set', () => {
    const { submission, finalists } = timeline;
    const ids = (own: Parameters<typeof makeContest>[0]) =>
      getMilestones(makeContest(own)).map(({ id }) => id);
    expect(ids({ timeline: { submission } })).toEqual(['submission']);
    expect(ids({ timeline: { submission, finalists } })).toEqual(['submission', 'finalists']);
    expect(ids({ timeline: { submission, preparation_days: 10 } })).toEqual(['submission']);
    expect(ids({ timeline: undefined })).toEqual([]);
  });

  it('say which dates are illustrative, preparation with the announcement it is counted from', () => {
    const { submission } = timeline;
    const partly = makeContest({
      timeline: {
        ...timeline,
        submission,
        finalists: { ...timeline.finalists, sample: true },
        awards: { ...timeline.awards, sample: true },
      },
    });
    expect(
      getMilestones(partly)
        .filter((one) => one.sample)
        .map(({ id }) => id),
    ).toEqual(['finalists', 'preparation', 'awards']);
  });
});

describe('the next milestone', () => {
  it.each([
    ['2022-08-15 23:59:59.999', 'submission', 'begins', '2022-08-16T00:00:00+07:00'],
    ['2022-08-16 00:00:00', 'submission', 'ends', '2022-09-16T00:00:00+07:00'],
    ['2022-09-16 00:00:00', 'finalists', 'begins', '2022-10-05T08:00:00+07:00'],
    ['2022-10-05 08:00:00', 'preparation', 'begins', '2022-10-06T00:00:00+07:00'],
    ['2022-10-06 00:00:00', 'preparation', 'ends', '2022-10-18T00:00:00+07:00'],
    ['2022-10-18 00:00:00', 'defence', 'begins', '2022-10-19T00:00:00+07:00'],
    ['2022-10-19 00:00:00', 'defence', 'ends', '2022-10-21T00:00:00+07:00'],
    ['2022-10-21 00:00:00', 'awards', 'begins', '2022-10-28T08:00:00+07:00'],
  ])('at %s is that %s %s', (local, id, event, instant) => {
    const next = getNextMilestone(contest, at(local));
    expect([next?.milestone.id, next?.event, next?.at]).toEqual([id, event, instant]);
  });

  it('is none once the awards are announced', () => {
    expect(getNextMilestone(contest, at('2022-10-28 07:59:59.999'))?.milestone.id).toBe('awards');
    expect(getNextMilestone(contest, at('2022-10-28 08:00:00'))).toBeNull();
  });

  it('is found by the instant where dates are written in several zones', () => {
    const mixed = makeContest({
      timeline: {
        submission: { opens_at: '2022-08-16T00:00:00+07:00', closes_at: '2022-09-15T17:00:00Z' },
        finalists: { announced_at: '2022-09-15T18:00:00+07:00' },
      },
    });
    const next = getNextMilestone(mixed, at('2022-09-01 00:00:00'));
    expect([next?.milestone.id, next?.at]).toEqual(['finalists', '2022-09-15T18:00:00+07:00']);
  });
});

describe('the release of results', () => {
  it.each([
    ['2022-10-05 07:59:59.999', { finalists: false, awards: false }],
    ['2022-10-05 08:00:00', { finalists: true, awards: false }],
    ['2022-10-28 07:59:59.999', { finalists: true, awards: false }],
    ['2022-10-28 08:00:00', { finalists: true, awards: true }],
  ])('at %s is %o', (local, release) => {
    expect(getRelease(contest, at(local))).toEqual(release);
  });

  it('stays closed for what has no date', () => {
    const { submission, finalists } = timeline;
    const far = at('2100-01-01 00:00:00');
    expect(getRelease(makeContest({ timeline: { submission } }), far)).toEqual({
      finalists: false,
      awards: false,
    });
    expect(getRelease(makeContest({ timeline: { submission, finalists } }), far)).toEqual({
      finalists: true,
      awards: false,
    });
    expect(getRelease(makeContest({ timeline: undefined }), far)).toEqual({
      finalists: false,
      awards: false,
    });
  });

  it('opens the finalists with the awards where only the awards have a date', () => {
    const { submission, awards } = timeline;
    const one = makeContest({ timeline: { submission, awards } });
    expect(getRelease(one, at('2022-10-28 08:00:00'))).toEqual({ finalists: true, awards: true });
  });

  it('is whole for an archived contest', () => {
    expect(getRelease(makeContest({ archived: true }), at('2022-08-01 00:00:00'))).toEqual({
      finalists: true,
      awards: true,
    });
  });
});
