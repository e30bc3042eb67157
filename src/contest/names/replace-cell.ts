import type { Row } from '../../tables/records.ts';

/** Writes the code that a cell stands for into its row; a cell that stands for none stays. */
export function replaceCell<T extends object>(
  row: Row<T>,
  column: keyof T & string,
  getCode: (written: string) => string | undefined,
): Row<T> {
  const written = row.value[column];
  const code = typeof written === 'string' ? getCode(written) : undefined;
  if (code === undefined || code === written) return row;
  return { ...row, value: { ...row.value, [column]: code } };
}
