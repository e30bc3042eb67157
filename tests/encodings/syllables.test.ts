import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSyllable } from '../../src/encodings/syllables.ts';

const words = (text: string): string[] => text.split(' ');

describe('isSyllable', () => {
  it.each(
    words(
      'Nghiêng NGHIỆP quốc quyết quýnh quỳnh khuỷu khuya thuở giếng gì gìn giặt giữa uống yêu ý ấn oằn ngoằn ' +
        'ngoèo xoong moóc tuyệt chuyển người rượu hươu thuế đuềnh nguệch quăng quẩy kỹ lý Vỹ Thuỵ huýt ưu ừ ô voan buýt gửi',
    ),
  )('takes “%s” for a syllable', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(words('hoà hòa thuỷ thủy khoẻ khỏe hoàn hòan quý qúy giá gía loại lọai'))(
    'takes “%s” for one, wherever its tone stands',
    (word) => {
      expect(isSyllable(word)).toBe(true);
    },
  );

  it('reads marks that are characters of their own', () => {
    expect(isSyllable('Việt'.normalize('NFD'))).toBe(true);
  });

  it.each(
    words(
      'càch tãt hòp kả cề ghà ngế đơu uơi José Citroën naïve hàành hµnh caùch ướưng bôxít UBNĐ fá jà wế ắ tièn ăy chưi moãi coá huoáng võa',
    ),
  )('does not take “%s” for a syllable', (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isSyllable(text)).toBe(isSyllable(text.normalize('NFD')));
      }),
    );
  });
});
