import { getBuiltInFormat, parseNumberFormat, type NumberFormat } from './number-format.ts';
import { getAttribute, type XmlHandler } from './xml.ts';

/** Collects the number format of each style that a cell may name, by number. */
export function makeStylesHandler(formats: NumberFormat[]): XmlHandler {
  const own = new Map<number, NumberFormat>();
  let isCellStyles = false;
  return {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCellStyles = true;
      const id = Number(getAttribute(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') {
        own.set(id, parseNumberFormat(getAttribute(attributes, 'formatCode') ?? ''));
      } else if (name === 'xf' && isCellStyles) {
        formats.push(own.get(id) ?? getBuiltInFormat(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  };
}
