/** Control and format characters; U+0080–U+009F stay, because they show a wrong decoding. */
const invisibleCharacters = /\uFEFF|(?![\s\u0080-\u009F])[\p{Cc}\p{Cf}]/gu;
const spacesInLine = /[^\S\n]+/g;

const usual = /[!-~À-ſƠơƯưẠ-ỹ“”‘’–—…•°²³½×]/;
const kindOf = { usual: 0, space: 1, lineEnd: 2, unusual: 3 };

/** What a character is, by its code: tables are long, and a regular expression takes twice the time. */
const kinds = Uint8Array.from({ length: 0x1_0000 }, (_, code) =>
  usual.test(String.fromCharCode(code)) ? kindOf.usual : kindOf.unusual,
);
kinds[0x20] = kindOf.space;
kinds[0x0a] = kindOf.lineEnd;

/** Tells at little cost that a text is stored as it is: most cells are, and tables are long. */
function isNormal(text: string): boolean {
  let previous = kindOf.space;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? kindOf.unusual;
    if (kind === kindOf.unusual) return false;
    const isLineBetween = kind === kindOf.lineEnd && previous === kindOf.lineEnd;
    if (kind !== kindOf.usual && previous !== kindOf.usual && !isLineBetween) return false;
    previous = kind;
  }
  return previous === kindOf.usual;
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
