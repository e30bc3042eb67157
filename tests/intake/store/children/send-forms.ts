import { writeSync } from 'node:fs';
import { openStore } from '../../../../src/intake/store/open-store.ts';

/** Sends forms to the store of argv[2], eight at a time, until killed; says each that is taken. */
const [, , folder = '', name = '', count = 'Infinity'] = process.argv;
const store = openStore(folder);
let next = 0;

async function sendOneAfterAnother(): Promise<void> {
  while (next < Number(count)) {
    next += 1;
    const key = `${name} ${next}`;
    const { entry } = await store.sendForm({
      key,
      edition: 'hau-giang-2022',
      content: { fields: { title: key }, authors: [], files: [] },
      receivedAt: '2022-09-10T01:02:03.000Z',
      source: 'web',
      baseVersion: null,
    });
    writeSync(1, `${entry.receipt} ${key}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, sendOneAfterAnother));
await store.close();
