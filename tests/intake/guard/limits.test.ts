import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limitTable, type LimitTable } from '../../../src/intake/guard/limit-table.ts';
import { makeLimits, type Limits } from '../../../src/intake/guard/limits.ts';

const salt = new Uint8Array([1, 2, 3]);

async function takeMany(limits: Limits, count: number, address: string): Promise<string[]> {
  const kinds: string[] = [];
  for (let index = 0; index < count; index++) {
    kinds.push((await limits.take('send', address)).kind);
  }
  return kinds;
}

const table: LimitTable = {
  ...limitTable,
  send: {
    perAddress: { free: 2, most: 4, windowSeconds: 600 },
    inAll: { free: 6, most: 8, windowSeconds: 60 },
  },
};

// The limiter reads the machine's clock by itself.
beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2022-09-15T16:50:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('limits', () => {
  it('let an address pass, then ask for a challenge, then refuse and say for how long', async () => {
    const limits = makeLimits(table, { salt });
    expect(await takeMany(limits, 4, '203.0.113.9')).toEqual([
      'free',
      'free',
      'challenge',
      'challenge',
    ]);
    vi.advanceTimersByTime(30_500);
    expect(await limits.take('send', '203.0.113.9')).toEqual({
      kind: 'refused',
      retryAfterSeconds: 570,
    });
    vi.advanceTimersByTime(569_500);
    expect(await limits.take('send', '203.0.113.9')).toEqual({ kind: 'free' });
  });

  it('take back what did no harm', async () => {
    const limits = makeLimits(table, { salt });
    for (let count = 0; count < 20; count += 1) {
      expect(await limits.take('look-up', '203.0.113.9')).toEqual({ kind: 'free' });
      await limits.giveBack('look-up', '203.0.113.9');
    }
  });

  it('count addresses and kinds of request apart', async () => {
    const limits = makeLimits(table, { salt });
    await takeMany(limits, 5, '203.0.113.9');
    expect(await limits.take('send', '203.0.113.10')).toEqual({ kind: 'free' });
    expect(await limits.take('withdraw', '203.0.113.9')).toEqual({ kind: 'free' });
  });

  it('ask everybody for a challenge under pressure, and take no more past the most', async () => {
    const limits = makeLimits(table, { salt });
    const kinds = [];
    for (let index = 0; index < 9; index++) {
      kinds.push((await limits.take('send', `198.51.100.${index}`)).kind);
    }
    expect(kinds).toEqual([...Array<string>(6).fill('free'), 'challenge', 'challenge', 'refused']);
    vi.advanceTimersByTime(60_000);
    expect(await limits.take('send', '198.51.100.20')).toEqual({ kind: 'free' });
  });

  it('do not lay what one address is refused to the account of all', async () => {
    const limits = makeLimits(table, { salt });
    await takeMany(limits, 50, '203.0.113.9');
    expect(await limits.take('send', '203.0.113.10')).toEqual({ kind: 'free' });
  });

  it('keep a count while a flood of other addresses comes', async () => {
    const limits = makeLimits(
      { ...table, send: { ...table.send, inAll: limitTable.page.inAll } },
      { salt },
    );
    await takeMany(limits, 5, '203.0.113.9');
    for (let index = 0; index < 40_000; index++) await limits.take('send', `flood ${index}`);
    expect((await limits.take('send', '203.0.113.9')).kind).toBe('refused');
  });

  it('let an office of two hundred send on the last evening, and look-ups only ten times', async () => {
    const limits = makeLimits(limitTable, { salt });
    const sent = await takeMany(limits, 600, '203.0.113.9');
    expect(sent.filter((kind) => kind === 'refused')).toEqual([]);
    expect(sent.indexOf('challenge')).toBe(60);
    const found = [];
    for (let index = 0; index < 11; index++) {
      found.push((await limits.take('look-up', '203.0.113.9')).kind);
    }
    expect(found).toEqual([...Array<string>(10).fill('free'), 'refused']);
  });
});
