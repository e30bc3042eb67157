import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { normaliseText } from '../../src/text/normalise.ts';

/** What is searched: every engine is given these records. */
export type BenchRecord = { id: string; title: string; abstract: string };

/** The longest summary that an entry may have. */
const mostChars = 600;

/** What an edition may not publish: addresses of e-mail, and numbers that could be telephones. */
const personal = /[\w.+-]+@[\w.-]+|\+?\d(?:[ .-]?\d){8,}/g;

function cleanText(text: string): string {
  const clean = normaliseText(text.replace(personal, ' '));
  return clean.length <= mostChars ? clean : clean.slice(0, clean.lastIndexOf(' ', mostChars));
}

/** Reads a table of `id,title,abstract`; texts as an edition may publish them. */
export async function readBenchRecords(file: string): Promise<BenchRecord[]> {
  const { data } = Papa.parse<BenchRecord>(await readFile(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ id, title, abstract }) => ({
    id,
    title: cleanText(title),
    abstract: cleanText(abstract),
  }));
}
