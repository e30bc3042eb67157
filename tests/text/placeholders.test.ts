import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../src/text/placeholders.ts';

const values = new Map([
  ['submission.last_day', '15/9/2022'],
  ['contest.organiser', 'Ban Tổ chức cuộc thi'],
  ['price', '$& và $1'],
  ['nested', '{{price}}'],
]);

describe('fillPlaceholders', () => {
  it('puts values in place of names, with or without spaces in the braces', () => {
    expect(
      fillPlaceholders('{{contest.organiser}} nhận bài đến {{ submission.last_day }}.', values),
    ).toEqual({ text: 'Ban Tổ chức cuộc thi nhận bài đến 15/9/2022.', unknown: [] });
  });

  it('leaves names without a value in place and lists each time they stand there', () => {
    expect(fillPlaceholders('Từ {{ từ.ngày }} đến {{den}}, {{den}}', values)).toEqual({
      text: 'Từ {{ từ.ngày }} đến {{den}}, {{den}}',
      unknown: ['từ.ngày', 'den', 'den'],
    });
  });

  it('lists braces without a name', () => {
    expect(fillPlaceholders('{{}}', values)).toEqual({ text: '{{}}', unknown: [''] });
  });

  it('writes a value as it is, dollar signs and braces included', () => {
    expect(fillPlaceholders('{{price}} / {{nested}}', values)).toEqual({
      text: '$& và $1 / {{price}}',
      unknown: [],
    });
  });

  it('leaves single braces and text without braces alone', () => {
    expect(fillPlaceholders('a {b} c {{', values)).toEqual({ text: 'a {b} c {{', unknown: [] });
  });
});
