import { Readable } from 'node:stream';
import { openFileStore } from '../../../src/intake/files/file-store.ts';
import { openStore } from '../../../src/intake/store/open-store.ts';

/** Takes entries in without end, each with a file, until it is told to stop: a server at work. */
const [folder = ''] = process.argv.slice(2);
const store = openStore(folder);
const files = openFileStore(folder, { askScanner: () => Promise.resolve('clean') });
const stopping = new AbortController();
process.on('message', () => stopping.abort());
for (let index = 0; !stopping.signal.aborted; index += 1) {
  const stream = Readable.from([Buffer.from(`%PDF-1.4\n${index}`)]);
  const received = await files.receiveFile(stream, { name: 'a.pdf', maxBytes: 1000 });
  await store.sendForm({
    key: `${process.pid} ${index}`,
    edition: '2022',
    content: {
      fields: { title: `Bài ${index}` },
      authors: [],
      files: 'kept' in received ? [received.kept] : [],
    },
    receivedAt: '2022-09-10T00:00:00.000Z',
    source: 'web',
    baseVersion: null,
  });
  if (index === 20) process.send?.('busy');
}
await store.close();
process.disconnect();
