import { charactersPerPlace, maxWorkbookCharacters } from '../limits.ts';
import { decodeCellText, type XmlHandler } from './xml.ts';

/**
 * Collects the text inside one `si` or `is`: the runs of rich text joined, without the reading
 * aids (`rPh`) that East Asian texts carry.
 */
export function makeTextCollector(): Required<XmlHandler> & { take: () => string } {
  let raw = '';
  let isText = false;
  let isAid = false;
  return {
    open: (name) => {
      if (name === 'rPh') isAid = true;
      else if (name === 't') isText = !isAid;
    },
    close: (name) => {
      if (name === 'rPh') isAid = false;
      else if (name === 't') isText = false;
    },
    text: (piece) => {
      if (isText) raw += piece;
    },
    take: () => {
      const text = decodeCellText(raw);
      raw = '';
      return text;
    },
  };
}

/** The texts that the cells of all sheets share, by number. */
export type SharedStrings = { strings: string[]; handler: XmlHandler; isFull: () => boolean };

/** Makes what collects the shared texts. */
export function makeSharedStrings(): SharedStrings {
  const strings: string[] = [];
  const collector = makeTextCollector();
  let characters = 0;
  const handler: XmlHandler = {
    ...collector,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      const text = collector.take();
      characters += text.length + charactersPerPlace;
      strings.push(text);
    },
  };
  return { strings, handler, isFull: () => characters > maxWorkbookCharacters };
}
