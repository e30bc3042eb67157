const utf8ReadAsLatin1 =
  /Ã[\u0080-\u00BF]|á[º»][\u0080-\u00BF\u0152-\u0178\u2013-\u203A\u20AC\u2122]|Ä[\u0090\u0091\u2018\u2019]/;

/** Letters of pre-Unicode tables that stand inside words, where Vietnamese has no such letter. */
const legacyInWord = /\p{Ll}[ÊÇÈÉËÎÌÏÑÖ×ØÜÞÕÔÓÒÛÚÙÝ]|\p{L}[¸µ¶·¹¨»¾¼½Æ©ª®§«¬ßäåæçëîïñö÷øûüþ]/gu;

/**
 * Tells whether a text shows a wrong decoding: UTF-8 read as Latin-1 ("Ã¡", "áº¿"), a lost
 * character, or pre-Unicode TCVN3 ("hép møt tÕt") and VNI ("chaøo").
 */
export function isGarbled(text: string): boolean {
  if (text.includes('\uFFFD') || utf8ReadAsLatin1.test(text)) return true;
  const strange = text.match(legacyInWord)?.length ?? 0;
  if (strange === 0) return false;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return strange * 4 >= words && (strange >= 2 || words >= 2);
}
