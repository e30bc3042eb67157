import { SaxesParser } from 'saxes';
import type { Fault } from './problems.ts';

/** The attributes of a tag by their names as written. */
export type Attributes = Readonly<Record<string, string>>;

/** Told of each tag by its name without prefix, and of the text between tags. */
export type XmlHandler = {
  open: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
  /** Asked after each piece why reading should stop there; null where it goes on. */
  findFault?: () => Fault | null;
};

/** Takes XML piece by piece, and tells what is wrong with it so far. */
type XmlReader = { write: (piece: string) => Fault | null; close: () => Fault | null };

function getLocalName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/**
 * Makes what reads XML as it comes, piece by piece; entities are never defined. Only `close` tells
 * whether the XML was cut off.
 */
export function makeXmlReader(handler: XmlHandler): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false } as const);
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', ({ name, attributes }) => handler.open(getLocalName(name), attributes));
  parser.on('closetag', ({ name }) => handler.close?.(getLocalName(name)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  const findFault = () => (isBroken ? 'damaged' : (handler.findFault?.() ?? null));
  return {
    write: (piece) => {
      parser.write(piece);
      return findFault();
    },
    close: () => {
      parser.close();
      return findFault();
    },
  };
}

/** Returns an attribute of a tag, whatever its prefix; null where it is not there. */
export function getAttribute(attributes: Attributes, name: string): string | null {
  const own = attributes[name];
  if (own !== undefined) return own;
  const prefixed = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return prefixed === undefined ? null : (attributes[prefixed] ?? null);
}

/** Tells whether an attribute says yes: 1 or true. */
export function isOn(attributes: Attributes, name: string): boolean {
  const value = getAttribute(attributes, name);
  return value === '1' || value === 'true';
}

/**
 * Decodes what Excel writes for characters that XML cannot hold: `_x000D_`, and line ends. What is
 * no character even so, NUL or half of a pair, becomes U+FFFD, which is refused as lost text.
 */
export function decodeCellText(text: string): string {
  const plain = text.includes('_x')
    ? text
        .replace(/_x([\da-f]{4})_/gi, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        )
        .replaceAll('\0', '\uFFFD')
        .toWellFormed()
    : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
