/** A process that takes forms, says its port, and answers with how much its memory ever took. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '../../../src/intake/body/read-body.ts';
import { openFileStore } from '../../../src/intake/files/file-store.ts';

const mb = 1024 ** 2;
const files = openFileStore(process.argv[2] ?? '', {
  askScanner: () => Promise.resolve('unasked'),
});
const limits = {
  maxFiles: 1,
  maxFileBytes: 500 * mb,
  maxTotalBytes: 500 * mb,
  maxFields: 10,
  maxFieldBytes: 1000,
  maxTextBytes: 1000,
  maxBodyBytes: 500 * mb,
  idleMs: 10_000,
};

let mostBytes = 0;
setInterval(() => {
  mostBytes = Math.max(mostBytes, process.memoryUsage.rss());
}, 10);
const server = createServer((request, response) => {
  mostBytes = 0;
  void readBody(request, { files, limits }).then((body) => {
    const kept = 'files' in body ? body.files : [];
    mostBytes = Math.max(mostBytes, process.memoryUsage.rss());
    response.end(JSON.stringify({ mostBytes, sizeBytes: kept[0]?.sizeBytes }));
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log((server.address() as AddressInfo).port);
});
