import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { findPart, openArchive, readXmlPart } from '../../../src/tables/workbook/archive.ts';
import { makeXlsx } from './make-xlsx.ts';

/** Runs the reading thread on a job that the program could only give it by mistake. */
async function runMistake(kind: 'zip' | 'ole'): Promise<unknown> {
  const worker = new Worker(new URL('../../../src/tables/workbook/worker.ts', import.meta.url), {
    workerData: { bytes: null, kind, file: 'a', sheet: null },
    execArgv: [],
  });
  const messages: unknown[] = [];
  worker.on('message', (message) => messages.push(message));
  const failure: unknown[] = await once(worker, 'error');
  expect(messages).toEqual([]);
  return failure[0];
}

describe('a mistake of the program', () => {
  it.each(['zip', 'ole'] as const)('is never told as a damaged file (%s)', async (kind) => {
    expect(await runMistake(kind)).toBeInstanceOf(TypeError);
  });

  it('passes through the reading of an archive', async () => {
    const archive = await openArchive(makeXlsx({ sheet: '<sheetData/>' }));
    const part = archive === null ? null : findPart(archive, 'xl/workbook.xml');
    if (archive === null || part === null) throw new Error('The archive has no such part.');
    const mistake = new Error('mistake');
    const open = () => {
      throw mistake;
    };
    await expect(readXmlPart(archive, part, { open })).rejects.toBe(mistake);
  });
});
