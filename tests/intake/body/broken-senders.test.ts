import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileStore, type FileStore } from '../../../src/intake/files/file-store.ts';
import { pdf } from '../files/make-files.ts';
import { makeHead, makeParts, startFormServer, type FormServer } from './form-server.ts';

let folder = '';
let files: FileStore;
let server: FormServer | null = null;
const unhandled: unknown[] = [];
const noteUnhandled = (error: unknown) => unhandled.push(error);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'senders-'));
  files = openFileStore(folder, { askScanner: () => Promise.resolve('unasked') });
  process.on('unhandledRejection', noteUnhandled).on('uncaughtException', noteUnhandled);
});
afterEach(async () => {
  await server?.close();
  server = null;
  process.off('unhandledRejection', noteUnhandled).off('uncaughtException', noteUnhandled);
  expect(unhandled).toEqual([]);
  expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});

const halfAFile = makeParts(
  [
    { head: 'name="title"', body: 'Tên' },
    { head: 'name="files"; filename="a.pdf"', body: Buffer.concat([pdf, Buffer.alloc(20_000)]) },
  ],
  false,
);

/** Waits until the file of which half is sent is being received. */
async function waitForIncoming(): Promise<void> {
  while ((await readdir(path.join(folder, 'incoming'))).length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('a sender', () => {
  it('that vanishes in the middle of a file leaves nothing', async () => {
    server = await startFormServer(files);
    const socket = server.connect();
    socket.write(makeHead(200_000));
    socket.write(halfAFile);
    await waitForIncoming();
    socket.destroy();
    const { result, leftListeners } = await server.seen();
    expect(result).toMatchObject({ status: 400, code: 'body-cut-off' });
    expect(leftListeners).toBe(0);
  });

  it('that closes its side half-way leaves nothing', async () => {
    server = await startFormServer(files);
    const socket = server.connect();
    socket.write(makeHead(200_000));
    socket.end(halfAFile);
    const { result } = await server.seen();
    expect(result).toMatchObject({ status: 400, code: 'body-cut-off' });
    socket.destroy();
  });

  it('that announces less than its form needs is told so', async () => {
    server = await startFormServer(files);
    const socket = server.connect();
    socket.write(makeHead(halfAFile.length));
    socket.write(halfAFile);
    const answer = await text(socket);
    expect(answer).toContain('HTTP/1.1 400 ');
    expect(answer).toContain(
      'Đường truyền bị ngắt khi đang gửi nên nội dung chưa đến đủ. Hãy quay lại biểu mẫu và gửi lại.',
    );
  });

  it('that falls silent in a file is told so', async () => {
    server = await startFormServer(files, { idleMs: 100 });
    const socket = server.connect();
    socket.write(makeHead(200_000));
    socket.write(halfAFile);
    const answer = await text(socket);
    expect(answer).toContain('HTTP/1.1 408 ');
    expect((await server.seen()).leftListeners).toBe(0);
  });

  it('that falls silent before it sends anything is told so', async () => {
    server = await startFormServer(files, { idleMs: 100 });
    const socket = server.connect();
    socket.write(makeHead(200_000));
    expect(await text(socket)).toContain('"code":"body-idle"');
  });

  it('that is slow but goes on is heard out', async () => {
    server = await startFormServer(files, { idleMs: 1000 });
    const body = makeParts([
      { head: 'name="title"', body: 'Tên bài' },
      { head: 'name="files"; filename="a.pdf"', body: pdf },
    ]);
    const socket = server.connect();
    socket.write(makeHead(body.length));
    for (let at = 0; at < body.length; at += 20) {
      socket.write(body.subarray(at, at + 20));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const { result } = await server.seen();
    expect(result).toMatchObject({ fields: [['title', 'Tên bài']], files: [{ name: 'a.pdf' }] });
    socket.destroy();
  });

  it('is not hurried while its file is being scanned', async () => {
    const slow = openFileStore(folder, {
      askScanner: () => new Promise((resolve) => setTimeout(resolve, 400, 'clean')),
    });
    server = await startFormServer(slow, { idleMs: 100 });
    const body = makeParts([{ head: 'name="files"; filename="a.pdf"', body: pdf }]);
    const socket = server.connect();
    socket.write(makeHead(body.length));
    socket.write(body);
    expect((await server.seen()).result).toMatchObject({ files: [{ scan: 'clean' }] });
    socket.destroy();
  });

  it('that announces too much hears of it before it sends it', async () => {
    server = await startFormServer(files);
    const socket = server.connect();
    socket.write(makeHead(600_000));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toContain('HTTP/1.1 413 ');
    socket.destroy();
  });

  it('that sends too much without announcing it can finish and hear of it', async () => {
    server = await startFormServer(files);
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new ReadableStream({
        start(controller) {
          for (let at = 0; at < 100; at += 1) controller.enqueue(Buffer.alloc(60_000, '&'));
          controller.close();
        },
      }),
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('body-too-large');
  });
});
