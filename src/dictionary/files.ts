import { getJsonSchemas, type DictionaryFile } from './json-schemas.ts';
import { formatDictionary } from './readme.ts';

/** Makes every generated file of the data folder. */
export function getDictionaryFiles(): DictionaryFile[] {
  return [{ file: 'README.md', text: formatDictionary() }, ...getJsonSchemas()];
}
