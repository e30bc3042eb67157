import { expect, it } from 'vitest';
import { getContext } from '../../../src/judging/collect/context.ts';
import { makeDataSet, makeEdition, makeSubmission, makeUnit } from '../../contest/build.ts';
import { contest } from './books.ts';

it('knows entries by the titles that their judges were given', () => {
  const title = 'Sổ tay của Sở Nội vụ tỉnh Hậu Giang';
  const edition = makeEdition({ contest, submissions: [makeSubmission({ title })] });
  const data = makeDataSet([edition], { units: [makeUnit()] });
  const titles = contest.rounds.map((round) => {
    const { entries } = getContext(data, edition, round, []);
    return entries.get('HG22-001')?.title;
  });
  expect(titles).toEqual(['Sổ tay của [đã che: đơn vị]', title]);
});
