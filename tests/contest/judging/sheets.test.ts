import { describe, expect, it } from 'vitest';
import { groupSheets } from '../../../src/contest/judging/sheets.ts';
import { makeSheet } from '../build.ts';

describe('grouping marks into sheets', () => {
  it('keeps rounds, entries and judges apart', () => {
    const scores = [
      ...makeSheet('vong-1', 'A', 'GK-01', { 'tinh-moi': 7, 'hieu-qua': 6 }),
      ...makeSheet('vong-2', 'A', 'GK-01', { 'noi-dung': 9 }),
      ...makeSheet('vong-1', 'B', 'GK-01', { 'tinh-moi': 5 }),
      ...makeSheet('vong-1', 'A', 'GK-02', { 'tinh-moi': 8 }),
    ];
    expect(groupSheets(scores, 'vong-1')).toEqual(
      new Map([
        [
          'A',
          [
            {
              judgeId: 'GK-01',
              marks: new Map([
                ['tinh-moi', 7],
                ['hieu-qua', 6],
              ]),
            },
            { judgeId: 'GK-02', marks: new Map([['tinh-moi', 8]]) },
          ],
        ],
        ['B', [{ judgeId: 'GK-01', marks: new Map([['tinh-moi', 5]]) }]],
      ]),
    );
    expect(groupSheets(scores, 'vong-3')).toEqual(new Map());
  });
});
