import Papa from 'papaparse';

/** Excel writes this line at the head of a file to say which delimiter follows. */
const declaration = /^sep=([,;\t|])\r?\n/i;

const delimiters = [',', ';', '\t', '|'];
const sampleChars = 65_536;
const sampleRows = 60;

/** How a text is delimited; `skippedChars` is the length of a first line `sep=;`. */
type Delimiting = { delimiter: string; skippedChars: number };

/** Counts the rows that have the most common number of cells, where that is more than one. */
function countAgreeingRows(sample: string, delimiter: string): { rows: number; cells: number } {
  const { data } = Papa.parse<string[]>(sample, {
    delimiter,
    newline: '\n',
    preview: sampleRows,
    skipEmptyLines: 'greedy',
  });
  const rowsByWidth = new Map<number, number>();
  for (const { length } of data) rowsByWidth.set(length, (rowsByWidth.get(length) ?? 0) + 1);
  rowsByWidth.delete(1);
  let best = { rows: 0, cells: 1 };
  for (const [cells, rows] of rowsByWidth) {
    if (rows > best.rows || (rows === best.rows && cells > best.cells)) best = { rows, cells };
  }
  return best;
}

/**
 * Finds the delimiter of a text: the one it declares, or the one that divides most of its first
 * rows into equally many cells; `expected` where two do so equally well, or none does. Excel
 * writes a semicolon into a .csv where the computer's regional settings say so.
 */
export function findDelimiter(text: string, expected: string): Delimiting {
  const declared = declaration.exec(text);
  if (declared !== null) {
    return { delimiter: declared[1] ?? expected, skippedChars: declared[0].length };
  }
  const sample = text.slice(0, sampleChars);
  let best = { delimiter: expected, ...countAgreeingRows(sample, expected) };
  for (const delimiter of delimiters) {
    if (delimiter === expected || !sample.includes(delimiter)) continue;
    const { rows, cells } = countAgreeingRows(sample, delimiter);
    const isBetter = rows > best.rows || (rows === best.rows && cells > best.cells);
    if (isBetter) best = { delimiter, rows, cells };
  }
  return { delimiter: best.delimiter, skippedChars: 0 };
}
