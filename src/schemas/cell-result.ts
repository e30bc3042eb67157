/** A problem found in one cell, before it is known where the cell stands. */
export type CellProblem = { code: string; message: string; hint: string };

/** What reading a cell gives: its value, or why it has none. */
export type CellResult<T> = { value: T } | { problem: CellProblem };

/** Reads normalised cell text; the empty cell comes as ''. */
export type Read<T> = (text: string) => CellResult<T>;

/** Makes the result of a cell that cannot be read. */
export function problem(code: string, message: string, hint: string): { problem: CellProblem } {
  return { problem: { code, message, hint } };
}

/** Makes a cell optional: an empty one has the value null. */
export function readOptional<T>(read: Read<T>): Read<T | null> {
  return (text) => (text === '' ? { value: null } : read(text));
}

/** The problem of a cell that must not be empty. */
export const emptyCell = problem(
  'cell-empty',
  'Ô này bắt buộc nhưng đang trống.',
  'Điền giá trị vào ô.',
);
