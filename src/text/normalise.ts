/** Control and format characters; U+0080–U+009F stay, because they show a wrong decoding. */
const invisibleCharacters = /\uFEFF|(?![\s\u0080-\u009F])[\p{Cc}\p{Cf}]/gu;
const spacesInLine = /[^\S\n]+/g;

/** Anything but letters of Vietnamese and its neighbours, signs of running text and spaces. */
const unusual = /[^\n -~À-ſƠơƯưẠ-ỹ“”‘’–—…•°²³½×]/;
const spaceAtLineEnd = / \n|\n /;
const space = 0x20;

/** Tells at little cost that a text is stored as it is: most cells are, and tables are long. */
function isNormal(text: string): boolean {
  if (text.charCodeAt(0) <= space || text.charCodeAt(text.length - 1) <= space) return false;
  if (text.includes('  ') || unusual.test(text)) return false;
  return !(text.includes('\n') && spaceAtLineEnd.test(text));
}

/**
 * Returns the text as it is stored: NFC, `\n` line ends, ordinary spaces, no invisible characters,
 * nothing before or after. Tone position ("hoà", "hòa") stays as written.
 */
export function normaliseText(text: string): string {
  if (isNormal(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(invisibleCharacters, '')
    .normalize('NFC')
    .replace(spacesInLine, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

const combiningMarks = /\p{M}/gu;

/**
 * Returns the text without case and diacritics, đ (and ð, often typed for it) as d: the form in
 * which words are compared.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(combiningMarks, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Returns the folded words of a text joined by hyphens: for anchors and file names. */
export function formatSlug(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
