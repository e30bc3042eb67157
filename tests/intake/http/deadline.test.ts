import { once } from 'node:events';
import { request as startRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { definition, instants, openDesk, type Desk } from './desk.ts';
import { filled, getNumber, makeForm, makeVisitor, pdf } from './visitor.ts';

const ends = '23:59:59 ngày 15/9/2022, giờ Việt Nam';

/** Begins to send a whole entry and hands over how to finish it. */
async function beginSending(desk: Desk, key: string) {
  const form = new Response(makeForm({ key, action: 'send', ...filled }));
  const body = Buffer.from(await form.arrayBuffer());
  const request = startRequest(`${desk.url}/du-thi/`, {
    method: 'POST',
    headers: {
      origin: desk.url,
      'content-type': form.headers.get('content-type') ?? '',
      'content-length': body.length,
    },
  });
  request.write(body.subarray(0, 100));
  await new Promise((resolve) => setTimeout(resolve, 100));
  return async () => {
    request.end(body.subarray(100));
    const [response] = (await once(request, 'response')) as [{ headers: { location?: string } }];
    return response.headers.location ?? '';
  };
}

describe('the form by the clock of the server', () => {
  it('says before the opening when it opens and what to prepare', async () => {
    const desk = await openDesk({ at: instants.before });
    const { text, status } = await makeVisitor(desk).get('/du-thi/');
    expect(status).toBe(200);
    expect(text).toContain('Chưa đến ngày nhận bài');
    expect(text).toContain('Biểu mẫu mở lúc 00:00 ngày 16/8/2022, giờ Việt Nam.');
    expect(text).not.toContain('name="key"');
  });

  it('is open from the first instant on', async () => {
    const desk = await openDesk({ at: definition.window?.opensAt ?? '' });
    const { text } = await makeVisitor(desk).get('/du-thi/');
    expect(text).toContain('<h1>Gửi bài dự thi</h1>');
    expect(text).toContain(`Nhận bài đến ${ends}.`);
    expect(text).not.toContain('Còn chưa đến một giờ');
  });

  it('warns in the last hour', async () => {
    const desk = await openDesk({ at: instants.lastHour });
    const { text } = await makeVisitor(desk).get('/du-thi/');
    expect(text).toContain(`Còn chưa đến một giờ: nhận bài đến ${ends}.`);
  });

  it('says after the end that it is closed and where to look', async () => {
    const desk = await openDesk({ at: definition.window?.closesAt ?? '' });
    const { text } = await makeVisitor(desk).get('/du-thi/');
    expect(text).toContain('Đã hết hạn nhận bài');
    expect(text).toContain('/du-thi/tra-cuu/');
    expect(text).not.toContain('name="key"');
  });

  it('says of an edition without a time for entries that none are taken', async () => {
    const desk = await openDesk({ definition: { window: null } });
    expect((await makeVisitor(desk).get('/du-thi/')).text).toContain('Trang chưa nhận bài');
  });

  it('takes what was begun before the end and came whole within the grace', async () => {
    const desk = await openDesk({ at: instants.lastSecond });
    const { openForm, get } = makeVisitor(desk);
    const key = await openForm();
    const finish = await beginSending(desk, key);
    desk.setClock(instants.justAfter);
    expect(await finish()).toBe(`/du-thi/bai/${key}/?vua=received`);
    const { text } = await get(`/du-thi/bai/${key}/`);
    expect(text).toContain('23:59:59 ngày 15/9/2022');
    expect(text).not.toContain(`/du-thi/bai/${key}/sua/`);
  });

  it('keeps as a draft what took longer than the grace', async () => {
    const desk = await openDesk({ at: instants.lastSecond });
    const { openForm } = makeVisitor(desk);
    const key = await openForm();
    const finish = await beginSending(desk, key);
    desk.setClock(instants.afterGrace);
    expect(await finish()).toBe(`/du-thi/nhap/${key}/`);
    expect(desk.intake.store.listEntries('2022')).toEqual([]);
  });

  it('keeps what was typed when the clock passed the end between form and sending', async () => {
    const desk = await openDesk({ at: instants.lastSecond });
    const { openForm, send, get } = makeVisitor(desk);
    const key = await openForm();
    desk.setClock(instants.justAfter);
    const late = await send(key, {}, [{ name: 'Mô tả.pdf', bytes: pdf }]);
    expect(late).toMatchObject({ status: 303, to: `/du-thi/nhap/${key}/` });
    const { text } = await get(late.to);
    expect(text).toContain('Bài này đến sau hạn nhận');
    expect(text).toContain('Một cửa lưu động trên xuồng máy');
    expect(text).toContain('Mô tả.pdf');
    const [draft] = desk.intake.store.listDrafts('2022');
    expect(draft?.reason).toBe('late');
    expect(getNumber(text).replace('-', '')).toBe(draft?.number);
  });

  it('shows the receipt when an entry is sent again after the end, its answer having been lost', async () => {
    const desk = await openDesk();
    const { openForm, send, get } = makeVisitor(desk);
    const key = await openForm();
    await send(key);
    desk.setClock(instants.afterGrace);
    const again = await send(key);
    expect(again).toMatchObject({ status: 303, to: `/du-thi/bai/${key}/` });
    expect((await get(again.to)).text).toContain('Giấy biên nhận bài dự thi');
    expect(desk.intake.store.listDrafts('2022')).toEqual([]);
  });

  it('shows a draft that was never sent, and does not call it late', async () => {
    const desk = await openDesk();
    const { openForm, post, get } = makeVisitor(desk);
    const key = await openForm();
    await post('/du-thi/', makeForm({ key, title: 'Chưa gửi', action: 'save' }));
    desk.setClock(instants.afterGrace);
    const { text } = await get(`/du-thi/nhap/${key}/`);
    expect(text).toContain('Đã hết hạn nhận bài, bản nháp còn đây');
    expect(text).toContain('Chưa gửi');
  });

  it('makes an entry of a late draft when the organiser accepts it by name', async () => {
    const desk = await openDesk({ at: instants.justAfter });
    const { send, get } = makeVisitor(desk);
    const key = 'k'.repeat(43);
    await send(key);
    const [draft] = desk.intake.store.listDrafts('2022');
    await desk.intake.store.acceptDraft(draft?.number ?? '', {
      by: 'Trần Thị Bích',
      reason: 'Máy chủ ngừng lúc 23:50',
      at: '2022-09-16T09:00:00+07:00',
    });
    const { text } = await get(`/du-thi/bai/${key}/`);
    expect(text).toContain('Giấy biên nhận bài dự thi');
    expect(desk.intake.store.listEvents().at(-1)).toMatchObject({
      kind: 'accepted-late',
      detail: { by: 'Trần Thị Bích', reason: 'Máy chủ ngừng lúc 23:50' },
    });
  });

  it('takes no correction and no withdrawal after the end, and says how the entry stands', async () => {
    const desk = await openDesk();
    const { openForm, send, post, get } = makeVisitor(desk);
    const key = await openForm();
    await send(key);
    desk.setClock(instants.afterGrace);
    const fields = { base_version: '1', ...filled, title: 'Sửa muộn', action: 'send' };
    const late = await post(`/du-thi/bai/${key}/sua/`, makeForm(fields));
    expect(late.status).toBe(303);
    expect((await get(late.to)).text).toContain('Sửa muộn');
    const withdrawn = await post(`/du-thi/bai/${key}/rut/`, makeForm({ action: 'withdraw' }));
    expect(withdrawn.to).toBe(`/du-thi/bai/${key}/`);
    const { text } = await get(`/du-thi/bai/${key}/`);
    expect(text).toContain('Một cửa lưu động trên xuồng máy');
    expect(desk.intake.store.listEntries('2022')[0]?.state).toBe('received');
  });
});
