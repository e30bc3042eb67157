const utf8ReadAsLatin1 =
  /Ã[\u0080-\u00BF]|á[º»][\u0080-\u00BF\u0152-\u0178\u2013-\u203A\u20AC\u2122]|Ä[\u0090\u0091\u2018\u2019]/;

/**
 * Letters of pre-Unicode tables read as Latin-1: TCVN3 puts signs and capitals inside words
 * ("C¶i c¸ch hµnh chÝnh"), VNI writes the tone as a letter after the vowel ("caûi caùch").
 */
const legacy = new RegExp(
  [
    String.raw`\p{L}[¸µ¶·¹¨¾¼½ª¬÷×]`,
    String.raw`[\p{L}][»«®©]\p{L}`,
    String.raw`(?<!\p{L})®\p{L}`,
    String.raw`\p{Ll}[ÆÇÈÉÊËÌÎÏÑÒÓÔÕÖØÙÚÛÜÝÞ]`,
    String.raw`[aeiouyAEIOUY][ùøûõï]`,
  ].join('|'),
  'gu',
);

/**
 * Tells whether a text shows a wrong decoding: UTF-8 read as Latin-1 ("Ã¡", "áº¿"), a lost
 * character, or pre-Unicode TCVN3 and VNI. One strange word among many may be a foreign name.
 */
export function isGarbled(text: string): boolean {
  if (text.includes('\uFFFD') || utf8ReadAsLatin1.test(text)) return true;
  const strange = text.match(legacy)?.length ?? 0;
  if (strange < 2) return false;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return strange * 4 >= words;
}
