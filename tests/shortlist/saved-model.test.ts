import { describe, expect, it } from 'vitest';
import { parseSavedModels, parseSnapshot } from '../../src/shortlist/saved-model.ts';
import { makeModel } from './models.ts';

const saved = { ...makeModel('HG22-009'), savedOn: '2022-12-01' };

describe('a stored list', () => {
  it('is read back as it was written', () => {
    expect(parseSavedModels(JSON.stringify([saved]))).toEqual([saved]);
  });

  it.each([null, '', '{', 'null', '7', '"x"', '{"id":"HG22-009"}', '[null, 3, [], {}]'])(
    'that holds %s is empty',
    (text) => {
      expect(parseSavedModels(text)).toEqual([]);
    },
  );

  it('keeps what can be read of it, and the first record of an id', () => {
    const other = { ...saved, title: 'Tên khác' };
    const broken = { ...saved, id: 'HG22-010', title: 7 };
    const undated = { ...saved, id: 'HG22-011', savedOn: 'hôm qua' };
    expect(parseSavedModels(JSON.stringify([broken, saved, undated, other]))).toEqual([saved]);
  });
});

describe('a snapshot', () => {
  it('leads to this site alone', () => {
    for (const href of ['javascript:alert(1)', 'https://example.org/', '//example.org/', '']) {
      expect(parseSnapshot(makeModel('HG22-009', { href }))).toBeNull();
      expect(parseSnapshot(makeModel('HG22-009', { guideHref: href }))?.guideHref).toBeNull();
    }
  });

  it('without an award, a unit or a guide has none', () => {
    const { id, title, href, field } = saved;
    expect(parseSnapshot({ id, title, href, field })).toEqual({
      id,
      title,
      href,
      field,
      unit: null,
      award: null,
      costBand: null,
      time: null,
      guideHref: null,
    });
  });
});
