import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDesk } from './desk.ts';
import { makeVisitor } from './visitor.ts';

const bytesPerMb = 1024 * 1024;

it('answers whatever part of a file is asked for with the whole of it', async () => {
  const desk = await openDesk();
  const { ask } = makeVisitor(desk);
  for (const range of ['bytes=5-2', 'bytes=9999999-', 'bytes=--1', 'x', 'bytes=2-4']) {
    const { status, text } = await ask('/404.html', { headers: { range } });
    expect([status, text]).toStrictEqual([200, '<h1>Không có trang này</h1>']);
  }
});

it('closes a file whose reader goes away', async () => {
  const desk = await openDesk();
  await writeFile(path.join(desk.folder, 'dist/lon.bin'), Buffer.alloc(16 * bytesPerMb));
  const { url } = await desk.restart();
  const countOpen = () => readdirSync('/proc/self/fd').length;
  const before = countOpen();
  const [host = '', port = ''] = new URL(url).host.split(':');
  for (let left = 20; left > 0; left -= 1) {
    const socket = connect(Number(port), host);
    socket.write('GET /lon.bin HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    socket.destroy();
  }
  // Others of the test's own may come and go.
  await expect.poll(countOpen).toBeLessThan(before + 10);
});
