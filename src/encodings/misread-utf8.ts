import { getByteText } from './byte-characters.ts';

const byteSign = String.raw`\u0080-\u009F\u00A1-\u00BF€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ`;
const quote = String.raw`…‘’“”–—`;

/** The first byte of a Vietnamese letter or of a quotation mark, and what follows it in UTF-8. */
const misread = new RegExp(
  [
    `[ÂÃĂÌ][${byteSign}]`,
    `[ÃĂ][${quote}](?=\\p{Ll})`,
    '\\p{Ll}[ÃĂ]\\s',
    '\\p{L}Ă\\s',
    'Ã\\u00A0(?:[cmnp]|[cn]h|ng|[iotuy])(?!\\p{L})',
    `[ÄÅÆ][${byteSign}${quote}]`,
    `á[º»][${byteSign}${quote}\u00A0 ]`,
    'â€',
    'ï»¿',
  ].join('|'),
  'u',
);

/** Tells whether a text is UTF-8 whose bytes were read one by one ("Ã¡", "áº¿"). */
export function isUtf8Misread(text: string): boolean {
  return misread.test(text);
}

/** Reads such a text as UTF-8 again; null where bytes are missing. */
export function rereadUtf8(text: string): string | null {
  const bytes = getByteText(text);
  if (bytes === null || /[^\0-\xFF]/.test(bytes)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true })
      .decode(Buffer.from(bytes, 'latin1'))
      .normalize('NFC');
  } catch {
    return null;
  }
}
