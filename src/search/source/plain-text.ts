const mark = /^\s*(?:>\s?|#{1,6}\s+|[-*+]\s+|\d{1,9}[.)]\s+)+/;
const fence = /^\s*(?:`{3,}|~{3,})/;
const ruler = /^\s*(?:(?:[-*_]\s*){3,}|\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*)$/;
const closingHashes = /\s+#+\s*$/;
const cellBorder = /\s*\|\s*/g;

/** Syntax inside a line; what a reader sees of it is in the group, if there is anything to see. */
const inline = new RegExp(
  [
    /(?<ticks>`+)(?<code>[^`]+)\k<ticks>/,
    /\\(?<escaped>[!-/:-@[-`{-~])/,
    /!?\[(?<label>[^\]]*)\]\([^)]*\)/,
    /<(?<address>(?:https?:|mailto:)[^>\s]+)>/,
    /<\/?[a-z][^>]*>/,
    /(?<stars>\*{1,2})(?=\S)(?<starred>(?:\\.|[^\\])*?[^\s\\])\k<stars>/,
    /(?<![\p{L}\p{N}])(?<lines>_{1,2})(?=\S)(?<underlined>.*?\S)\k<lines>(?![\p{L}\p{N}])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

function stripInline(text: string): string {
  let shown = '';
  let end = 0;
  for (const match of text.matchAll(inline)) {
    const { code, escaped, address, label, starred, underlined } = match.groups ?? {};
    const nested = label ?? starred ?? underlined ?? '';
    shown += text.slice(end, match.index) + (code ?? escaped ?? address ?? stripInline(nested));
    end = match.index + match[0].length;
  }
  return shown + text.slice(end);
}

/**
 * Returns the words of a Markdown text as a reader sees them, one line a paragraph, heading or
 * item of a list. Knows what texts of a contest are written with; anything else stays as it is.
 */
export function formatPlainText(markdown: string): string {
  const blocks: string[] = [];
  let open = false;
  for (const line of markdown.split('\n')) {
    const marks = mark.exec(line)?.[0] ?? '';
    const isRow = line.trimStart().startsWith('|');
    const isHeading = marks.includes('#');
    if (line.trim() === '' || fence.test(line) || ruler.test(line)) {
      open = false;
      continue;
    }
    const rest = line.slice(marks.length);
    const text = isHeading ? rest.replace(closingHashes, '') : rest;
    const words = isRow ? text.replace(cellBorder, ' ') : text;
    if (open && marks === '' && !isRow) blocks.push(`${blocks.pop() ?? ''} ${words}`);
    else blocks.push(words);
    open = !isHeading && !isRow;
  }
  return blocks
    .map((text) => stripInline(text).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join('\n');
}
