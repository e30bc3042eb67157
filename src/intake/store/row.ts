import type { SQLOutputValue } from 'node:sqlite';
import { StoreError } from './api.ts';

/** A row as node:sqlite gives it. */
export type Row = Record<string, SQLOutputValue>;

function refuse(column: string): never {
  throw new StoreError('damaged', `column ${column} does not hold what it should`);
}

/** Returns a text of a row. */
export function getText(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : refuse(column);
}

/** Returns a text of a row, or null where it has none. */
export function getTextOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : getText(row, column);
}

/** Returns a whole number of a row. */
export function getInteger(row: Row, column: string): number {
  const value = row[column];
  return typeof value === 'number' ? value : refuse(column);
}

/** Returns a whole number of a row, or null where it has none. */
export function getIntegerOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : getInteger(row, column);
}

/** Returns the text of a row that is one of a list. */
export function getOneOf<T extends string>(row: Row, column: string, values: readonly T[]): T {
  const text = getText(row, column);
  return values.find((value) => value === text) ?? refuse(column);
}
