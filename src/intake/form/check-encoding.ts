import { convertColumns, type Conversion } from '../../encodings/convert-columns.ts';
import { encodingTitles } from '../../encodings/legacy.ts';
import type { FormProblem } from '../entry.ts';
import type { FieldProblem } from './check-field.ts';

/** A text that was typed, under the name of its input. */
export type TypedText = { field: string; label: string; text: string };

const excerptChars = 60;

function quote(text: string): string {
  const line = text.replaceAll('\n', ' ');
  if (line.length <= excerptChars) return `“${line}”`;
  const cut = line.slice(0, excerptChars);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…”`;
}

/** Finds what is wrong with the text in one column of the row. */
function findProblem(label: string, at: number, found: Conversion): FieldProblem | null {
  if (found.unsure.some(({ column }) => column === at)) {
    const message = `Gõ lại “${label}” bằng Unicode: chữ trong phần này bị hỏng dấu.`;
    return { code: 'text-garbled', message };
  }
  const change = found.changes.find(({ column }) => column === at);
  const encoding = found.columns.find(({ column }) => column === at)?.encoding;
  if (change === undefined || encoding === undefined) return null;
  // Loose marks and signs of Windows are brought in order when tables are read.
  if (encoding === 'nfd' || encoding === 'windows-1258') return null;
  const title = encodingTitles[encoding];
  const message = `Chuyển “${label}” sang Unicode rồi dán lại: chữ đang theo bảng mã ${title}, đọc được là ${quote(change.text)}.`;
  return { code: 'text-old-encoding', message };
}

/**
 * Finds texts of an entry that were pasted in an old encoding, or lost their marks on the way. They
 * are judged together, as the cells of a row: one that is clear speaks for the others.
 */
export function checkEncodings(texts: readonly TypedText[]): FormProblem[] {
  const row = { cells: texts.map(({ text }) => text) };
  const found = convertColumns([row], { singleByte: false });
  return texts.flatMap(({ field, label }, column) => {
    const problem = findProblem(label, column, found);
    return problem === null ? [] : [{ field, ...problem }];
  });
}
