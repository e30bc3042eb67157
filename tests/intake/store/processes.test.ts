import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/intake/store/open-store.ts';
import { verifyStore } from '../../../src/intake/store/verify.ts';
import { makeFolder, makeForm, makeTestStore } from './helpers.ts';

const script = path.join(import.meta.dirname, 'children/send-forms.ts');

function sendForms(...options: string[]) {
  const child = spawn(process.execPath, [script, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, said: text(child.stdout) };
}

/** Whole lines only: a process that is killed may stop within one. */
function readAcknowledged(said: string): { receipt: string; key: string }[] {
  return [...said.matchAll(/^(\w{8}) (.+)\n/gm)].map(([, receipt = '', key = '']) => ({
    receipt,
    key,
  }));
}

describe('several processes on one store', () => {
  it('has every entry that was acknowledged before a process was killed', async () => {
    const folder = makeFolder();
    for (let round = 1; round <= 5; round += 1) {
      const { child, said } = sendForms(folder, `lượt ${round}`);
      for (let chunks = 0; chunks < round * 3; chunks += 1) await once(child.stdout, 'data');
      child.kill('SIGKILL');
      const acknowledged = readAcknowledged(await said);
      expect(acknowledged.length).toBeGreaterThan(0);
      const store = openStore(folder);
      const lost = acknowledged.filter(
        ({ receipt, key }) =>
          store.findEntry(key)?.receipt !== receipt ||
          store.getVersion(receipt, 1)?.content.fields.title !== key,
      );
      expect(lost).toEqual([]);
      expect(await verifyStore(folder, [])).toEqual([]);
      await store.close();
    }
  });

  it('keeps one chain of events when they write in turn', async () => {
    const { folder, store } = makeTestStore();
    const other = openStore(folder);
    const one = Array.from({ length: 20 }, (_, index) => `khoá ${index}`);
    for (const key of one) {
      await Promise.all([
        store.sendForm(makeForm({ key })),
        other.sendForm(makeForm({ key: `${key} khác` })),
        other.sendForm(makeForm({ key })),
      ]);
    }
    await other.close();
    expect(store.listEntries('hau-giang-2022')).toHaveLength(40);
    expect(store.listEvents()).toHaveLength(40);
    expect(await verifyStore(folder, [])).toEqual([]);
  });

  it('is made once when two processes open a new folder at the same time', async () => {
    const folder = path.join(makeFolder(), 'mới');
    const children = ['a', 'b', 'c'].map((name) => sendForms(folder, name, '20'));
    const said = await Promise.all(children.map((child) => child.said));
    expect(said.map((lines) => readAcknowledged(lines).length)).toEqual([20, 20, 20]);
    expect(await verifyStore(folder, [])).toEqual([]);
  });
});
