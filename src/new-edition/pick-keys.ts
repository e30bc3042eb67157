import { isMap, isScalar, LineCounter, parseDocument, stringify, visit, type Document } from 'yaml';

function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Finds where the top keys of a text stand: key → line from 0; null where they share lines. */
function findKeyLines(text: string): Map<string, number> | null {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  if (!isMap(document.contents) || document.contents.flow === true || hasAlias(document)) {
    return null;
  }
  const lines = new Map<string, number>();
  for (const { key } of document.contents.items) {
    if (!isScalar(key)) return null;
    lines.set(String(key.value), counter.linePos(key.range[0]).line - 1);
  }
  return lines;
}

function pickValues(text: string, keys: readonly string[]): string {
  const values = Object.entries(parseDocument(text).toJS() as object);
  const picked = values.filter(([key]) => keys.includes(key));
  return picked.length === 0 ? '' : stringify(Object.fromEntries(picked), { lineWidth: 0 });
}

/**
 * Picks top keys out of a YAML text as they are written there, with the comments above them and
 * inside. Where parts refer to one another by aliases, their values are written anew.
 */
export function pickKeys(text: string, keys: readonly string[]): string {
  const keyLines = findKeyLines(text);
  if (keyLines === null) return pickValues(text, keys);
  const lines = text.split('\n');
  const starts = [...keyLines].map(([key, line]) => {
    let start = line;
    while (/^\s*#/.test(lines[start - 1] ?? '')) start -= 1;
    return { key, start };
  });
  const blocks = starts.map(({ key, start }, index) => {
    const own = lines
      .slice(start, starts[index + 1]?.start)
      .join('\n')
      .trimEnd();
    const isApart = (lines[start - 1] ?? '').trim() === '';
    return { key, text: `${isApart ? '\n' : ''}${own}\n` };
  });
  const picked = blocks.filter(({ key }) => keys.includes(key)).map((block) => block.text);
  return picked.join('').replace(/^\n+/, '');
}
