import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignJudges,
  type AssignedPair,
  type AssignmentTask,
  type KeptOffReason,
} from '../../../src/judging/assign/assign-judges.ts';

type Off = Record<string, Record<string, KeptOffReason>>;

function makeTask(
  entries: readonly string[],
  judges: readonly (string | [string, number])[],
  sheetsPerEntry: number,
  off: Off = {},
  seed = '2022',
): AssignmentTask {
  return {
    entries,
    judges: judges.map((judge) =>
      typeof judge === 'string'
        ? { id: judge, mostEntries: null }
        : { id: judge[0], mostEntries: judge[1] },
    ),
    sheetsPerEntry,
    seed,
    keptOff: new Map(
      Object.entries(off).map(([entry, judgesOff]) => [entry, new Map(Object.entries(judgesOff))]),
    ),
  };
}

function makeIds(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1)}`);
}

function spread(task: AssignmentTask): AssignedPair[] {
  const answer = assignJudges(task);
  if ('problem' in answer) throw new Error(answer.problem.kind);
  return answer.assignments;
}

function countLoads(task: AssignmentTask, pairs: readonly AssignedPair[]): number[] {
  return task.judges.map(({ id }) => pairs.filter(({ judgeId }) => judgeId === id).length);
}

function countTogether(pairs: readonly AssignedPair[]): Map<string, number> {
  const together = new Map<string, number>();
  for (const here of Map.groupBy(pairs, ({ entryId }) => entryId).values()) {
    for (const { judgeId: one } of here) {
      for (const { judgeId: other } of here) {
        if (one >= other) continue;
        together.set(`${one} ${other}`, (together.get(`${one} ${other}`) ?? 0) + 1);
      }
    }
  }
  return together;
}

describe('assignJudges', () => {
  it('spreads 65 entries over nine judges evenly and mixes them', () => {
    const task = makeTask(makeIds('E', 65), makeIds('GK', 9), 3);
    const pairs = spread(task);
    expect(pairs).toHaveLength(195);
    expect(countLoads(task, pairs).toSorted()).toEqual([21, 21, 21, 22, 22, 22, 22, 22, 22]);
    const together = [...countTogether(pairs).values()];
    expect(together).toHaveLength(36);
    expect(Math.max(...together)).toBeLessThanOrEqual(7);
  });

  it('does not keep the same judges together where nothing asks for it', () => {
    const pairs = spread(makeTask(makeIds('E', 20), makeIds('GK', 6), 3));
    expect([...countTogether(pairs).values()].toSorted()).toEqual(new Array(15).fill(4));
  });

  it('gives another spread for another seed', () => {
    const entries = makeIds('E', 12);
    const judges = makeIds('GK', 6);
    expect(spread(makeTask(entries, judges, 2, {}, '2022'))).not.toEqual(
      spread(makeTask(entries, judges, 2, {}, '2023')),
    );
  });

  it('shifts entries on where a judge who is free may not take what is left', () => {
    // A may mark E1 only, so that C has to take E2 from whoever had it.
    const off: Off = { E2: { A: 'conflict' }, E3: { A: 'conflict', B: 'own-unit' } };
    const pairs = spread(
      makeTask(
        ['E1', 'E2', 'E3'],
        [
          ['A', 1],
          ['B', 1],
          ['C', 1],
        ],
        1,
        off,
      ),
    );
    expect(pairs).toEqual([
      { entryId: 'E1', judgeId: 'A' },
      { entryId: 'E2', judgeId: 'B' },
      { entryId: 'E3', judgeId: 'C' },
    ]);
  });

  it('names entries with fewer allowed judges than sheets, and why each judge is kept off', () => {
    const off: Off = { E2: { A: 'author', C: 'own-unit' } };
    expect(assignJudges(makeTask(['E1', 'E2'], ['C', 'B', 'A'], 2, off))).toEqual({
      problem: {
        kind: 'too-few-judges',
        entries: [
          {
            entryId: 'E2',
            allowed: 1,
            keptOff: [
              { judgeId: 'A', reason: 'author' },
              { judgeId: 'C', reason: 'own-unit' },
            ],
          },
        ],
      },
    });
  });

  it('tells how many sheets are needed and how many the judges can give together', () => {
    expect(
      assignJudges(
        makeTask(
          makeIds('E', 4),
          [
            ['A', 3],
            ['B', 2],
          ],
          2,
        ),
      ),
    ).toEqual({
      problem: { kind: 'too-few-places', needed: 8, available: 5 },
    });
  });

  it('names the entries and judges between which it gets too tight', () => {
    const off: Off = {
      E1: { C: 'own-unit', D: 'own-unit' },
      E2: { C: 'own-unit', D: 'own-unit' },
      E3: { C: 'own-unit', D: 'own-unit' },
    };
    const task = makeTask(makeIds('E', 5), [['A', 2], 'B', 'C', 'D'], 2, off);
    expect(assignJudges(task)).toEqual({
      problem: {
        kind: 'bottleneck',
        entryIds: ['E1', 'E2', 'E3'],
        judgeIds: ['A'],
        needed: 3,
        available: 2,
      },
    });
  });
});

/** Counts the ways to see whether there is any: tries every choice of judges for each entry. */
function isPossible({ entries, judges, sheetsPerEntry, keptOff }: AssignmentTask): boolean {
  const left = new Map(judges.map(({ id, mostEntries }) => [id, mostEntries ?? entries.length]));
  const place = (entry: number, from: number, missing: number): boolean => {
    if (missing === 0) {
      return entry + 1 >= entries.length || place(entry + 1, 0, sheetsPerEntry);
    }
    for (let index = from; index < judges.length; index += 1) {
      const id = judges[index]?.id ?? '';
      const free = left.get(id) ?? 0;
      if (free === 0 || keptOff.get(entries[entry] ?? '')?.has(id) === true) continue;
      left.set(id, free - 1);
      if (place(entry, index + 1, missing - 1)) return true;
      left.set(id, free);
    }
    return false;
  };
  return entries.length === 0 || place(0, 0, sheetsPerEntry);
}

/** Tells whether some judge could give an entry to another so that the two come nearer. */
function couldBeMoreEven(task: AssignmentTask, pairs: readonly AssignedPair[]): boolean {
  const load = (id: string) => pairs.filter(({ judgeId }) => judgeId === id).length;
  return pairs.some(({ entryId, judgeId }) =>
    task.judges.some(
      ({ id, mostEntries }) =>
        load(id) <= load(judgeId) - 2 &&
        load(id) < (mostEntries ?? Infinity) &&
        task.keptOff.get(entryId)?.has(id) !== true &&
        !pairs.some((pair) => pair.entryId === entryId && pair.judgeId === id),
    ),
  );
}

function makeTasks(mostEntries: number, mostJudges: number): fc.Arbitrary<AssignmentTask> {
  return fc
    .record({
      entries: fc.integer({ min: 1, max: mostEntries }),
      judges: fc.integer({ min: 1, max: mostJudges }),
      sheetsPerEntry: fc.integer({ min: 1, max: 3 }),
      seed: fc.string({ maxLength: 4 }),
    })
    .chain(({ entries, judges, sheetsPerEntry, seed }) => {
      const judgeIds = makeIds('GK', judges);
      const limit = fc.option(fc.integer({ min: 1, max: entries }), { freq: 2 });
      const off = fc.subarray(judgeIds, { maxLength: Math.ceil(judges / 2) });
      return fc.record({
        entries: fc.constant(makeIds('E', entries)),
        judges: fc.tuple(...judgeIds.map((id) => limit.map((most) => ({ id, mostEntries: most })))),
        sheetsPerEntry: fc.constant(sheetsPerEntry),
        seed: fc.constant(seed),
        keptOff: fc
          .tuple(...makeIds('E', entries).map((id) => off.map((ids) => [id, ids] as const)))
          .map(
            (rows) =>
              new Map(
                rows.map(([id, ids]) => [
                  id,
                  new Map(ids.map((judge) => [judge, 'conflict' as const])),
                ]),
              ),
          ),
      });
    });
}

describe('any task', () => {
  it('is done exactly when there is a way to do it', () => {
    fc.assert(
      fc.property(makeTasks(5, 5), (task) => {
        expect('assignments' in assignJudges(task)).toBe(isPossible(task));
      }),
      { numRuns: 400 },
    );
  });

  it('is done as asked: enough judges, none kept off, none with too many, none shiftable', () => {
    fc.assert(
      fc.property(makeTasks(14, 8), (task) => {
        const answer = assignJudges(task);
        if ('problem' in answer) return;
        const { assignments: pairs } = answer;
        for (const entry of task.entries) {
          const here = pairs.filter(({ entryId }) => entryId === entry);
          expect(new Set(here.map(({ judgeId }) => judgeId)).size).toBe(task.sheetsPerEntry);
          expect(here.some(({ judgeId }) => task.keptOff.get(entry)?.has(judgeId))).toBe(false);
        }
        for (const [index, load] of countLoads(task, pairs).entries()) {
          expect(load).toBeLessThanOrEqual(task.judges[index]?.mostEntries ?? Infinity);
        }
        expect(couldBeMoreEven(task, pairs)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('is as even as can be where nobody is kept off and nobody limited', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 3, max: 12 }),
        fc.integer({ min: 1, max: 3 }),
        (entries, judges, perEntry) => {
          const task = makeTask(makeIds('E', entries), makeIds('GK', judges), perEntry);
          const loads = countLoads(task, spread(task));
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has the same answer in any order of entries and judges', () => {
    const shuffled = makeTasks(10, 6).chain((task) =>
      fc.record({
        task: fc.constant(task),
        entries: fc.shuffledSubarray([...task.entries], { minLength: task.entries.length }),
        judges: fc.shuffledSubarray([...task.judges], { minLength: task.judges.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ task, entries, judges }) => {
        expect(assignJudges({ ...task, entries, judges })).toEqual(assignJudges(task));
      }),
      { numRuns: 100 },
    );
  });

  it('names, when it gets too tight, entries that really need more than their judges give', () => {
    fc.assert(
      fc.property(makeTasks(8, 5), (task) => {
        const answer = assignJudges(task);
        if (!('problem' in answer) || answer.problem.kind !== 'bottleneck') return;
        const { entryIds, judgeIds, needed, available } = answer.problem;
        const outside = entryIds.flatMap((entry) =>
          task.judges.filter(
            ({ id }) => !judgeIds.includes(id) && task.keptOff.get(entry)?.has(id) !== true,
          ),
        );
        expect(needed).toBe(entryIds.length * task.sheetsPerEntry - outside.length);
        expect(available).toBeLessThan(needed);
      }),
      { numRuns: 300 },
    );
  });
});
