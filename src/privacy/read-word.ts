import { openArchive, readXmlPart } from '../tables/workbook/archive.ts';

const xmlPart = /\.(?:xml|rels)$/;

/** What ends a word; everything else inside a paragraph only changes how it looks. */
const breaks = new Set(['p', 'tab', 'br', 'cr', 'tc']);

/**
 * Reads all that a Word file holds in writing: the text of each paragraph in one piece however it
 * is parted into runs, what the file says of itself, and every attribute. Null where a part cannot
 * be read, or is no XML.
 */
export async function readWord(bytes: Uint8Array): Promise<string | null> {
  const archive = await openArchive(bytes);
  if (archive === null) return null;
  const pieces: string[] = [];
  for (const [name, part] of archive.parts) {
    if (!xmlPart.test(name)) return null;
    const attributes: string[] = [];
    let element = '';
    const fault = await readXmlPart(archive, part, {
      open: (opened, own) => {
        element = opened;
        attributes.push(...Object.values(own));
        if (breaks.has(opened)) pieces.push('\n');
      },
      close: (closed) => {
        if (breaks.has(closed)) pieces.push('\n');
      },
      text: (text) => pieces.push(element === 't' ? text : `\n${text}\n`),
    });
    if (fault !== null) return null;
    pieces.push('\n', attributes.join('\n'), '\n');
  }
  return pieces.join('');
}
