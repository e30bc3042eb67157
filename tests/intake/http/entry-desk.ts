import { expect } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { makeVisitor, pdf } from './visitor.ts';

/** A key that no form has. */
export const nobody = 'A'.repeat(43);

/** Expects that a server met nothing it did not reckon with. */
export function expectCalm({ log }: Desk): void {
  expect(log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
}

/** Opens a server with one entry that has a file. */
export async function openWithEntry() {
  const desk = await openDesk();
  const visitor = makeVisitor(desk);
  const key = await visitor.openForm();
  await visitor.send(key, {}, [{ name: 'Mô tả.pdf', bytes: pdf }]);
  return { desk, key, ...visitor };
}
