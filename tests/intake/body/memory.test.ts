import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { multipartType } from './form-server.ts';

const mb = 1024 ** 2;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'memory-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Answer = { mostBytes: number; sizeBytes: number };

/** Sends a file of this size, made while it is sent. */
async function sendLarge(port: number, sizeMb: number): Promise<Answer> {
  const start = '--line\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n%PDF-';
  const end = '\r\n--line--\r\n';
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: ${multipartType}\r\nContent-Length: ${start.length + sizeMb * mb + end.length}\r\n\r\n${start}`,
  );
  const piece = randomBytes(mb);
  for (let sent = 0; sent < sizeMb; sent += 1) {
    if (!socket.write(piece)) await once(socket, 'drain');
  }
  socket.write(end);
  const answer = await text(socket);
  return JSON.parse(answer.slice(answer.indexOf('{'))) as Answer;
}

it('takes a file of 200 MB without holding it in memory', async () => {
  const child = spawn(process.execPath, [
    path.resolve('tests/intake/body/memory-server.ts'),
    folder,
  ]);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(said.toString());
  try {
    const small = await sendLarge(port, 50);
    const large = await sendLarge(port, 200);
    expect(large.sizeBytes).toBe(200 * mb + 5);
    expect(large.mostBytes - small.mostBytes).toBeLessThan(60 * mb);
  } finally {
    child.kill();
  }
});
