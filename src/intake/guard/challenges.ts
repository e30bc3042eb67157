import { createHmac } from 'node:crypto';
import { CappedMap, createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Payload } from 'altcha-lib/types';

export type ChallengeVerdict = 'good' | 'bad' | 'expired' | 'used';

export type Challenges = {
  /** Makes a challenge for a page, as JSON. */
  make: () => Promise<string>;
  /** Checks `{"challenge": …, "solution": …}`, as JSON, and takes it once. */
  verify: (answer: string) => Promise<ChallengeVerdict>;
};

/**
 * A solver derives a key for each number from 0 until one fits: about 0.6 million rounds of SHA-256,
 * a tenth of a second on a desktop, one or two on an old phone.
 */
const roundsPerKey = 5000;
const highestNumber = 250;
const lifetimeMs = 10 * 60 * 1000;

/** Enough for sixty solutions a second to stay known until they expire. */
const maxKnownUsed = 36_000;
const maxAnswerChars = 4000;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Answer = Payload & { challenge: { signature: string } };

/** Looks only at what must be there for the signature to be checked, which vouches for the rest. */
function isAnswer(value: unknown): value is Answer {
  if (!isObject(value) || !isObject(value.challenge) || !isObject(value.solution)) return false;
  return isObject(value.challenge.parameters) && typeof value.challenge.signature === 'string';
}

function parseAnswer(text: string): Answer | null {
  if (text.length > maxAnswerChars) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isAnswer(value) ? value : null;
  } catch {
    return null;
  }
}

/** Makes proofs of work that cost a sender a moment, so that many forms cost much. */
export function makeChallenges(secret: string, { now }: { now: () => Date }): Challenges {
  const derive = (purpose: string) => createHmac('sha256', secret).update(purpose).digest('hex');
  const secrets = {
    hmacSignatureSecret: derive('challenge'),
    hmacKeySignatureSecret: derive('solution of a challenge'),
  };
  const used = new CappedMap<string, true>({ maxSize: maxKnownUsed });
  return {
    make: async () => {
      const challenge = await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: roundsPerKey,
        counter: randomInt(highestNumber),
        deriveKey,
        // Not the library's own `expiresAt`, which it compares with a clock of its own.
        data: { expiresMs: now().getTime() + lifetimeMs },
        ...secrets,
      });
      return JSON.stringify(challenge);
    },
    verify: async (text) => {
      const answer = parseAnswer(text);
      if (answer === null) return 'bad';
      const { verified } = await verifySolution({ ...answer, deriveKey, ...secrets });
      if (!verified) return 'bad';
      const { data } = answer.challenge.parameters;
      if (now().getTime() >= Number(data?.expiresMs)) return 'expired';
      return used.setIfAbsent(answer.challenge.signature, true) ? 'good' : 'used';
    },
  };
}
