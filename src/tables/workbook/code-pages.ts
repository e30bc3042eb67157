import { set_cptable } from '@e965/xlsx';
import * as library from '@e965/xlsx/dist/cpexcel.full.mjs';

type Decode = (page: number | string, data: string | number[] | Uint8Array) => string;

/** What the module really exports; its types describe another file. */
const codePages = library as unknown as { utils: { decode: Decode } };

const decoders = new Map<string, TextDecoder>();

function getDecoder(page: string): TextDecoder {
  const decoder = decoders.get(page) ?? new TextDecoder(`windows-${page}`);
  decoders.set(page, decoder);
  return decoder;
}

const decode: Decode = (page, data) => {
  const isWindows = /^125[0-8]$/.test(String(page));
  if (!isWindows || typeof data === 'string') return codePages.utils.decode(page, data);
  return getDecoder(String(page)).decode(Uint8Array.from(data));
};

/**
 * Lets the library decode the texts of an .xls before Excel 97. Its own tables lose the bytes that a
 * Windows code page does not define, but fonts of pre-Unicode encodings do; here they stay.
 */
export function loadCodePages(): void {
  set_cptable({ ...codePages, utils: { ...codePages.utils, decode } });
}
