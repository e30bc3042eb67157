import { charactersPerPlace, maxWorkbookCharacters } from '../limits.ts';
import { decodeCellText, type XmlHandler } from './xml.ts';

type TextCollector = Required<Pick<XmlHandler, 'open' | 'close' | 'text'>> & { take: () => string };

/**
 * Collects the text inside one `si` or `is`: the runs of rich text joined, without the reading
 * aids (`rPh`) that East Asian texts carry.
 */
export function makeTextCollector(): TextCollector {
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

/** Makes what collects the texts that the cells of all sheets share, by number. */
export function makeSharedStringsHandler(strings: string[]): XmlHandler {
  const collector = makeTextCollector();
  let characters = 0;
  return {
    ...collector,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      const text = collector.take();
      characters += text.length + charactersPerPlace;
      strings.push(text);
    },
    findFault: () => (characters > maxWorkbookCharacters ? 'too-much-text' : null),
  };
}
