import { expect, it } from 'vitest';
import { checkTraceability } from '../../../src/contest/checks/traceability.ts';
import { makeContest, makeSheet } from '../build.ts';
import { runCheck } from './run.ts';

type Case = {
  entries: number;
  judges: number;
  alike?: boolean;
  means?: boolean;
  comment?: { text: string; for_author: boolean };
};

function isTraceable({ entries, judges, alike = false, means = false, comment }: Case): boolean {
  const scores = Array.from({ length: entries }, (_, entry) =>
    Array.from({ length: judges }, (__, judge) =>
      makeSheet('vong-1', `HG22-${entry}`, `GK-${judge}`, { 'tinh-moi': alike ? 8 : judge }),
    ),
  ).flat(2);
  const [first, ...others] = scores;
  const commented =
    first === undefined || comment === undefined
      ? scores
      : [{ ...first, comment: comment.text, for_author: comment.for_author }, ...others];
  const contest = makeContest({ published_marks: means ? 'means' : 'sheets' });
  const found = runCheck(checkTraceability, { contest, scores: commented });
  expect(found.every((text) => text.startsWith('warning 2022/contest.yaml:1'))).toBe(true);
  return found.length > 0;
}

const secret = 'Bài viết rõ, có số liệu trước và sau khi làm, nên nhân rộng trong tỉnh.';

it.for<Case & { traceable: boolean }>([
  { entries: 63, judges: 3, traceable: true },
  { entries: 64, judges: 3, traceable: false },
  { entries: 13, judges: 5, traceable: true },
  { entries: 14, judges: 5, traceable: false },
  { entries: 1000, judges: 2, traceable: true },
  { entries: 1000, judges: 3, alike: true, traceable: true },
  { entries: 63, judges: 3, means: true, traceable: false },
  { entries: 3, judges: 1, traceable: false },
  { entries: 2, judges: 3, comment: { text: secret, for_author: false }, traceable: false },
  { entries: 2, judges: 3, comment: { text: secret, for_author: true }, traceable: true },
  { entries: 0, judges: 0, traceable: false },
])('%o', ({ traceable, ...one }) => {
  expect(isTraceable(one)).toBe(traceable);
});
