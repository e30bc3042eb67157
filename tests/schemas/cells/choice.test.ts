import { describe, expect, it } from 'vitest';
import { entrantKinds } from '../../../src/schemas/submissions.ts';
import { makeChoiceReader } from '../../../src/schemas/cells/choice.ts';

const read = makeChoiceReader(entrantKinds);

describe('the kind of an entrant', () => {
  it.each(['doanh-nghiep', 'Doanh nghiệp', 'DOANH NGHIỆP', 'doanh nghiep', 'Doanh  nghiệp'])(
    'is read by code or name, with diacritics or without: %s',
    (text) => {
      expect(read(text)).toEqual({ value: 'doanh-nghiep' });
    },
  );
});
