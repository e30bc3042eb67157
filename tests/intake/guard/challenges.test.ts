import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { describe, expect, it } from 'vitest';
import { makeChallenges } from '../../../src/intake/guard/challenges.ts';

const begin = Date.parse('2022-09-15T16:50:00Z');

function open(secret = 'secret of the store') {
  const clock = { ms: begin };
  return { clock, challenges: makeChallenges(secret, { now: () => new Date(clock.ms) }) };
}

/** As the script of the form does. */
async function solve(text: string): Promise<string> {
  const challenge = JSON.parse(text) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return JSON.stringify({ challenge, solution });
}

describe('challenges', () => {
  it('are solved by a browser and taken once', async () => {
    const { challenges } = open();
    const answer = await solve(await challenges.make());
    expect(await challenges.verify(answer)).toBe('good');
    expect(await challenges.verify(answer)).toBe('used');
    expect(await challenges.verify(answer.replace('{', '{ "again": 1, '))).toBe('used');
  });

  it('are taken once also where the same answer comes many times at the same instant', async () => {
    const { challenges } = open();
    const answer = await solve(await challenges.make());
    const verdicts = await Promise.all(Array.from({ length: 5 }, () => challenges.verify(answer)));
    expect(verdicts.toSorted()).toEqual(['good', 'used', 'used', 'used', 'used']);
  });

  it('expire after ten minutes', async () => {
    const { challenges, clock } = open();
    const answer = await solve(await challenges.make());
    clock.ms += 10 * 60 * 1000;
    expect(await challenges.verify(answer)).toBe('expired');
    clock.ms -= 1;
    expect(await challenges.verify(answer)).toBe('good');
  });

  it('hold over a restart of the server, but not for another store', async () => {
    const answer = await solve(await open().challenges.make());
    expect(await open('another secret').challenges.verify(answer)).toBe('bad');
    expect(await open().challenges.verify(answer)).toBe('good');
  });

  it('take no other answer, and never fail on one', async () => {
    const { challenges } = open();
    const challenge = JSON.parse(await challenges.make()) as Challenge;
    const solution = { counter: 1, derivedKey: 'ab'.repeat(32) };
    const later = structuredClone(challenge);
    later.parameters.data = { expiresMs: begin * 2 };
    const answers = [
      { challenge, solution },
      { challenge, solution: null },
      { challenge, solution: { counter: '1', derivedKey: ['ab'] } },
      { challenge: later, solution },
      { challenge: { ...challenge, signature: undefined }, solution },
      { challenge: { ...challenge, signature: '' }, solution },
      { challenge: { parameters: null, signature: 'ab' }, solution },
      { challenge: { parameters: { expiresAt: 1 }, signature: 'ab' }, solution },
      {},
      [],
      null,
      7,
    ].map((answer) => JSON.stringify(answer));
    const texts = [...answers, '', '{', '['.repeat(3999), 'x'.repeat(1_000_000)];
    for (const text of texts)
      expect([text.slice(0, 200), await challenges.verify(text)]).toEqual([
        text.slice(0, 200),
        'bad',
      ]);
  });
});
