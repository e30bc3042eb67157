const allBytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/** The character of each byte on Western Windows; what that table leaves out is a control. */
export const windows1252 = new TextDecoder('windows-1252').decode(allBytes);

/** The character of each byte on Vietnamese Windows. */
export const windows1258 = new TextDecoder('windows-1258').decode(allBytes);

const byteOfCharacter = new Map(
  [windows1258, windows1252].flatMap((table) =>
    Array.from(table, (character, byte): [string, number] => [character, byte]),
  ),
);

const onlyWestern = /[ÃÐÌÒÕÝÞãðìòõýþ]/;
const onlyVietnamese = /[\u0300\u0301\u0303\u0309\u0323ĂĐƠƯăđơư₫]/;
const needsLook = /[^\0-\xFF]/;
const character = /[^\0-\xFF]/gu;

/** Letters and marks tell real Unicode; Greek letters are typed as signs in any document. */
const unicodeOnly = /[^\P{L}\p{Script=Greek}]|\p{M}|\uFFFD|\p{Cs}/u;

/** Tells whether a text holds bytes that were read by the Vietnamese table of Windows. */
export function hasVietnameseBytes(text: string): boolean {
  return onlyVietnamese.test(text);
}

/**
 * Returns the bytes that were read as a text, each byte as U+0000–U+00FF. Signs that no byte stands
 * for ("≥", "→") stay; null where a letter shows that the text is real Unicode, or where characters
 * of both Windows tables stand side by side.
 */
export function getByteText(text: string): string | null {
  if (!needsLook.test(text)) return text;
  if (onlyWestern.test(text) && onlyVietnamese.test(text)) return null;
  const others = text.match(character) ?? [];
  if (others.some((other) => !byteOfCharacter.has(other) && unicodeOnly.test(other))) return null;
  return text.replace(character, (written) => {
    const byte = byteOfCharacter.get(written);
    return byte === undefined ? written : String.fromCharCode(byte);
  });
}
