import { once } from 'node:events';
import { Agent, request as startRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/intake/store/open-store.ts';
import { verifyStore } from '../../../src/intake/store/verify.ts';
import { makeOwnFolder, startChild, waitForChild, type ChildServer } from './child-server.ts';
import { openDesk } from './desk.ts';
import { openLine } from './raw.ts';
import { filled, makeForm, makeVisitor } from './visitor.ts';

async function openChild(): Promise<ChildServer> {
  const desk = await openDesk();
  return waitForChild(startChild(desk, await makeOwnFolder(desk, 'own')));
}

/** Begins to send an entry, and hands over how to finish it and what is answered. */
async function beginSending({ url }: ChildServer, key: string) {
  const form = new Response(makeForm({ key, ...filled, action: 'send' }));
  const body = Buffer.from(await form.arrayBuffer());
  const type = form.headers.get('content-type') ?? '';
  const headers = {
    origin: url,
    'content-type': type,
    'content-length': body.length,
    // The server says when it has the head.
    expect: '100-continue',
  };
  const agent = new Agent({ keepAlive: true });
  const request = startRequest(`${url}/du-thi/`, { method: 'POST', headers, agent });
  request.flushHeaders();
  await once(request, 'continue');
  request.write(body.subarray(0, 200));
  return async () => {
    request.end(body.subarray(200));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    await text(response);
    return response;
  };
}

/** Asks until the server takes no new connections. */
async function waitUntilRefused(server: ChildServer): Promise<void> {
  for (;;) {
    const line = openLine(server);
    const isRefused = await new Promise((resolve) => {
      line.on('connect', () => resolve(false)).on('error', () => resolve(true));
    });
    line.destroy();
    if (isRefused) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function listTitles({ intakeDir }: ChildServer): Promise<(string | undefined)[]> {
  const store = openStore(intakeDir);
  const versions = store.listEntries('2022').flatMap(({ receipt }) => store.listVersions(receipt));
  await store.close();
  expect(await verifyStore(intakeDir, [])).toEqual([]);
  return versions.map(({ content }) => content.fields.title);
}

describe('a server that is told to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s finishes what is under way', async (signal) => {
    const server = await openChild();
    const key = await makeVisitor(server).openForm();
    const finish = await beginSending(server, key);
    server.child.kill(signal);
    await waitUntilRefused(server);
    const { statusCode, headers } = await finish();
    expect(statusCode).toBe(303);
    expect(headers.location).toBe(`/du-thi/bai/${key}/?vua=received`);
    expect(await server.ended).toBe(0);
    expect(server.said.error).toBe('');
    expect(await listTitles(server)).toEqual([filled.title]);
  });

  it('twice does no harm to what is under way', async () => {
    const server = await openChild();
    const key = await makeVisitor(server).openForm();
    const finish = await beginSending(server, key);
    server.child.kill('SIGTERM');
    await waitUntilRefused(server);
    server.child.kill('SIGTERM');
    const { headers } = await finish();
    expect(headers.location).toBe(`/du-thi/bai/${key}/?vua=received`);
    expect(await server.ended).toBe(0);
    expect(await listTitles(server)).toEqual([filled.title]);
  });

  it('ends also where a connection goes on asking', async () => {
    const server = await openChild();
    const line = openLine(server);
    const ask = () => line.write('GET /suc-khoe HTTP/1.1\r\nHost: a\r\n\r\n');
    ask();
    await once(line, 'data');
    const finish = await beginSending(server, 'k'.repeat(43));
    // Asked in the same moment: the connection is not idle when the server is told to stop.
    line.write('GET /suc-khoe HTTP/1.1\r\n');
    await new Promise((resolve) => setTimeout(resolve, 50));
    server.child.kill('SIGTERM');
    await waitUntilRefused(server);
    line.write('Host: a\r\n\r\n');
    await once(line, 'close');
    expect((await finish()).statusCode).toBe(303);
    expect(await server.ended).toBe(0);
  });

  it('ends at once where nobody is being served', async () => {
    const server = await openChild();
    const line = openLine(server);
    line.write('GET /suc-khoe HTTP/1.1\r\nHost: a\r\n\r\n');
    await once(line, 'data');
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });
});

describe('what a server says', () => {
  it('is one object a line after where it stands, and nothing about people', async () => {
    const server = await openChild();
    const { openForm, send, post, get } = makeVisitor(server);
    const key = await openForm();
    await send(key, { title: '' });
    await get((await send(key)).to);
    await post(
      '/du-thi/tra-cuu/',
      new URLSearchParams({ receipt: 'ABCD-EFGH', contact: '0912 345 678' }),
    );
    await post('/du-thi/', 'title=Tên');
    server.child.kill('SIGTERM');
    await server.ended;
    const [first = '', ...lines] = server.said.out.trimEnd().split('\n');
    expect(first).toMatch(/^Trang chạy tại http:\/\/localhost:\d+ \(Ctrl\+C để dừng\)$/);
    const events = lines.map((line) => (JSON.parse(line) as { event: string }).event);
    expect(events.filter((event) => event === 'request')).toHaveLength(6);
    for (const secret of [
      key,
      'Tuyết',
      '0912',
      '912345678',
      'example.vn',
      '127.0.0.1',
      'ABCD',
      'Tên',
    ]) {
      expect(server.said.out.split('\n').slice(1).join('\n')).not.toContain(secret);
    }
    expect(server.said.error).toBe('');
  });
});
