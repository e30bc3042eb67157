import { describe, expect, it } from 'vitest';
import { makeCoalescer } from '../../../src/search/page/coalesce.ts';

/** A search whose answers come when the test says so. */
function openDesk() {
  const started: string[] = [];
  const shown: string[] = [];
  const open: { answer: (text: string) => void; fail: (problem: Error) => void }[] = [];
  const coalescer = makeCoalescer<string, string>(
    (question) => {
      started.push(question);
      return new Promise((answer, fail) => open.push({ answer, fail }));
    },
    (answer, question) => shown.push(`${question}: ${answer}`),
    (problem, question) => shown.push(`${question} failed: ${String(problem)}`),
  );
  const settle = async (end: (one: (typeof open)[number]) => void) => {
    const one = open.shift();
    if (one !== undefined) end(one);
    await new Promise((done) => setImmediate(done));
  };
  return { coalescer, started, shown, settle };
}

describe('while a search is under way', () => {
  it('only the newest of the waiting questions is searched, and only its answer shown', async () => {
    const { coalescer, started, shown, settle } = openDesk();
    for (const question of ['m', 'mộ', 'một']) coalescer.ask(question);
    expect(started).toEqual(['m']);
    await settle(({ answer }) => answer('100'));
    expect(started).toEqual(['m', 'một']);
    expect(shown).toEqual([]);
    await settle(({ answer }) => answer('7'));
    expect(shown).toEqual(['một: 7']);
  });

  it('a failure is told only when nothing newer was asked, and the next search goes on', async () => {
    const { coalescer, started, shown, settle } = openDesk();
    coalescer.ask('a');
    coalescer.ask('b');
    await settle(({ fail }) => fail(new Error('offline')));
    await settle(({ fail }) => fail(new Error('offline')));
    coalescer.ask('c');
    await settle(({ answer }) => answer('1'));
    expect(started).toEqual(['a', 'b', 'c']);
    expect(shown).toEqual(['b failed: Error: offline', 'c: 1']);
  });

  it('clearing the box forgets what waits and what is under way', async () => {
    const { coalescer, started, shown, settle } = openDesk();
    coalescer.ask('a');
    coalescer.ask('b');
    coalescer.cancel();
    await settle(({ answer }) => answer('1'));
    expect(started).toEqual(['a']);
    coalescer.ask('a');
    await settle(({ answer }) => answer('2'));
    expect(shown).toEqual(['a: 2']);
  });
});
