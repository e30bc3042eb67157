import { describe, expect, it } from 'vitest';
import { getExclusion } from '../../src/contest/exclusion.ts';
import { formatStanding } from '../../src/contest/standing.ts';
import { makeContest } from './build.ts';

const { rounds } = makeContest();
const reach = (roundReached: string | null) => formatStanding({ roundReached, scores: [] }, rounds);

describe('what lists say of an entry without a score', () => {
  it('is the later round that it came to, and nothing before', () => {
    expect(reach('vong-2')).toBe('Vào vòng vong-2');
    expect(reach('vong-1')).toBeNull();
    expect(reach(null)).toBeNull();
  });

  it('is why it is out, where it is', () => {
    const statuses = ['received', 'valid', 'duplicate', 'invalid'] as const;
    expect(statuses.map(getExclusion)).toEqual([null, null, 'Trùng lắp', 'Không hợp lệ']);
  });
});
