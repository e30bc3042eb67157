import { describe, expect, it } from 'vitest';
import type { KeptFile } from '../../../src/intake/entry.ts';
import { goodForm, tell, withFields } from './sample.ts';

const mb = 1024 * 1024;

function makeFile(name: string, more: Partial<KeptFile> = {}): KeptFile {
  return { sha256: 'a'.repeat(64), name, kind: 'pdf', sizeBytes: mb, scan: 'unasked', ...more };
}

describe('the files of a form', () => {
  it('may wait for the scanner', () => {
    expect(tell(goodForm, [makeFile('a.pdf', { scan: 'waiting' }), makeFile('b.pdf')])).toEqual({});
  });

  it('are no more than the contest allows', () => {
    expect(
      tell(
        goodForm,
        ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => makeFile(name)),
      ),
    ).toEqual({
      files: 'Bỏ bớt 1 tệp: một bài có nhiều nhất 2 tệp.',
    });
  });

  it('are no larger than the contest allows, by themselves and together', () => {
    expect(tell(goodForm, [makeFile('a.pdf', { sizeBytes: 20 * mb + 1 })])).toEqual({
      files: 'Thay tệp “a.pdf” bằng tệp nhỏ hơn: tệp này 20,1 MB, nhiều nhất 20 MB.',
    });
    const large = [
      makeFile('a.pdf', { sizeBytes: 16 * mb }),
      makeFile('b.pdf', { sizeBytes: 15 * mb }),
    ];
    expect(tell(goodForm, large)).toEqual({
      files: 'Bỏ bớt tệp hoặc thay bằng tệp nhỏ hơn: các tệp cộng lại 31 MB, nhiều nhất 30 MB.',
    });
  });

  it('hold no virus', () => {
    expect(tell(goodForm, [makeFile('a.pdf'), makeFile('b.docx', { scan: 'infected' })])).toEqual({
      files: 'Bỏ tệp “b.docx”: phần mềm quét thấy vi-rút trong tệp này.',
    });
  });

  it('are told after the text and before the contact', () => {
    const form = withFields({ benefits: '', contact_phone: 'x' });
    expect(Object.keys(tell(form, [makeFile('a.pdf', { scan: 'infected' })]))).toEqual([
      'benefits',
      'files',
      'contact_phone',
    ]);
  });
});
