import { normaliseText } from '../text/normalise.ts';
import type { RawRow } from './grid.ts';

const mostNamed = 10;

/** Names a column by its header, or by its place where it has none. */
export function nameColumn(header: RawRow | null, index: number): string {
  const name = normaliseText(header?.cells[index] ?? '').replace(/\s+/g, ' ');
  return name === '' ? `thứ ${index + 1}` : `“${name}”`;
}

/** Lists names or numbers for a sentence; of many only the first are named. */
export function listSome(names: readonly (string | number)[]): string {
  const more = names.length > mostNamed ? '…' : '';
  return `${names.slice(0, mostNamed).join(', ')}${more}`;
}
