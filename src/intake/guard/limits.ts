import { createHash } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { requestKinds, type Limit, type LimitTable, type RequestKind } from './limit-table.ts';

/** Whether a request may pass. */
export type Verdict =
  | { kind: 'free' }
  /** Only with the solution of a challenge. */
  | { kind: 'challenge' }
  | { kind: 'refused'; retryAfterSeconds: number };

export type Limits = {
  /** Takes a request back from the count of its address, as one that did no harm. */
  giveBack: (kind: RequestKind, address: string) => Promise<void>;
  /** Counts a request and says whether it may pass. */
  take: (kind: RequestKind, address: string) => Promise<Verdict>;
};

/**
 * Addresses share this many counters for each kind of request, so that a flood from countless
 * addresses fills no memory and pushes nobody's count out.
 */
const slotCount = 8192;

type Counter = {
  count: (key: string) => Promise<Verdict>;
  giveBack: (key: string) => Promise<void>;
};

function makeCounter(limit: Limit): Counter {
  const { free, most, windowSeconds } = limit;
  const limiter = new RateLimiterMemory({ points: 1, duration: windowSeconds });
  return {
    count: async (key) => {
      // Counts like `consume`, without throwing; there are two thresholds to compare with.
      const { consumedPoints, msBeforeNext } = await limiter.penalty(key);
      if (consumedPoints > most) {
        return { kind: 'refused', retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
      }
      return { kind: consumedPoints > free ? 'challenge' : 'free' };
    },
    giveBack: async (key) => {
      await limiter.reward(key);
    },
  };
}

/**
 * Makes the counts of requests, by address and in all. They run by the machine's clock, never by the
 * contest's, which a setting may hold still. The salt keeps anybody from choosing whose counter
 * they share.
 */
export function makeLimits(table: LimitTable, { salt }: { salt: Uint8Array }): Limits {
  const counters = new Map(
    requestKinds.map((kind) => [
      kind,
      { perAddress: makeCounter(table[kind].perAddress), inAll: makeCounter(table[kind].inAll) },
    ]),
  );
  const getSlot = (address: string) => {
    const hash = createHash('sha256').update(salt).update(address).digest();
    return String(hash.readUInt32BE() % slotCount);
  };
  return {
    giveBack: async (kind, address) => counters.get(kind)?.perAddress.giveBack(getSlot(address)),
    take: async (kind, address) => {
      const counter = counters.get(kind);
      if (counter === undefined) return { kind: 'free' };
      const own = await counter.perAddress.count(getSlot(address));
      // What one address has too much of is not laid to everybody's account.
      if (own.kind === 'refused') return own;
      const all = await counter.inAll.count('all');
      return all.kind === 'free' ? own : all;
    },
  };
}
