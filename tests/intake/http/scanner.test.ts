import { describe, expect, it, onTestFinished } from 'vitest';
import { parseClamdUrl } from '../../../src/intake/files/clamd-url.ts';
import { makeScanner } from '../../../src/intake/files/clamd.ts';
import { rescanWaiting } from '../../../src/intake/files/rescan-waiting.ts';
import { startClamd } from '../files/fake-clamd.ts';
import { openDesk } from './desk.ts';
import { makeVisitor, pdf } from './visitor.ts';

const description = { name: 'Mô tả.pdf', bytes: pdf };

async function startDaemon(answer: string, port = 0) {
  const daemon = await startClamd(() => answer, port);
  onTestFinished(() => daemon.close());
  return daemon;
}

describe('with a virus scanner', () => {
  it('takes a file that it finds clean, and says so on the receipt', async () => {
    const { url } = await startDaemon('stream: OK');
    const { openForm, send, get } = makeVisitor(
      await openDesk({ environment: { CLAMD_URL: url } }),
    );
    const sent = await send(await openForm(), {}, [description]);
    expect((await get(sent.to)).text).toContain('đã quét, không thấy vi-rút');
  });

  it('refuses a file in which it finds a virus, and keeps the form', async () => {
    const { url } = await startDaemon('stream: Eicar-Test-Signature FOUND');
    const desk = await openDesk({ environment: { CLAMD_URL: url } });
    const { openForm, send } = makeVisitor(desk);
    const answer = await send(await openForm(), {}, [description]);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('“Mô tả.pdf”');
    expect(answer.text).toContain('vi-rút');
    expect(answer.text).toContain('value="Một cửa lưu động trên xuồng máy"');
    expect([...desk.intake.store.listFiles()]).toEqual([]);
  });

  it('lets a file wait that it does not answer for, gives it to nobody, and asks again', async () => {
    const silent = await startDaemon('');
    const port = Number(new URL(silent.url).port);
    await silent.close();
    const desk = await openDesk({ environment: { CLAMD_URL: silent.url } });
    const { openForm, send, get } = makeVisitor(desk);
    const key = await openForm();
    const sent = await send(key, {}, [description]);
    expect(sent.to).toBe(`/du-thi/bai/${key}/?vua=received`);
    expect((await get(sent.to)).text).toContain('đang chờ quét vi-rút');
    expect((await get(`/du-thi/bai/${key}/tep/1/`)).status).toBe(404);

    const { url } = await startDaemon('stream: OK', port);
    const { store, files, clock } = desk.intake;
    const count = await rescanWaiting(store, files, makeScanner(parseClamdUrl(url)), clock);
    expect(count).toEqual({ clean: 1, infected: 0, waiting: 0 });
    expect((await get(sent.to)).text).toContain('đã quét, không thấy vi-rút');
    expect((await get(`/du-thi/bai/${key}/tep/1/`)).status).toBe(200);
  });
});
