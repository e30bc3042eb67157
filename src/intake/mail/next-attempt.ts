const minuteMs = 60 * 1000;
const hourMs = 60 * minuteMs;

/** After the first, second… failure; the last one goes on for ever. */
const pausesMs = [minuteMs, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 6 * hourMs];
const lastPauseMs = 6 * hourMs;
const refusedPauseMs = 24 * hourMs;

/** How sending a letter failed. */
export type MailFailure = {
  /** The server will say the same again to this letter. */
  isRefusal: boolean;
  /** It never came to the letter, so that others would fare no better now. */
  isUnreachable: boolean;
  code: string | null;
  responseCode: number | null;
};

/** Tells what an error of sending means; the server's own words may hold addresses and stay out. */
export function getMailFailure(error: unknown): MailFailure {
  const { code, responseCode, permanent } = (error instanceof Error ? error : {}) as {
    code?: unknown;
    responseCode?: unknown;
    permanent?: unknown;
  };
  // A wrong password is refused for good as well, but not because of the letter.
  const isAboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  return {
    isRefusal: permanent === true && isAboutLetter,
    isUnreachable: !isAboutLetter,
    code: typeof code === 'string' ? code : null,
    responseCode: typeof responseCode === 'number' ? responseCode : null,
  };
}

/** Returns when to try a letter again that has failed that many times before. */
export function planNextAttempt(attempts: number, failure: MailFailure, now: Date): string {
  const pauseMs = failure.isRefusal ? refusedPauseMs : (pausesMs[attempts] ?? lastPauseMs);
  return new Date(now.getTime() + pauseMs).toISOString();
}
