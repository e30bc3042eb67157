import { describe, expect, it } from 'vitest';
import { getStatus, isInTime } from '../../src/contest/eligibility.ts';
import { makeContest, makeResult, makeSubmission, timeline } from './build.ts';

const byArrival = makeContest({ paper_entries: 'arrival' });
const byPostmark = makeContest({ paper_entries: 'postmark' });

function received(instant: string | null, postmarkedOn: string | null = null) {
  return makeSubmission({ received_at: instant, postmarked_on: postmarkedOn });
}

describe('an entry that counts by its arrival', () => {
  it.each([
    ['2022-08-15T23:59:59+07:00', false],
    ['2022-08-16T00:00:00+07:00', true],
    ['2022-09-15T23:59:59+07:00', true],
    ['2022-09-16T00:00:00+07:00', false],
  ])('received at %s is in time: %s', (instant, inTime) => {
    expect(isInTime(byArrival, received(instant))).toBe(inTime);
  });

  it('is late when it was posted in time and came late', () => {
    expect(isInTime(byArrival, received('2022-09-17T08:00:00+07:00', '2022-09-14'))).toBe(false);
  });

  it('is neither in time nor late while its arrival is unknown', () => {
    expect(isInTime(byArrival, received(null, '2022-09-14'))).toBeNull();
  });
});

describe('an entry that counts by its postmark', () => {
  it.each([
    ['2022-08-15', false],
    ['2022-08-16', true],
    ['2022-09-15', true],
    ['2022-09-16', false],
  ])('posted on %s is in time: %s', (day, inTime) => {
    expect(isInTime(byPostmark, received('2022-09-20T08:00:00+07:00', day))).toBe(inTime);
  });

  it('is in time when posted on a day on which the time begins or ends at an hour', () => {
    const atHours = makeContest({
      paper_entries: 'postmark',
      timeline: {
        ...timeline,
        submission: {
          opens_at: '2022-08-16T07:30:00+07:00',
          closes_at: '2022-09-15T17:00:00+07:00',
        },
      },
    });
    expect(isInTime(atHours, received(null, '2022-08-16'))).toBe(true);
    expect(isInTime(atHours, received(null, '2022-09-15'))).toBe(true);
    expect(isInTime(atHours, received(null, '2022-08-15'))).toBe(false);
    expect(isInTime(atHours, received(null, '2022-09-16'))).toBe(false);
  });

  it('counts by its arrival when it was brought by hand', () => {
    expect(isInTime(byPostmark, received('2022-09-15T16:00:00+07:00'))).toBe(true);
    expect(isInTime(byPostmark, received('2022-09-16T08:00:00+07:00'))).toBe(false);
  });
});

it('whether an entry is in time is unknown in a contest without dates', () => {
  const contest = makeContest({ timeline: undefined });
  expect(isInTime(contest, received('2022-09-01T08:00:00+07:00'))).toBeNull();
});

describe('the status of an entry', () => {
  const submission = makeSubmission();

  it('is valid without a decision and with one that excludes nothing', () => {
    expect(getStatus(submission, undefined)).toBe('valid');
    expect(getStatus(submission, makeResult({ originality: 'chua-xet' }))).toBe('valid');
    expect(getStatus(submission, makeResult({ originality: 'khong-trung' }))).toBe('valid');
  });

  it('is invalid with a reason for disqualification', () => {
    const result = makeResult({ disqualified_reason: 'Nhận sau hạn' });
    expect(getStatus(submission, result)).toBe('invalid');
  });

  it('is duplicate when found to repeat a model, even with another reason', () => {
    const result = makeResult({ originality: 'trung-lap', disqualified_reason: 'Nhận sau hạn' });
    expect(getStatus(submission, result)).toBe('duplicate');
  });

  it('is withdrawn whatever was decided', () => {
    const withdrawn = makeSubmission({ withdrawn_on: '2022-09-10' });
    expect(getStatus(withdrawn, makeResult({ originality: 'trung-lap' }))).toBe('withdrawn');
  });
});
