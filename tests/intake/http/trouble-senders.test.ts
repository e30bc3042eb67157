import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { openLine } from './raw.ts';
import { openSheet } from './sheet.ts';
import { filled, makeForm, makeVisitor, pdf } from './visitor.ts';

/** Writes a whole entry with a file as a browser would, its head apart from its body. */
async function writeRequest(desk: Desk, key: string) {
  const description = {
    name: 'Mô tả.pdf',
    bytes: new Uint8Array([...pdf, ...Buffer.alloc(50_000)]),
  };
  const form = new Response(makeForm({ key, ...filled, action: 'send' }, [description]));
  const body = Buffer.from(await form.arrayBuffer());
  const head = [
    'POST /du-thi/ HTTP/1.1',
    `Host: ${new URL(desk.url).host}`,
    `Origin: ${desk.url}`,
    `Content-Type: ${form.headers.get('content-type') ?? ''}`,
    `Content-Length: ${body.length}`,
    '',
    '',
  ].join('\r\n');
  return { head, body };
}

const listIncoming = ({ folder }: Desk) => readdir(path.join(folder, 'intake/incoming'));

async function waitFor(isThere: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function expectNothingKept(desk: Desk): Promise<void> {
  expect(desk.intake.store.listEntries('2022')).toEqual([]);
  expect(desk.intake.store.listDrafts('2022')).toEqual([]);
  expect(await listIncoming(desk)).toEqual([]);
  expect((await makeVisitor(desk).get('/suc-khoe')).text).toBe('ok ky=2022\n');
}

describe('somebody who sends an entry', () => {
  it('and vanishes in the middle of the file leaves nothing, and may send it again', async () => {
    const desk = await openDesk();
    const { openForm, send } = makeVisitor(desk);
    const key = await openForm();
    const { head, body } = await writeRequest(desk, key);
    const line = openLine(desk);
    line.write(head);
    line.write(body.subarray(0, 40_000));
    await waitFor(async () => (await listIncoming(desk)).length > 0);
    line.destroy();
    await waitFor(() => desk.log.join('').includes('body-cut-off'));
    await waitFor(async () => (await listIncoming(desk)).length === 0);
    await expectNothingKept(desk);
    expect((await send(key)).to).toBe(`/du-thi/bai/${key}/?vua=received`);
  });

  it('and closes half-way what he sends is told, and nothing of it is kept', async () => {
    const desk = await openDesk();
    const { head, body } = await writeRequest(desk, await makeVisitor(desk).openForm());
    const line = openLine(desk);
    line.write(head);
    line.end(body.subarray(0, 40_000));
    await text(line);
    await waitFor(() => desk.log.join('').includes('body-cut-off'));
    await expectNothingKept(desk);
  });

  it('and announces less than he sends is told so', async () => {
    const desk = await openDesk();
    const { head, body } = await writeRequest(desk, await makeVisitor(desk).openForm());
    const line = openLine(desk);
    line.write(
      head.replace(String(body.length), '20000').replace('Host:', 'Connection: close\r\nHost:'),
    );
    line.write(body.subarray(0, 20_000));
    const answer = await text(line);
    expect(answer).toContain('HTTP/1.1 400 ');
    expect(answer).toContain('Đường truyền bị ngắt khi đang gửi nên nội dung chưa đến đủ.');
    await expectNothingKept(desk);
  });

  it('and falls silent is told so and the connection ends; others are served meanwhile', async () => {
    const desk = await openDesk();
    desk.intake.idleMs = 300;
    const { openForm, send } = makeVisitor(desk);
    const { head, body } = await writeRequest(desk, await openForm());
    const line = openLine(desk);
    line.write(head);
    line.write(body.subarray(0, 40_000));
    await waitFor(async () => (await listIncoming(desk)).length > 0);
    const other = await openForm();
    expect((await send(other)).to).toBe(`/du-thi/bai/${other}/?vua=received`);
    const answer = await text(line);
    expect(answer).toContain('HTTP/1.1 408 ');
    const page = openSheet(answer.slice(answer.indexOf('\r\n\r\n'))).read('main');
    expect(page).toContain('Đường truyền quá chậm');
    expect(page).toContain('Hãy quay lại biểu mẫu và gửi lại.');
    expect(await listIncoming(desk)).toEqual([]);
    expect(desk.intake.store.listEntries('2022')).toHaveLength(1);
    expect(desk.intake.store.listDrafts('2022')).toEqual([]);
  });

  it('piece by piece, slowly, is heard out', async () => {
    const desk = await openDesk();
    desk.intake.idleMs = 2000;
    const key = await makeVisitor(desk).openForm();
    const { head, body } = await writeRequest(desk, key);
    const line = openLine(desk);
    line.write(head.replace('Host:', 'Connection: close\r\nHost:'));
    for (let at = 0; at < body.length; at += 2000) {
      line.write(body.subarray(at, at + 2000));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const answer = await text(line);
    expect(answer).toContain(`Location: /du-thi/bai/${key}/?vua=received`);
    expect(desk.intake.store.findEntry(key)?.state).toBe('received');
  });

  it('and goes away before the answer has an entry, which he finds under his key', async () => {
    const desk = await openDesk();
    const { openForm, send, get } = makeVisitor(desk);
    const key = await openForm();
    const { head, body } = await writeRequest(desk, key);
    const line = openLine(desk);
    line.write(Buffer.concat([Buffer.from(head), body]));
    await waitFor(() => desk.intake.store.findEntry(key) !== null);
    line.destroy();
    expect((await get(`/du-thi/bai/${key}/`)).text).toContain('Giấy biên nhận bài dự thi');
    expect((await send(key)).status).toBe(303);
    expect(desk.intake.store.listEntries('2022')).toHaveLength(1);
  });
});

describe('somebody who reads a file of his entry', () => {
  it('and vanishes is no trouble of the server', async () => {
    const limits = { maxFiles: 1, maxFileBytes: 30_000_000, maxTotalBytes: 30_000_000 };
    const desk = await openDesk({ definition: { files: limits } });
    const { openForm, send, get } = makeVisitor(desk);
    const key = await openForm();
    const bytes = new Uint8Array([...pdf, ...Buffer.alloc(25_000_000)]);
    await send(key, {}, [{ name: 'Lớn.pdf', bytes }]);
    const line = openLine(desk);
    line.write(`GET /du-thi/bai/${key}/tep/1/ HTTP/1.1\r\nHost: a\r\n\r\n`);
    await once(line, 'data');
    line.destroy();
    await waitFor(() => desk.log.join('').includes('reader-gone'));
    expect(desk.log.join('')).not.toContain('"level":"error"');
    expect((await get(`/du-thi/bai/${key}/`)).status).toBe(200);
  });
});
