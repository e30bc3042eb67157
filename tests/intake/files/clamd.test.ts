import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScanState } from '../../../src/intake/entry.ts';
import { makeScanner } from '../../../src/intake/files/clamd.ts';
import { parseClamdUrl } from '../../../src/intake/files/clamd-url.ts';
import { openFileStore } from '../../../src/intake/files/file-store.ts';
import { rescanWaiting } from '../../../src/intake/files/rescan-waiting.ts';
import { startClamd } from './fake-clamd.ts';
import { pdf, png } from './make-files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'clamd-'));
});
afterAll(() => rm(folder, { recursive: true }));

const waits = { connectMs: 2000, answerMs: 2000 };

async function writeSample(bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, 'sample');
  await writeFile(file, bytes);
  return file;
}

describe('a virus scanner', () => {
  it('hears the whole file, and says whether it is clean', async () => {
    const clamd = await startClamd((file) =>
      file.includes('EICAR') ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK',
    );
    const scan = makeScanner(parseClamdUrl(clamd.url), waits);
    const large = Buffer.alloc(3_000_001, 'x');
    expect(await scan(await writeSample(large))).toBe('clean');
    expect(clamd.heard[0]?.equals(large)).toBe(true);
    expect(await scan(await writeSample(Buffer.from('…EICAR…')))).toBe('infected');
    await clamd.close();
    expect(await scan(await writeSample(large))).toBe('waiting');
  });

  it('is reached through a socket on disk too', async () => {
    const clamd = await startClamd(() => 'stream: OK', path.join(folder, 'clamd.sock'));
    expect(await makeScanner(parseClamdUrl(clamd.url), waits)(await writeSample(pdf))).toBe(
      'clean',
    );
    await clamd.close();
  });

  it.each<[string, (socket: { destroy(): void; end(text: string): void }) => string | null]>([
    ['says that it cannot', () => 'INSTREAM size limit exceeded. ERROR'],
    ['hangs up', (socket) => (socket.destroy(), null)],
    ['stops in the middle of its answer', (socket) => (socket.end('stream: OK'), null)],
    ['never stops talking', (socket) => (socket.end('x'.repeat(100_000)), null)],
    ['says something else', () => 'UNKNOWN COMMAND'],
  ])('that %s leaves the file waiting', async (_, behave) => {
    const clamd = await startClamd((_, socket) => behave(socket));
    expect(await makeScanner(parseClamdUrl(clamd.url), waits)(await writeSample(pdf))).toBe(
      'waiting',
    );
    await clamd.close();
  });

  it('that stays silent is not waited for longer than set', async () => {
    const clamd = await startClamd(() => null);
    const scan = makeScanner(parseClamdUrl(clamd.url), { connectMs: 1000, answerMs: 50 });
    expect(await scan(await writeSample(pdf))).toBe('waiting');
    await clamd.close();
  });

  it('that answers before it has heard all, and hangs up, is believed', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', () => socket.end('stream: Eicar FOUND\0'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const scan = makeScanner({ host: '127.0.0.1', port }, waits);
    expect(await scan(await writeSample(Buffer.alloc(3_000_000)))).toBe('infected');
    await new Promise((resolve) => server.close(resolve));
  });

  it('is not believed about a file that is gone', async () => {
    const clamd = await startClamd(() => 'stream: OK');
    const scan = makeScanner(parseClamdUrl(clamd.url), waits);
    expect(await scan(path.join(folder, 'missing'))).toBe('waiting');
    await clamd.close();
  });

  it('is asked nothing where none is set', async () => {
    expect(await makeScanner(parseClamdUrl(''))('/nowhere')).toBe('unasked');
  });
});

describe('CLAMD_URL', () => {
  it('is an address by network or on disk', () => {
    expect(parseClamdUrl('tcp://127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 });
    expect(parseClamdUrl('tcp://[::1]:3310')).toEqual({ host: '::1', port: 3310 });
    expect(parseClamdUrl('unix:/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
  });

  it.each([
    'localhost:3310',
    'tcp://may',
    'tcp://may:0',
    'tcp://may:99999',
    'unix:run',
    'http://a:1',
  ])('is refused in words as %s', (text) => {
    expect(() => parseClamdUrl(text)).toThrow(
      `CLAMD_URL phải là tcp://máy:cổng hoặc unix:/đường/dẫn, ví dụ tcp://127.0.0.1:3310, không phải “${text}”.`,
    );
  });
});

describe('files that wait for the scanner', () => {
  it('are asked about again, and what it says is recorded', async () => {
    const answers: ScanState[] = ['waiting', 'waiting'];
    const askAtFirst = () => Promise.resolve(answers.shift() ?? 'clean');
    const files = openFileStore(path.join(folder, 'store'), { askScanner: askAtFirst });
    const hashes: string[] = [];
    for (const bytes of [pdf, png]) {
      const received = await files.receiveFile(Readable.from([bytes]), {
        name: 'a.pdf',
        maxBytes: 1000,
      });
      if ('kept' in received) hashes.push(received.kept.sha256);
    }
    const [pdfHash = '', pngHash = ''] = hashes;
    const recorded: unknown[] = [];
    const store = {
      listFiles: () =>
        new Map<string, { sizeBytes: number; scan: ScanState }>([
          [pdfHash, { sizeBytes: 1, scan: 'waiting' }],
          [pngHash, { sizeBytes: 1, scan: 'waiting' }],
          ['0'.repeat(64), { sizeBytes: 1, scan: 'clean' }],
        ]),
      recordScan: (...call: unknown[]) => Promise.resolve(void recorded.push(call)),
    };
    const clamd = await startClamd((file) =>
      file.equals(png) ? 'stream: Eicar FOUND' : 'stream: OK',
    );
    const scan = makeScanner(parseClamdUrl(clamd.url), waits);
    const now = () => new Date('2022-09-01T00:00:00Z');
    expect(await rescanWaiting(store, files, scan, now)).toEqual({
      clean: 1,
      infected: 1,
      waiting: 0,
    });
    expect(recorded).toEqual([
      [pdfHash, 'clean', '2022-09-01T00:00:00.000Z'],
      [pngHash, 'infected', '2022-09-01T00:00:00.000Z'],
    ]);
    await clamd.close();
    expect(await rescanWaiting(store, files, scan, now)).toMatchObject({ clean: 0, waiting: 2 });
  });
});
