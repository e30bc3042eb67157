/** What a visitor asks of the intake, as far as it is counted. */
export const requestKinds = ['send', 'withdraw', 'look-up', 'report', 'page'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** How many requests pass as they are, and after how many none do; between, a challenge is asked. */
export type Limit = { free: number; most: number; windowSeconds: number };

export type LimitTable = Readonly<Record<RequestKind, { perAddress: Limit; inAll: Limit }>>;

const minute = 60;
const tenMinutes = 10 * minute;

/**
 * What the server takes. An office of two hundred may share one address on the last evening, and a
 * form that is challenged is sent twice: that is why so much is let through. A look-up that finds
 * nothing is refused early, because it is how somebody would try out receipt numbers.
 */
export const limitTable: LimitTable = {
  send: {
    perAddress: { free: 60, most: 600, windowSeconds: tenMinutes },
    inAll: { free: 600, most: Infinity, windowSeconds: minute },
  },
  withdraw: {
    perAddress: { free: 300, most: 300, windowSeconds: tenMinutes },
    inAll: { free: Infinity, most: Infinity, windowSeconds: minute },
  },
  'look-up': {
    perAddress: { free: 10, most: 10, windowSeconds: tenMinutes },
    inAll: { free: 120, most: 600, windowSeconds: minute },
  },
  report: {
    perAddress: { free: 20, most: 100, windowSeconds: tenMinutes },
    inAll: { free: 120, most: Infinity, windowSeconds: minute },
  },
  page: {
    perAddress: { free: 3000, most: 3000, windowSeconds: tenMinutes },
    inAll: { free: Infinity, most: Infinity, windowSeconds: minute },
  },
};
